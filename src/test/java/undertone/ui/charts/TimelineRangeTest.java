package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// Ranges, the overview, the filter and the selection of a timeline.
class TimelineRangeTest {

  @Test
  void aRangeAlongTheAxisTellsItsFiguresAndEscLeavesIt() throws Exception {
    var chart = FxThread.call(() -> shown(new SyntheticRun()));
    var figures =
        FxThread.call(() -> {
          double y = chart.plot().bottom() + 6;
          Hand.mouse(chart, MouseEvent.MOUSE_PRESSED, chart.px(0.05), y);
          Hand.mouse(chart, MouseEvent.MOUSE_DRAGGED, chart.px(0.95), y);
          Hand.mouse(chart, MouseEvent.MOUSE_RELEASED, chart.px(0.95), y);
          assertThat(chart.range().from()).isEqualTo(0.05, within(0.01));
          assertThat(chart.range().to()).isEqualTo(0.95, within(0.01));
          assertThat(chart.x().fits()).as("nothing was zoomed").isTrue();
          return chart.figures();
        });
    figures.get(30, TimeUnit.SECONDS);
    // What came first was for where the mouse began.
    while (FxThread.call(() -> chart.range().figures()) == null) {
      FxThread.call(chart::figures).get(30, TimeUnit.SECONDS);
    }
    FxThread.call(() -> {
      var all = Objects.requireNonNull(chart.range().figures(), "they are here");
      assertThat(all.by()).containsKeys(BarKind.WAITING, BarKind.QUEUED, BarKind.ANALYSING);
      assertThat(chart.description())
          .contains("waiting for the service once, mean 300.0 ms")
          .contains("queued once, mean 100.0 ms");
      Hand.press(chart, KeyCode.ESCAPE, false, false);
      assertThat(chart.range().there()).isFalse();
      return null;
    });
  }

  @Test
  void theKeyboardTakesTheViewAsARangeAndMovesItsEnds() throws Exception {
    FxThread.call(() -> {
      var chart = shown(new SyntheticRun());
      Hand.press(chart, KeyCode.R, false, false);
      assertThat(chart.range().from()).isZero();
      assertThat(chart.range().to()).isEqualTo(1);
      Hand.press(chart, KeyCode.LEFT, true, false);
      assertThat(chart.range().to()).isEqualTo(0.98, within(1e-9));
      Hand.press(chart, KeyCode.RIGHT, true, true);
      assertThat(chart.range().from()).isEqualTo(0.02, within(1e-9));
      Hand.press(chart, KeyCode.R, false, false);
      assertThat(chart.range().from()).isZero();
      Hand.press(chart, KeyCode.R, false, false);
      assertThat(chart.range().there()).as("once more leaves it").isFalse();
      return null;
    });
  }

  @Test
  void theOverviewsWindowIsResizedAndMoved() throws Exception {
    FxThread.call(() -> {
      var chart = shown(new SyntheticRun());
      var strip = chart.overviewPlot();
      double y = strip.top() + 5;
      drag(chart, strip.left(), strip.left() + strip.width() / 2, y);
      assertThat(chart.x().min()).as("its left end was taken").isEqualTo(0.5, within(0.01));
      assertThat(chart.x().max()).isEqualTo(1, within(1e-9));
      drag(chart, strip.left() + 0.75 * strip.width(), strip.left() + 0.35 * strip.width(), y);
      assertThat(chart.x().min()).as("its middle was taken").isEqualTo(0.1, within(0.01));
      assertThat(chart.x().max()).isEqualTo(0.6, within(0.01));
      assertThat(chart.readout(strip.left() + 0.3 * strip.width(), y))
          .isEqualTo("0.300 s of the whole run\nfetch slots busy 100 %\nanalysis threads busy 0 %");
      return null;
    });
  }

  @Test
  void theQueueIsAProfileThatSaysHowMany() throws Exception {
    FxThread.call(() -> {
      var chart = shown(new SyntheticRun());
      var queue = chart.division().queue(chart.plot());
      var picture = Pictures.of(chart, 600, 200);
      var there = new Plot(chart.px(0.61), queue.top(), chart.px(0.69) - chart.px(0.61), 10);
      assertThat(Pictures.of(picture, there, chart.palette().queued())).isGreaterThan(100);
      assertThat(Pictures.of(picture, queue, chart.palette().queued()))
          .as("only from 0.6 to 0.7 s")
          .isLessThan((int) (queue.width() * 0.12 * queue.height()));
      assertThat(chart.readout(chart.px(0.65), queue.top() + 5))
          .endsWith("1.0 received and not yet analysed, at most 1.0 in view");
      return null;
    });
  }

