package undertone.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Parameter;
import undertone.ui.charts.TimelineChart;
import undertone.ui.panel.Card;

/// The window without a mouse.
class KeyboardTest extends WindowFixture {
  private void type(String entry, String text) {
    open.click(entry);
    open.robot.push(CONTROL, A).write(text, 0).push(ENTER);
  }

  private String text(String entry) throws Exception {
    return open.node(entry, TextField.class).getText();
  }

  private double latency() {
    return open.service.settings().latencyMs();
  }

  @Test
  void startHasTheKeyboardWhenTheWindowOpens() throws Exception {
    assertThat(open.label("start").isFocused()).isTrue();
    open.robot.push(SPACE);
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
  }

  @Test
  void f5AndItsTwinStart() throws Exception {
    open.robot.push(F5);
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    open.set(Parameter.RECORDINGS, "7");
    open.robot.push(CONTROL, R);
    Fx.await(open.label("row-count").textProperty(), "7 rows"::equals);
  }

  @Test
  void spacePausesAlsoWhereARowOrAChartHasTheKeyboard() throws Exception {
    open.set(Parameter.RECORDINGS, "2000");
    open.set(Parameter.LATENCY, "500");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), text -> !text.startsWith("0"));
    var chart =
        open.node("timeline-panel", Card.class).getChildren().stream()
            .filter(TimelineChart.class::isInstance)
            .findFirst()
            .orElseThrow();
    for (var node : List.of(open.node("results", Node.class), chart)) {
      Fx.run(node::requestFocus);
      open.robot.push(SPACE);
      Fx.await(open.label("run-aside").textProperty(), text -> text.contains("paus"));
      open.robot.push(SPACE);
      Fx.await(open.label("run-aside").textProperty(), text -> text.contains("elapsed"));
    }
    open.press("stop");
    open.awaitIdle();
  }

  @Test
  void downBeginsWithTheFirstRowHoweverManyCameInAboveIt() throws Exception {
    open.set(Parameter.RECORDINGS, "300");
    open.set(Parameter.LATENCY, "60");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), "300 rows"::equals);
    open.awaitIdle();
    var table = open.node("results", TableView.class);
    Fx.run(table::requestFocus);
    open.robot.push(DOWN);
    assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isZero();
  }

  @Test
  void whoeverClicksAChartsTitleHasTheKeysOfThatChart() throws Exception {
    var panel = open.node("timeline-panel", Card.class);
    open.robot.clickOn(panel.title());
    assertThat(Fx.call(() -> open.stage.getScene().getFocusOwner()))
        .isInstanceOf(TimelineChart.class);
    Fx.run(() -> open.stage.getScene().lookup("#start").requestFocus());
    open.robot.clickOn(panel.getChildren().getLast());
    assertThat(Fx.call(() -> open.stage.getScene().getFocusOwner()))
        .isInstanceOf(TimelineChart.class);
  }

  /// Typed, and the keyboard never left the field.
  @Test
  void aRunDoesNotBeginWithAFieldThatRefusesItsText() throws Exception {
    open.press("more");
    open.click("ATTEMPTS-entry");
    open.robot.push(CONTROL, A).write("abc", 0);
    open.press("more");
    open.robot.push(F5);
    assertThat(open.label("message").getText()).startsWith("Attempts: ").contains("not a number");
    var focused = Fx.call(() -> open.stage.getScene().getFocusOwner());
    assertThat(focused).isSameAs(open.node("ATTEMPTS-entry", TextField.class));
    assertThat(focused.getParent().getParent().isVisible()).isTrue();
    assertThat(open.label("start").getText()).isEqualTo("Start run");
    assertThat(open.label("row-count").getText()).doesNotContain("20");

    open.robot.push(ESCAPE).push(F5);
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
  }

  @Test
  void aTypedValueIsTakenOnEnterAndWhenTheKeyboardLeaves() throws Exception {
    type("LATENCY-entry", "123");
    assertThat(latency()).isEqualTo(123);
    assertThat(text("LATENCY-entry")).isEqualTo("123 ms");
    open.click("LATENCY-entry");
    open.robot.push(CONTROL, A).write("77", 0).push(TAB);
    assertThat(latency()).isEqualTo(77);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, is not a number",
    "-1, 0",
    "1e99, 10000",
    "'', is not a number",
    "'1,5', decimals with a point"
  })
  void nonsenseSaysWhyAndEscapeBringsTheLastGoodValueBack(String typed, String why)
      throws Exception {
    type("LATENCY-entry", typed.isEmpty() ? " " : typed);
    var refusal = open.label("LATENCY-refusal");
    assertThat(refusal.isVisible()).isTrue();
    assertThat(refusal.getText().replace(",", "")).contains(why);
    assertThat(latency()).isEqualTo(50);
    open.robot.push(ESCAPE);
    assertThat(refusal.isVisible()).isFalse();
    assertThat(text("LATENCY-entry")).isEqualTo("50 ms");
  }

  @Test
  void arrowKeysStepASliderAndUndoAndRedoFollow() throws Exception {
    var slider = open.node("LATENCY", Slider.class);
    Fx.run(slider::requestFocus);
    open.robot.push(RIGHT);
    double stepped = latency();
    assertThat(stepped).isGreaterThan(50).isLessThan(60);
    open.robot.push(CONTROL, Z);
    assertThat(latency()).isEqualTo(50);
    open.robot.push(CONTROL, SHIFT, Z);
    assertThat(latency()).isEqualTo(stepped);
  }

  @Test
  void theTextGrowsAndComesBack() throws Exception {
    double usual = open.label("news").getFont().getSize();
    open.robot.push(CONTROL, EQUALS).push(CONTROL, EQUALS).push(CONTROL, EQUALS);
    Fx.run(() -> open.stage.getScene().getRoot().applyCss());
    assertThat(open.label("news").getFont().getSize()).isGreaterThan(usual + 2);
    open.robot.push(CONTROL, DIGIT0);
    Fx.run(() -> open.stage.getScene().getRoot().applyCss());
    assertThat(open.label("news").getFont().getSize()).isEqualTo(usual);
  }

  @Test
  void escapeClosesTheMessage() throws Exception {
    open.set(Parameter.FAILURES, "100");
    open.robot.push(F5);
    var bar = open.node("message-bar", HBox.class);
    Fx.await(bar.visibleProperty(), visible -> visible);
    open.robot.push(ESCAPE);
    assertThat(Fx.call(bar::isVisible)).isFalse();
  }
}
