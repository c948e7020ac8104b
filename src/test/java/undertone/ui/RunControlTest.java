package undertone.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Parameter;

/// Start, pause, resume, and the two ways to stop. Presses follow one another faster than a hand's,
/// which would make double clicks of clicks.
@Timeout(60)
class RunControlTest extends WindowFixture {

  /// A run that would take hours, with something landed.
  private void startALongRun() throws Exception {
    open.set(Parameter.RECORDINGS, "1000000");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), rows -> !rows.startsWith("0 "));
  }

  private void awaitRunCard(String beginning) throws Exception {
    Fx.await(open.label("run-aside").textProperty(), text -> text.startsWith(beginning));
  }

  @Test
  void theButtonPausesAndResumes() throws Exception {
    startALongRun();
    assertThat(open.label("start").getText()).isEqualTo("Pause");
    open.press("start");
    assertThat(open.label("start").getText()).isEqualTo("Resume");
    awaitRunCard("paused at ");
    assertThat(open.label("figure-IN_FLIGHT").getText()).startsWith("0 of ");
    assertThat(open.stage.getTitle()).startsWith("Paused at 0 %");
    var clock = open.label("run-aside").getText();
    var rows = open.label("row-count").getText();
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), now -> !now.equals(rows));
    // The first rows come over some frames, also those that had landed before the pause.
    Fx.await(open.label("run-aside").textProperty(), now -> now.endsWith(" elapsed"));
    assertThat(open.label("start").getText()).isEqualTo("Pause");
    assertThat(open.label("run-aside").getText()).isNotEqualTo(clock).endsWith(" elapsed");
  }

  @Test
  void spacePausesAndResumesButNotWhileOneTypes() throws Exception {
    startALongRun();
    var slider = open.node(Parameter.NOISE.name(), Node.class);
    Fx.run(slider::requestFocus);
    open.robot.push(SPACE);
    awaitRunCard("paus");
    open.robot.push(SPACE);
    Fx.await(open.label("start").textProperty(), "Pause"::equals);
    var entry = open.node("NOISE-entry", TextField.class);
    Fx.run(entry::requestFocus);
    open.robot.push(SPACE);
    assertThat(open.label("start").getText()).isEqualTo("Pause");
  }

  @Test
  void stopLetsWhatIsInFlightLand() throws Exception {
    open.set(Parameter.LATENCY, "3000");
    open.set(Parameter.RECORDINGS, "1000000");
    open.press("start");
    Fx.await(open.label("figure-IN_FLIGHT").textProperty(), "32 of 32"::equals);
    open.press("stop");
    assertThat(open.label("stop").getText()).isEqualTo("Stop now");
    assertThat(open.label("start").isDisabled()).isTrue();
    awaitRunCard("finishing ");
    open.awaitIdle();
    assertThat(open.label("news").getText()).startsWith("Stopped: ");
    assertThat(open.label("stop").getText()).isEqualTo("Stop");
    // Nothing was called back: all that has landed has been analysed.
    var rows = open.label("row-count").getText().replace(" rows", "");
    assertThat(open.label("analysed-aside").getText()).startsWith(rows + " of 1,000,000");
  }

  @Test
  void theSecondPressOfStopDoesNotWait() throws Exception {
    open.set(Parameter.LATENCY, "9000");
    open.set(Parameter.RECORDINGS, "1000000");
    open.press("start");
    Fx.await(open.label("figure-IN_FLIGHT").textProperty(), "32 of 32"::equals);
    open.press("stop");
    open.press("stop");
    open.awaitIdle();
    assertThat(open.label("row-count").getText()).isEqualTo("32 rows");
    assertThat(open.label("news").getText()).startsWith("Stopped: 0 of 1,000,000");
  }

  @Test
  void theKeysStopInBothWays() throws Exception {
    startALongRun();
    open.robot.push(CONTROL, SHIFT, PERIOD);
    open.awaitIdle();
    assertThat(open.label("news").getText()).startsWith("Stopped: ");
    startALongRun();
    open.robot.push(CONTROL, PERIOD);
    open.awaitIdle();
    assertThat(open.label("news").getText()).startsWith("Stopped: ");
  }

  @Test
  void aPausedRunIsStoppedAtOnce() throws Exception {
    startALongRun();
    open.press("start");
    awaitRunCard("paused at ");
    open.click("stop");
    open.awaitIdle();
    assertThat(open.label("start").getText()).isEqualTo("Start run");
  }

  @Test
  void theKeyboardIsBackOnStartWhenARunIsOver() throws Exception {
    open.click("start");
    open.awaitIdle();
    open.robot.interrupt();
    assertThat(open.label("start").isFocused()).isTrue();
    startALongRun();
    open.click("stop");
    open.awaitIdle();
    open.robot.interrupt();
    assertThat(open.label("start").isFocused()).isTrue();
  }

  @Test
  void theMenuOffersWhatTheButtonsDo() throws Exception {
    assertThat(enabled()).containsExactly("Start", "Compare all four…", "History…", "Strategy");
    startALongRun();
    assertThat(enabled())
        .containsExactly("Pause", "Stop", "Stop now", "Compare all four…", "History…", "Strategy");
    open.robot.clickOn("Run").clickOn("Pause");
    assertThat(enabled())
        .containsExactly("Resume", "Stop", "Stop now", "Compare all four…", "History…", "Strategy");
  }

  private List<String> enabled() throws Exception {
    var bar = open.node("menus", MenuBar.class);
    return Fx.call(() ->
        bar.getMenus().get(2).getItems().stream()
            .filter(item -> item.getText() != null && !item.isDisable())
            .map(MenuItem::getText)
            .toList());
  }
}