  @Test
  void barsOfRowsOutsideAFilterAreDimmed() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.analysed(0, 70, SyntheticRun.timings(0, 400_000, 400_000, 400_000, 450_000), 0, 0);
      run.analysed(1, 70, SyntheticRun.timings(500_000, 900_000, 900_000, 900_000, 950_000), 0, 0);
      var chart = new TimelineChart();
      chart.update(run.table(), 1);
      var shown = new BitSet();
      shown.set(1);
      chart.filter(shown);
      var picture = Pictures.of(chart, 600, 200);
      int y =
          (int) (chart.division().rowTop(chart.plot(), 0) + chart.division().rows().pitch() / 2);
      int lit = Pictures.argb(chart.palette().waiting());
      assertThat(picture.getPixelReader().getArgb((int) chart.px(0.7), y)).isEqualTo(lit);
      assertThat(picture.getPixelReader().getArgb((int) chart.px(0.2), y))
          .isNotEqualTo(lit)
          .isNotEqualTo(Pictures.argb(chart.palette().grid()));
      chart.filter(null);
      var after = Pictures.of(chart, 600, 200);
      assertThat(after.getPixelReader().getArgb((int) chart.px(0.2), y)).isEqualTo(lit);
      return null;
    });
  }

  @Test
  void whatIsPickedOutIsARangeOfLandedTimeUnlessThereWasAPause() throws Exception {
    FxThread.call(() -> {
      var chart = shown(new SyntheticRun());
      var picked = new ArrayList<Brushed>();
      chart.onBrush(picked::add);
      assertThat(chart.picking().possible()).isTrue();
      chart
          .picking()
          .pick(new Plot(chart.px(0.2), chart.plot().top(), chart.px(0.5) - chart.px(0.2), 50));
      var range = picked.getFirst().ranges().getFirst();
      assertThat(range.column()).isEqualTo("landed_s");
      assertThat(range.low()).isEqualTo(0.2, within(1e-9));
      assertThat(range.high()).isEqualTo(0.5, within(1e-9));
      chart.paused(1_000_000, 500_000);
      assertThat(chart.picking().possible()).as("clocks differ").isFalse();
      return null;
    });
  }

  @Test
  void theSelectedRowsBarsAreFramedOnBothLanes() throws Exception {
    FxThread.call(() -> {
      var chart = shown(new SyntheticRun());
      var before = Pictures.of(chart, 600, 200);
      chart.select(0);
      var after = Pictures.of(chart, 600, 200);
      for (int row = 0; row < 2; row++) {
        double top = chart.division().rowTop(chart.plot(), row);
        var around =
            new Plot(
                chart.plot().left(), top, chart.plot().width(), chart.division().rows().pitch());
        assertThat(Pictures.of(before, around, chart.palette().text())).isZero();
        assertThat(Pictures.of(after, around, chart.palette().text())).isGreaterThan(80);
      }
      chart.select(-1);
      var none = Pictures.of(chart, 600, 200);
      assertThat(Pictures.of(none, chart.plot(), chart.palette().text()))
          .isEqualTo(Pictures.of(before, chart.plot(), chart.palette().text()));
      return null;
    });
  }

  private static TimelineChart shown(SyntheticRun run) {
    run.analysed(0, 70, SyntheticRun.timings(100_000, 400_000, 600_000, 700_000, 900_000), 0, 0);
    var chart = new TimelineChart();
    chart.update(run.table(), 1);
    Pictures.of(chart, 600, 200);
    return chart;
  }

  private static void drag(TimelineChart chart, double from, double to, double y) {
    Hand.mouse(chart, MouseEvent.MOUSE_PRESSED, from, y);
    Hand.mouse(chart, MouseEvent.MOUSE_DRAGGED, to, y);
    Hand.mouse(chart, MouseEvent.MOUSE_RELEASED, to, y);
  }
}
