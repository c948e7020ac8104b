package undertone.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;
import undertone.model.Parameter;
import undertone.ui.charts.Chart;

/// A run as one sees it: started and cancelled with the mouse, bars that move, charts that fill.
class LiveRunTest extends WindowFixture {
  @Test
  void theBarsMoveBetweenEmptyAndFull() throws Exception {
    open.set(Parameter.RECORDINGS, "400");
    var seen = new ArrayList<List<Double>>();
    for (var id : List.of("fetched-bar", "analysed-bar", "run-bar")) {
      var shares = new ArrayList<Double>();
      seen.add(shares);
      var bar = open.node(id, ProgressBar.class);
      Fx.run(() -> bar.progressProperty().addListener((_, _, share) -> shares.add((double) share)));
    }
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "400 rows"::equals);
    open.awaitIdle();
    for (var shares : seen) {
      assertThat(Fx.call(() -> List.copyOf(shares)))
          .anyMatch(share -> share > 0 && share < 1)
          .endsWith(1.0);
    }
  }

  @Test
  void everyChartOfTheRunFills() throws Exception {
    open.set(Parameter.RECORDINGS, "60");
    var charts = charts();
    assertThat(charts).hasSize(4);
    var empty = new ArrayList<Image>();
    for (var chart : charts) {
      assertThat(lines(chart)).as(chart.description()).isLessThanOrEqualTo(1);
      empty.add(Fx.call(chart::picture));
    }
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "60 rows"::equals);
    open.awaitIdle();
    // The charts take the last rows in within the next frames.
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> charts.stream().allMatch(chart -> lines(chart) > 2));
    for (int i = 0; i < charts.size(); i++) {
      var chart = charts.get(i);
      assertThat(lines(chart)).as(chart.description()).isGreaterThan(2);
      assertThat(changed(empty.get(i), Fx.call(chart::picture)))
          .as(chart.description())
          .isGreaterThan(200);
    }
    assertThat(charts.stream().filter(chart -> chart.description().startsWith("Timeline")))
        .allMatch(chart -> lines(chart) == 61);
  }

  @Test
  @Timeout(30)
  void cancelEndsALongRunAtOnceAndTheNextStartsAfresh() throws Exception {
    open.set(Parameter.RECORDINGS, "1000000");
    open.set(Parameter.LATENCY, "2000");
    open.click("start");
    Fx.await(open.stage.titleProperty(), title -> title.startsWith("0 %"));
    open.robot.push(CONTROL, PERIOD);
    // The answers would take two seconds and the run weeks; what ends it is the click.
    Fx.await(open.label("news").textProperty(), news -> news.startsWith("Stopped: "));
    open.awaitIdle();
    assertThat(open.label("stop").isDisabled()).isTrue();
    assertThat(open.stage.getTitle()).doesNotContain("%");
    open.set(Parameter.LATENCY, "0");
    open.set(Parameter.RECORDINGS, "3");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), "3 rows"::equals);
    open.awaitIdle();
  }

  @Test
  @Timeout(60)
  void theTimelineShowsWhatIsInFlightUntilTheRunIsOver() throws Exception {
    open.set(Parameter.RECORDINGS, "1000000");
    open.set(Parameter.LATENCY, "2000");
    open.click("start");
    var timeline =
        charts().stream()
            .filter(chart -> chart.description().startsWith("Timeline"))
            .findFirst()
            .orElseThrow();
    awaitDescription(timeline, ".* [1-9]\\d* of them in flight, .*");
    open.robot.push(CONTROL, PERIOD);
    open.awaitIdle();
    awaitDescription(timeline, ".* 0 of them in flight, .*");
  }

  private static void awaitDescription(Chart chart, String pattern) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> Fx.call(chart::description).matches(pattern));
  }

  @Test
  void everyRequestFailingIsToldByCauseAndItsDetailsCanBeCopied() throws Exception {
    open.set(Parameter.FAILURES, "100");
    open.click("start");
    var bar = open.node("message-bar", HBox.class);
    Fx.await(bar.visibleProperty(), visible -> visible);
    assertThat(open.label("message").getText())
        .startsWith("20 of 20 recordings failed: ")
        .containsPattern("\\d+ (error status|connection reset|truncated body)");
    assertThat(open.label("figure-FAILED").getText()).isEqualTo("20");
    open.click("copy-details");
    Fx.await(open.label("news").textProperty(), news -> news.startsWith("Copied"));
    assertThat(open.clipboard().lines())
        .hasSize(20)
        .allMatch(line -> line.matches("http://127\\.0\\.0\\.1:\\d+/recordings/\\d+\\.f64: .+"));
    open.click("close-message");
    assertThat(Fx.call(bar::isVisible)).isFalse();
  }

  private List<Chart> charts() {
    return open.robot.lookup(node -> node instanceof Chart).<Chart>queryAll().stream()
        .filter(
            chart -> !chart.description().matches("(?i)(Spectrum|Waveform|Welch|Spectrogram).*"))
        .toList();
  }

  private static int lines(Chart chart) {
    try {
      var text = new StringBuilder();
      Fx.call(chart::data).writeTo(text);
      return (int) text.toString().lines().count();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static int changed(Image before, Image after) {
    int changed = 0;
    for (int y = 0; y < Math.min(before.getHeight(), after.getHeight()); y++) {
      for (int x = 0; x < Math.min(before.getWidth(), after.getWidth()); x++) {
        if (before.getPixelReader().getArgb(x, y) != after.getPixelReader().getArgb(x, y)) {
          changed++;
        }
      }
    }
    return changed;
  }
}
