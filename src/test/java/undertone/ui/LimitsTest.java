package undertone.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;
import undertone.ui.source.SourceKind;

/// The choice of the strategy, and the limits of a run before and during it.
@Timeout(60)
class LimitsTest extends WindowFixture {
  @TempDir private Path other;

  private ToggleButton strategy(StrategyChoice choice) throws Exception {
    return open.node("strategy-" + choice.name(), ToggleButton.class);
  }

  private String entry(Parameter parameter) throws Exception {
    return open.node(parameter.name() + "-entry", TextField.class).getText();
  }

  private boolean held(Parameter parameter) throws Exception {
    return open.node(parameter.name(), Slider.class).isDisabled();
  }

  private void startALongRun() throws Exception {
    open.set(Parameter.RECORDINGS, "1000000");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), rows -> !rows.startsWith("0 "));
  }

  @Test
  void eachStrategyHasAKeyAndASegment() throws Exception {
    var keys = List.of(DIGIT1, DIGIT2, DIGIT3, DIGIT4);
    var choices = StrategyChoice.values();
    for (int i = 0; i < choices.length; i++) {
      KeyCode key = keys.get(i);
      open.robot.push(CONTROL, key);
      for (var each : choices) {
        assertThat(strategy(each).isSelected()).isEqualTo(each == choices[i]);
      }
    }
    open.click("strategy-ASYNC");
    open.click("strategy-ASYNC");
    assertThat(strategy(StrategyChoice.ASYNC).isSelected()).isTrue();
  }

  @Test
  void theStrategyStandsStillDuringARunAndSaysWhy() throws Exception {
    startALongRun();
    assertThat(strategy(StrategyChoice.ASYNC).isDisabled()).isTrue();
    assertThat(strategy(StrategyChoice.ASYNC).getAccessibleHelp())
        .endsWith("A run is on: its strategy stays as it is until it ends.");
    open.robot.push(CONTROL, DIGIT1);
    assertThat(strategy(StrategyChoice.HYBRID).isSelected()).isTrue();
    open.robot.push(CONTROL, PERIOD);
    open.awaitIdle();
    assertThat(strategy(StrategyChoice.ASYNC).isDisabled()).isFalse();
  }

  @Test
  void everyStrategySurveysAll() throws Exception {
    for (var each : StrategyChoice.values()) {
      open.set(Parameter.LATENCY, "5");
      open.click("strategy-" + each.name());
      open.press("start");
      open.awaitIdle();
      assertThat(open.label("analysed-aside").getText()).isEqualTo("20 of 20 · 100 %");
      assertThat(open.label("run-line").getText()).startsWith("Limited by ");
    }
  }

  @Test
  void aSliderWithoutEffectIsHeldAndSaysWhy() throws Exception {
    open.robot.push(CONTROL, DIGIT1);
    assertThat(held(Parameter.FETCHES)).isTrue();
    assertThat(entry(Parameter.FETCHES)).isEqualTo("1");
    assertThat(open.node("FETCHES", Slider.class).getAccessibleHelp()).startsWith("Sequential");
    assertThat(open.label("auto").isDisabled()).isTrue();
    open.robot.push(CONTROL, DIGIT3);
    assertThat(held(Parameter.FETCHES)).isFalse();
    assertThat(entry(Parameter.THREADS)).isEqualTo("as fetches");
    open.robot.push(CONTROL, DIGIT4);
    assertThat(held(Parameter.THREADS)).isFalse();
    assertThat(entry(Parameter.FETCHES)).isEqualTo("32");
  }

  @Test
  void theFetchesOfARunCanBeChanged() throws Exception {
    startALongRun();
    open.set(Parameter.FETCHES, "3");
    Fx.await(open.label("figure-IN_FLIGHT").textProperty(), "3 of 3"::equals);
    open.set(Parameter.FETCHES, "40");
    Fx.await(open.label("figure-IN_FLIGHT").textProperty(), "40 of 40"::equals);
    open.robot.push(CONTROL, Z);
    Fx.await(open.label("figure-IN_FLIGHT").textProperty(), "3 of 3"::equals);
  }

  @Test
  void autoShowsTheLimitThatTheRunFound() throws Exception {
    open.click("auto");
    assertThat(held(Parameter.FETCHES)).isTrue();
    assertThat(entry(Parameter.FETCHES)).isEqualTo("–");
    startALongRun();
    var entry = open.node("FETCHES-entry", TextField.class);
    Fx.await(entry.textProperty(), text -> text.matches("[\\d,]+"));
    open.robot.push(CONTROL, PERIOD);
    open.awaitIdle();
    assertThat(entry(Parameter.FETCHES)).matches("[\\d,]+");
    open.click("auto");
    assertThat(entry(Parameter.FETCHES)).isEqualTo("32");
    open.robot.push(CONTROL, Z);
    assertThat(held(Parameter.FETCHES)).isTrue();
  }

  @Test
  void whatIsRarelyTouchedStandsBehindMore() throws Exception {
    assertThat(open.node("ATTEMPTS", Node.class).getParent().getParent().isVisible()).isFalse();
    open.click("more");
    assertThat(open.node("ATTEMPTS", Node.class).getParent().getParent().isVisible()).isTrue();
    open.set(Parameter.ATTEMPTS, "2");
    open.click("more");
    assertThat(open.label("more").getText()).endsWith("More (changed)");
  }

  @Test
  void otherMachinesAreAskedPolitelyAndTheLineSaysSo() throws Exception {
    open.click("source-kind");
    open.robot.clickOn(SourceKind.ADDRESSES.toString());
    var area = open.node("addresses", TextArea.class);
    Fx.run(() -> area.setText("http://127.0.0.1:9/[0-9].f64"));
    assertThat(open.label("source-check").getText()).doesNotContain("at a time");
    Fx.run(() -> area.setText("http://127.0.0.1:9/[0-9].f64\nhttp://example.org/a.f64"));
    assertThat(open.label("source-check").getText())
        .endsWith("At most 4 at a time to a host that is not this machine (Per remote host)");
    open.set(Parameter.PER_HOST, "2");
    assertThat(open.label("source-check").getText()).contains("At most 2 at a time");
  }

  @Test
  void allOfItIsRemembered() throws Exception {
    var settings = other.resolve("settings.properties");
    try (var first = new OpenWindow(settings, Optional.empty())) {
      first.press("auto");
      first.press("more");
      first.press("strategy-THREADS");
      first.set(Parameter.ATTEMPTS, "7");
      first.set(Parameter.LARGEST, "33");
      first.set(Parameter.PER_HOST, "9");
    }
    try (var second = new OpenWindow(settings, Optional.empty())) {
      assertThat(second.node("auto", ToggleButton.class).isSelected()).isTrue();
      assertThat(second.node("more", ToggleButton.class).isSelected()).isTrue();
      assertThat(second.node("strategy-THREADS", ToggleButton.class).isSelected()).isTrue();
      assertThat(second.node("ATTEMPTS-entry", TextField.class).getText()).isEqualTo("7");
      assertThat(second.node("LARGEST-entry", TextField.class).getText()).isEqualTo("33 MiB");
      assertThat(second.node("PER_HOST-entry", TextField.class).getText()).isEqualTo("9");
    }
  }
}
