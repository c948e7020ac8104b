package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
      int fetchY = (int) chart.plot().top() + 10;
      assertThat(at(chart, picture, 0.05, fetchY)).isEqualTo(Pictures.argb(palette.grid()));
      assertThat(at(chart, picture, 0.2, fetchY)).isEqualTo(Pictures.argb(palette.waiting()));
      assertThat(at(chart, picture, 0.5, fetchY)).isEqualTo(Pictures.argb(palette.receiving()));
      assertThat(at(chart, picture, 0.65, fetchY)).isEqualTo(Pictures.argb(palette.grid()));
      int analysisY = (int) chart.plot().top() + 20 + 7 + 10;
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
  void hoveringTellsRecordingStateDurationAndQueue() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      run.analysed(42, 70, SyntheticRun.timings(100_000, 400_000, 600_000, 612_345, 900_000), 0, 0);
      var chart = new TimelineChart();
      chart.update(run.table(), 1.0);
      Pictures.of(chart, 600, 120);
      double y = chart.plot().top() + 10;

      assertThat(chart.readout(chart.px(0.2), y))
          .isEqualTo(
              "00042.f64\nwaiting for the service 300.00 ms, from 0.1000 s\nqueued 12.35 ms");
      assertThat(chart.readout(chart.px(0.5), y)).contains("receiving 200.00 ms");
      assertThat(chart.readout(chart.px(0.95), y)).isEqualTo("fetch 1\n0.950 s");
      return null;
    });
  }

  @Test
  void aFailedFetchIsRedFromTheAnswerOnAndWholeWhenNoneCame() {
    var run = new SyntheticRun();
    run.failed(0, SyntheticRun.timings(0, 50, -1, -1, 80), 0, -1);
    run.failed(1, SyntheticRun.timings(100, -1, -1, -1, 180), 0, -1);
    run.failed(2, SyntheticRun.timings(200, 220, 240, 250, 280), 0, 0);
    var lanes = new TimelineLanes();
    for (int row = 0; row < 3; row++) {
      lanes.add(run.table(), row);
    }

    assertThat(words(lanes.fetch().getFirst()))
        .isEqualTo(
            "WAITING 0-50, FAILED 50-80, FAILED 100-180, WAITING 200-220, RECEIVING 220-240, ");
    assertThat(words(lanes.analysis().getFirst())).isEqualTo("FAILED 250-280, ");
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
      assertThat(strips).containsPattern("\\.\\.\\. 2\\d more");
      return null;
    });
  }

  @Test
  void tellsHowBusyTheLanesWere() {
    var run = new SyntheticRun();
    run.analysed(0, 70, SyntheticRun.timings(0, 400_000, 600_000, 700_000, 900_000), 0, 0);
    var lanes = new TimelineLanes();
    lanes.add(run.table(), 0);
    assertThat(LaneColumns.busy(lanes.fetch(), 0, 1e6)).isEqualTo(0.6, within(1e-9));
    assertThat(LaneColumns.busy(lanes.analysis(), 0, 1e6)).isEqualTo(0.2, within(1e-9));
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
