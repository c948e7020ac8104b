package undertone.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;
import undertone.ui.charts.Chart;

/// The page that compares strategies, on runs against the simulated service.
@Timeout(90)
class CompareTest {
  @TempDir private Path folder;
  private OpenWindow open;

  @BeforeEach
  void openTheWindow() throws Exception {
    open = new OpenWindow(folder.resolve("settings.properties"), new Answers());
    open.set(Parameter.LATENCY, "5");
  }

  @AfterEach
  void closeTheWindow() {
    open.close();
  }

  private final class Answers implements FileDialogs {
    @Override
    public Optional<Path> saveCsv(Window owner, @Nullable Path in, String name) {
      return Optional.of(folder.resolve("runs.csv"));
    }

    @Override
    public Optional<Path> savePicture(Window owner, @Nullable Path in, String name) {
      return Optional.of(folder.resolve("page.png"));
    }
  }

  @Test
  void howOftenIsTypedAndNonsenseLeavesTheLastNumber() throws Exception {
    openThePage(2, StrategyChoice.HYBRID);
    var spinner = open.node("compare-repeats", Spinner.class);
    for (var typed : List.of("7", "abc", "")) {
      Fx.run(() -> {
        spinner.getEditor().setText(typed);
        spinner.commitValue();
      });
      assertThat(spinner.getValue()).as(typed).isEqualTo(7);
    }
  }

  private void openThePage(int repeats, StrategyChoice... strategies) throws Exception {
    open.robot.push(CONTROL, SHIFT, C);
    for (var each : StrategyChoice.values()) {
      var box = open.node("compare-" + each.name(), CheckBox.class);
      Fx.run(() -> box.setSelected(List.of(strategies).contains(each)));
    }
    var spinner = open.node("compare-repeats", Spinner.class);
    Fx.run(() -> spinner.increment(repeats - (Integer) spinner.getValue()));
  }

  private void awaitLine(String pattern) throws Exception {
    Fx.await(open.label("compare-line").textProperty(), line -> line.matches(pattern));
  }

  private String description(String id) throws Exception {
    var chart = open.node(id, Chart.class);
    return Fx.call(chart::description);
  }

  @Test
  void eachStrategySurveysTheSameAndASentenceSaysWhatCameOfIt() throws Exception {
    openThePage(1, StrategyChoice.values());
    assertThat(open.label("compare-why").getText()).startsWith("Which strategy is fastest");
    var focused = Fx.call(() -> open.stage.getScene().getFocusOwner());
    assertThat(focused).isSameAs(open.label("compare-start"));
    open.press("compare-start");
    awaitLine("Done: 4 runs");
    assertThat(open.label("compare-why").getText())
        .contains("times as fast as")
        .contains("All 4 runs found the same: 20 recordings.");
    var table = open.node("compare-table", TableView.class);
    assertThat(Fx.call(() -> table.getItems().size())).isEqualTo(4);
    for (var each : StrategyChoice.values()) {
      var id = "compare-timeline-" + each.name();
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> description(id).matches("(?s).*\\d+ analysis lanes?.*"));
    }
    assertThat(description("compare-throughput")).contains("Sequential", "Hybrid");
    assertThat(open.label("start").isDisabled()).isFalse();
  }

  @Test
  void theFirstRecordingsAloneAreComparedByWhereTheUserSaysSo() throws Exception {
    openThePage(2, StrategyChoice.ASYNC, StrategyChoice.HYBRID);
    var field = open.node("compare-recordings", TextField.class);
    Fx.run(() -> {
      field.setText("7");
      field.getOnAction().handle(null);
    });
    open.press("compare-start");
    awaitLine("Done: 4 runs");
    assertThat(open.label("compare-why").getText())
        .contains("All 4 runs found the same: 7 recordings.");
  }

  @Test
  void cancelKeepsTheRunsThatAreOverAndStartWaitsMeanwhile() throws Exception {
    open.set(Parameter.LATENCY, "1000");
    open.set(Parameter.RECORDINGS, "30");
    openThePage(1, StrategyChoice.HYBRID, StrategyChoice.SEQUENTIAL);
    // The warm-up is sequential: half a minute.
    open.press("compare-start");
    awaitLine("Warming up · run 1 of 3.*");
    assertThat(open.label("start").isDisabled()).isTrue();
    assertThat(open.node("FETCHES", Slider.class).isDisabled()).isTrue();
    open.press("compare-start");
    awaitLine("Cancelled: 0 runs stay");
    assertThat(open.label("start").isDisabled()).isFalse();
    assertThat(open.node("FETCHES", Slider.class).isDisabled()).isFalse();
    assertThat(open.label("compare-copy").isDisabled()).isTrue();
  }

  @Test
  void earlierRunsOfTheWindowAreComparedWithoutRunningAgain() throws Exception {
    for (var each : List.of(StrategyChoice.HYBRID, StrategyChoice.SEQUENTIAL)) {
      open.press("strategy-" + each.name());
      open.press("start");
      open.awaitIdle();
    }
    openThePage(1, StrategyChoice.values());
    open.press("compare-earlier");
    awaitLine("2 earlier runs added");
    assertThat(open.label("compare-why").getText())
        .contains(" took ", "Hybrid", "Sequential")
        .contains("All 2 runs found the same: 20 recordings.");
    open.press("compare-earlier");
    awaitLine("0 earlier runs added");
    open.set(Parameter.LATENCY, "6");
    open.press("compare-earlier");
    awaitLine("No earlier run .*");
  }

  @Test
  void theFiguresLeaveTheWindow() throws Exception {
    openThePage(2, StrategyChoice.HYBRID);
    open.press("compare-start");
    awaitLine("Done: 2 runs");
    open.press("compare-copy");
    Fx.await(open.label("news").textProperty(), "Copied the figures of the comparison"::equals);
    assertThat(open.clipboard().lines().skip(1)).singleElement().asString().startsWith("hybrid\t2");
    open.press("compare-csv");
    Fx.await(open.label("news").textProperty(), news -> news.startsWith("Wrote 2 rows to "));
    assertThat(Files.readAllLines(folder.resolve("runs.csv")))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("hybrid,2,"));
    open.press("compare-picture");
    Fx.await(open.label("news").textProperty(), news -> news.startsWith("Saved "));
    assertThat(Files.size(folder.resolve("page.png"))).isGreaterThan(5_000);
  }

  @Test
  void escapeLeadsBackToTheRun() throws Exception {
    openThePage(1, StrategyChoice.HYBRID);
    open.robot.push(ESCAPE);
    var button = open.node("compare", ButtonBase.class);
    assertThat(Fx.call(() -> open.stage.getScene().getFocusOwner())).isSameAs(button);
    assertThat(Fx.call(() -> open.stage.getScene().lookup("#compare-page"))).isNull();
    assertThat(open.label("run-line").isVisible()).isTrue();
  }

  @Test
  void whatDoesNotFitIsRefusedInWords() throws Exception {
    open.set(Parameter.RECORDINGS, "10000000");
    openThePage(1, StrategyChoice.HYBRID);
    var field = open.node("compare-recordings", TextField.class);
    Fx.run(() -> {
      field.setText("10,000,000");
      field.getOnAction().handle(null);
    });
    open.press("compare-start");
    Fx.await(
        open.label("message").textProperty(),
        text -> text.startsWith("A comparison of 10,000,000 recordings holds up to 5 tables"));
  }
}
