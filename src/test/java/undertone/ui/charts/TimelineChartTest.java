package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class TimelineChartTest {

  @Test
  void aLaneShowsWaitingThenReceivingAndTheAnalysisOnItsOwnLane() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.analysed(0, 70, SyntheticRun.timings(100_000, 400_000, 600_000, 700_000, 900_000), 0, 0);
      var chart = new TimelineChart();
      chart.update(run.table(), 1.0);
      var picture = Pictures.of(chart, 600, 120);

      var palette = chart.palette();
      int fetchY = row(chart, 0);
      assertThat(at(chart, picture, 0.05, fetchY)).isEqualTo(Pictures.argb(palette.grid()));
      assertThat(at(chart, picture, 0.2, fetchY)).isEqualTo(Pictures.argb(palette.waiting()));
      assertThat(at(chart, picture, 0.5, fetchY)).isEqualTo(Pictures.argb(palette.receiving()));
      assertThat(at(chart, picture, 0.65, fetchY)).isEqualTo(Pictures.argb(palette.grid()));
      int analysisY = row(chart, 1);
      assertThat(at(chart, picture, 0.8, analysisY)).isEqualTo(Pictures.argb(palette.analysing()));
      assertThat(at(chart, picture, 0.65, analysisY)).isEqualTo(Pictures.argb(palette.grid()));
      return null;
    });
  }

  @Test
  void endsWhereTheRunStands() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, 70);
      var chart = new TimelineChart();
      chart.update(run.table(), 2.5);
      Pictures.of(chart, 600, 120);
      assertThat(chart.x().max()).isEqualTo(2.5);
      chart.update(run.table(), 3.5);
      Pictures.of(chart, 600, 120);
      assertThat(chart.x().max()).isEqualTo(3.5);
      return null;
    });
  }

  @Test
  void aPartThatCameLaterStandsBesideThePartBeforeIt() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.analysed(0, 70, SyntheticRun.timings(0, 300_000, 300_000, 300_000, 900_000), 0, 0);
      run.analysed(
          1,
          70,
          SyntheticRun.timings(30_100_000, 30_400_000, 30_400_000, 30_400_000, 30_900_000),
          0,
          0);
      var chart = new TimelineChart();
      chart.paused(1_000_000, 29_000_000); // told before the rows are, as of a run from the journal
      chart.update(run.table(), 2.0);
      Pictures.of(chart, 600, 120);
      assertThat(chart.readout(chart.px(1.2), row(chart, 0)))
          .startsWith("00001.f64\nwaiting for the service 300.00 ms, from 1.1000 s");
      var other = new SyntheticRun();
      other.analysed(2, 70, run.table().timings(1), 0, 0);
      chart.update(other.table(), 31);
      Pictures.of(chart, 600, 120);
      assertThat(chart.readout(chart.px(30.2), row(chart, 0))).startsWith("00002.f64");
      return null;
    });
  }

  @Test
  void timelinesCanHaveTheSameScaleAboveEachOther() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, 70);
      var brief = new TimelineChart();
      brief.update(run.table(), 2.5);
      brief.timeScale(20);
      var lengthy = new TimelineChart();
      lengthy.update(run.table(), 20);
      lengthy.timeScale(20);
      Pictures.of(brief, 600, 120);
      Pictures.of(lengthy, 600, 120);
      assertThat(brief.px(2.5)).isEqualTo(lengthy.px(2.5));
      assertThat(brief.x().max()).isEqualTo(20);

      brief.update(run.table(), 30);
      Pictures.of(brief, 600, 120);
      assertThat(brief.x().max()).as("never less than the run").isEqualTo(30);
      brief.timeScale(0);
      Pictures.of(brief, 600, 120);
      assertThat(brief.x().max()).isEqualTo(30);
      return null;
    });
  }

  @Test
  void hoveringTellsRecordingStateDurationAndQueue() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.analysed(42, 70, SyntheticRun.timings(100_000, 400_000, 600_000, 612_345, 900_000), 0, 0);
      var chart = new TimelineChart();
      chart.update(run.table(), 1.0);
      Pictures.of(chart, 600, 120);
      int y = row(chart, 0);

      assertThat(chart.readout(chart.px(0.2), y))
          .isEqualTo(
              "00042.f64\nwaiting for the service 300.00 ms, from 0.1000 s\nqueued 12.35 ms");
      assertThat(chart.readout(chart.px(0.5), y)).contains("receiving 200.00 ms");
      assertThat(chart.readout(chart.px(0.95), y)).isEqualTo("fetch 1\n0.950 s");
      return null;
    });
  }

  @Test
  void anOpenLaneShowsWaitingUpToNowAndReceivingFromTheFirstByteOn() throws Exception {
    FxThread.call(() -> {
      var chart = new TimelineChart();
      chart.update(new SyntheticRun().table(), 10);
      chart.open(new long[] {2_000_000, -1, 4_000_000}, new long[] {-1, -1, 6_000_000}, never(3));
      var picture = Pictures.of(chart, 600, 120);

      var palette = chart.palette();
      int first = row(chart, 0);
      assertThat(at(chart, picture, 1.9, first)).isEqualTo(Pictures.argb(palette.grid()));
      assertThat(at(chart, picture, 2.2, first)).isEqualTo(Pictures.argb(palette.waiting()));
      assertThat(at(chart, picture, 9.98, first)).isEqualTo(Pictures.argb(palette.waiting()));
      int second = row(chart, 1);
      assertThat(at(chart, picture, 9.98, second)).isEqualTo(Pictures.argb(palette.grid()));
      int third = row(chart, 2);
      assertThat(at(chart, picture, 5.9, third)).isEqualTo(Pictures.argb(palette.waiting()));
      assertThat(at(chart, picture, 6.1, third)).isEqualTo(Pictures.argb(palette.receiving()));
      assertThat(at(chart, picture, 9.98, third)).isEqualTo(Pictures.argb(palette.receiving()));
      assertThat(chart.description()).contains("3 fetch lanes, 2 of them in flight, busy 47 %");
      return null;
    });
  }

  @Test
  void hoveringAnOpenBarTellsHowLongAndWhatFor() throws Exception {
    FxThread.call(() -> {
      var chart = new TimelineChart();
      chart.update(new SyntheticRun().table(), 10);
      chart.open(new long[] {200_000, 3_000_000}, new long[] {-1, 5_000_000}, never(2));
      Pictures.of(chart, 600, 120);
      int y = row(chart, 0);

      assertThat(chart.readout(chart.px(5), y))
          .isEqualTo("fetch 1\nin flight for 9.8 s: waiting for the service\n5.000 s");
      assertThat(chart.readout(chart.px(6), row(chart, 1)))
          .contains("in flight for 7.0 s: receiving\n");
      assertThat(chart.readout(chart.px(2), row(chart, 1))).isEqualTo("fetch 2\n2.000 s");
      return null;
    });
  }

  @Test
  void whatWaitsBeforeAnotherAttemptHasAColourOfItsOwn() throws Exception {
    FxThread.call(() -> {
      var chart = new TimelineChart();
      chart.update(new SyntheticRun().table(), 10);
      chart.open(new long[] {2_000_000}, never(1), new long[] {6_000_000});
      var picture = Pictures.of(chart, 600, 120);
      var palette = chart.palette();
      int y = row(chart, 0);
      assertThat(at(chart, picture, 5.9, y)).isEqualTo(Pictures.argb(palette.waiting()));
      assertThat(
              Pictures.of(
                  picture, new Plot(Math.floor(chart.px(6.1)), y, 10, 1), palette.retrying()))
          .isEqualTo(6);
      assertThat(chart.readout(chart.px(7), y)).contains("trying again");
      return null;
    });
  }

  @Test
  void whatTookMoreThanOneAttemptShowsItOnceItHasLanded() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.attempts(3)
          .analysed(0, 70, SyntheticRun.timings(0, 600_000, 800_000, 800_000, 900_000), 0, 0);
      var chart = new TimelineChart();
      chart.update(run.table(), 1);
      var picture = Pictures.of(chart, 600, 120);
      int y = row(chart, 0);
      var striped = new Plot(Math.floor(chart.px(0.3)), y, 10, 1);
      assertThat(Pictures.of(picture, striped, chart.palette().retrying())).isEqualTo(6);
      assertThat(Pictures.of(picture, striped, chart.palette().background())).isEqualTo(4);
      assertThat(at(chart, picture, 0.7, y)).isEqualTo(Pictures.argb(chart.palette().receiving()));
      assertThat(chart.readout(chart.px(0.3), y)).contains("trying again", "3 attempts");
      return null;
    });
  }

  @Test
  void lanesGrowDuringARunAndStay() throws Exception {
    FxThread.call(() -> {
      var chart = new TimelineChart();
      chart.update(new SyntheticRun().table(), 1);
      chart.lanes(1, 1);
      chart.open(new long[] {1}, never(1), never(1));
      chart.lanes(5, 4);
      chart.lanes(2, 1);
      assertThat(chart.description()).contains("5 fetch lanes").contains("4 analysis lanes");
      return null;
    });
  }

  @Test
  void anOpenBarFollowsWhatHasLandedAndGoesWhenTheRunIsOver() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.analysed(0, 70, SyntheticRun.timings(0, 100_000, 200_000, 200_000, 300_000), 0, 0);
      var chart = new TimelineChart();
      chart.update(run.table(), 1);
      chart.open(new long[] {400_000}, never(1), never(1));
      var during = Pictures.of(chart, 600, 120);
      int y = row(chart, 0);
      chart.open(new long[0], new long[0], new long[0]);
      var after = Pictures.of(chart, 600, 120);

      var palette = chart.palette();
      assertThat(at(chart, during, 0.15, y)).isEqualTo(Pictures.argb(palette.receiving()));
      assertThat(at(chart, during, 0.3, y)).isEqualTo(Pictures.argb(palette.grid()));
      assertThat(at(chart, during, 0.7, y)).isEqualTo(Pictures.argb(palette.waiting()));
      assertThat(at(chart, after, 0.15, y)).isEqualTo(Pictures.argb(palette.receiving()));
      assertThat(at(chart, after, 0.7, y)).isEqualTo(Pictures.argb(palette.grid()));
      return null;
    });
  }

  @Test
  void aStripIsShadedByTheShareOfItsLanesThatAreOpen() throws Exception {
    FxThread.call(() -> {
      var palette = new TimelineChart().palette();
      assertThat(strip(40)).isEqualTo(Pictures.argb(palette.waiting()));
      int some = strip(20);
      assertThat(some).isNotIn(Pictures.argb(palette.waiting()), Pictures.argb(palette.grid()));
      return null;
    });
  }

  /// The colour of the strip of a run whose first lanes are open, and its last.
  private static int strip(int openLanes) {
    var chart = new TimelineChart();
    chart.update(new SyntheticRun().table(), 10);
    long[] requested = new long[40];
    Arrays.fill(requested, -1);
    Arrays.fill(requested, 0, openLanes, 0);
    requested[39] = 0;
    chart.open(requested, never(40), never(40));
    var picture = Pictures.of(chart, 300, 120);
    assertThat(chart.readout(chart.px(5), lastRow(chart))).startsWith("... ");
    return at(chart, picture, 5, lastRow(chart));
  }

  private static long[] never(int lanes) {
    long[] never = new long[lanes];
    Arrays.fill(never, -1);
    return never;
  }

  @Test
  void aFailureIsTheInstantAfterWhatTheSlotWasDoing() {
    var run = new SyntheticRun();
    run.failed(0, SyntheticRun.timings(0, 50, -1, -1, 80), 0, -1);
    run.failed(1, SyntheticRun.timings(100, -1, -1, -1, 180), 0, -1);
    run.failed(2, SyntheticRun.timings(200, 220, 240, 250, 280), 0, 0);
    run.failed(3, SyntheticRun.timings(300, 330, -1, -1, 330), 0, -1);
    var lanes = new TimelineLanes();
    for (int row = 0; row < 4; row++) {
      lanes.add(run.table(), row);
    }

    assertThat(words(lanes.fetch().getFirst()))
        .isEqualTo(
            "WAITING 0-50, RECEIVING 50-80, FAILED 80-80, WAITING 100-180, FAILED 180-180, "
                + "WAITING 200-220, RECEIVING 220-240, WAITING 300-330, FAILED 330-330, ");
    assertThat(words(lanes.analysis().getFirst())).isEqualTo("ANALYSING 250-280, FAILED 280-280, ");
  }

  @Test
  void aFailedFetchIsRedAtItsEndOnlyAndSaysWhy() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.failed(0, SyntheticRun.timings(100_000, 500_000, -1, -1, 500_000), 0, -1);
      var chart = new TimelineChart();
      chart.update(run.table(), 1.0);
      var picture = Pictures.of(chart, 600, 120);

      int y = row(chart, 0);
      assertThat(at(chart, picture, 0.3, y)).isEqualTo(Pictures.argb(chart.palette().waiting()));
      assertThat(at(chart, picture, 0.49, y)).isEqualTo(Pictures.argb(chart.palette().waiting()));
      int red = Pictures.of(picture, chart.plot(), chart.palette().failed());
      assertThat(red).as("2 pixels, 16 high").isEqualTo(2 * 16);
      assertThat(chart.readout(chart.px(0.5), y))
          .isEqualTo("00000.f64\nfailed at 0.5000 s: connection reset");
      return null;
    });
  }

  @Test
  void aStripIsTintedByTheShareOfFailuresAndNotSwallowed() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      for (int lane = 0; lane < 40; lane++) {
        run.failed(lane, SyntheticRun.timings(0, -1, -1, -1, 900_000 - 1_000 * lane), lane, -1);
      }
      var chart = new TimelineChart();
      chart.update(run.table(), 1.0);
      var picture = Pictures.of(chart, 300, 120);
      var plot = chart.plot();
      var strip = new Plot(plot.left(), lastRow(chart) - 7, plot.width(), 15);
      assertThat(chart.readout(plot.left() + 5, lastRow(chart))).startsWith("... ");
      assertThat(Pictures.of(picture, strip, chart.palette().failed())).isZero();
      int early = at(chart, picture, 0.5, lastRow(chart));
      int failing = at(chart, picture, 0.88, lastRow(chart));
      assertThat(early).isEqualTo(Pictures.argb(chart.palette().waiting()));
      assertThat(failing >> 16 & 255).as("redder").isGreaterThan((early >> 16 & 255) + 5);
      return null;
    });
  }

  @Test
  void lanesThatDoNotFitAreCountedInAStrip() throws Exception {
    FxThread.call(() -> {
      var chart = new TimelineChart();
      var run = SyntheticRun.of(200, 32, 2);
      chart.update(run.table(), run.seconds());
      Pictures.of(chart, 600, 160);
      assertThat(chart.description()).contains("32 fetch lanes").contains("2 analysis lanes");
      var strips = new StringBuilder();
      for (double y = chart.plot().top(); y < chart.plot().bottom(); y++) {
        strips.append(chart.readout(chart.plot().left() + 1, y)).append('\n');
      }
      assertThat(strips).containsPattern("\\.\\.\\. 29 more");
      return null;
    });
  }

  @Test
  void tellsHowBusyTheLanesWere() {
    var run = new SyntheticRun();
    run.analysed(0, 70, SyntheticRun.timings(0, 400_000, 600_000, 700_000, 900_000), 0, 0);
    var lanes = new TimelineLanes();
    lanes.add(run.table(), 0);
    assertThat(LaneColumns.busy(lanes.fetch(), OpenLanes.NONE, 0, 1e6))
        .isEqualTo(0.6, within(1e-9));
    assertThat(LaneColumns.busy(lanes.analysis(), OpenLanes.NONE, 0, 1e6))
        .isEqualTo(0.2, within(1e-9));
  }

  @Test
  void tablesHaveARowPerRecordingWithEmptyCellsForWhatWasNotReached() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.failed(7, SyntheticRun.timings(1_500_000, -1, -1, -1, 1_750_000), 3, -1);
      var chart = new TimelineChart();
      chart.update(run.table(), 2);
      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      assertThat(csv.toString().lines().toList().get(1)).isEqualTo("7,4,,failed,1.5,,,,1.75");
      return null;
    });
  }

  private static int lastRow(TimelineChart chart) {
    return row(chart, chart.division().rows().rows().size() - 1);
  }

  /// The middle of a row.
  private static int row(TimelineChart chart, int row) {
    var layout = chart.division();
    return (int) (layout.rowTop(chart.plot(), row) + layout.rows().pitch() / 2);
  }

  private static int at(Chart chart, Image picture, double seconds, int y) {
    return picture.getPixelReader().getArgb((int) chart.px(seconds), y);
  }

  private static String words(LaneBars lane) {
    var words = new StringBuilder();
    for (int bar = 0; bar < lane.size(); bar++) {
      words.append(lane.kind(bar) + " " + lane.start(bar) + "-" + lane.end(bar) + ", ");
    }
    return words.toString();
  }
}
