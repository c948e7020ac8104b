package undertone.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;

/// What limits a run, told while it is on.
@Timeout(60)
class LiveVerdictTest extends WindowFixture {

  @Test
  void aRunThatWaitsSaysSoLiveAndLeadsToTheFetches() throws Exception {
    open.set(Parameter.RECORDINGS, "1000000");
    open.set(Parameter.LATENCY, "200");
    open.set(Parameter.FETCHES, "4");
    open.press("start");
    Fx.await(
        open.label("run-line").textProperty(),
        line ->
            line.matches("Now: waiting for the service \\d+ % .*: 4 in flight × 2\\d\\d ms .*"));
    var advice = open.node("run-advice", Hyperlink.class);
    Fx.await(advice.textProperty(), text -> text.startsWith("Raise concurrent fetches"));
    open.click("run-advice");
    assertThat(Fx.call(() -> open.stage.getScene().getFocusOwner()))
        .isSameAs(open.node("FETCHES", Slider.class));
    open.robot.push(CONTROL, PERIOD);
    open.awaitIdle();
    assertThat(open.label("run-line").getText()).startsWith("Limited by service latency");
    assertThat(open.label("run-advice").getText()).startsWith("Raise concurrent fetches");
  }

  /// Half of the recordings fail in every way there is, each asked for three times.
  @Test
  void aRunThatRetriesSaysSoAndHowOften() throws Exception {
    open.set(Parameter.RECORDINGS, "60");
    open.set(Parameter.LATENCY, "0");
    open.set(Parameter.FAILURES, "50");
    open.press("start");
    open.awaitIdle();
    assertThat(open.label("run-line").getText())
        .matches("Limited by retries and back-off [0-9]+ % of the time: [0-9]+ retries after .*");
    assertThat(open.label("run-advice").getText()).contains("asked for less");
  }

  @Test
  void aSequentialRunLeadsToTheStrategies() throws Exception {
    open.set(Parameter.LATENCY, "20");
    open.press("strategy-SEQUENTIAL");
    open.press("start");
    open.awaitIdle();
    open.press("run-advice");
    assertThat(Fx.call(() -> open.stage.getScene().getFocusOwner()))
        .isSameAs(open.node("strategy-" + StrategyChoice.SEQUENTIAL, ToggleButton.class));
  }
}
