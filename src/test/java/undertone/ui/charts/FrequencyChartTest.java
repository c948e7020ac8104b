package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class FrequencyChartTest {

  @Test
  void aDotStandsWhereItsRecordingAndFrequencyAre() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, 50).analysed(5, 100).analysed(10, 150);
      var chart = new FrequencyChart();
      chart.update(run.table(), 20);
      var picture = Pictures.of(chart, 420, 240);

      assertThat(chart.y().min()).isEqualTo(50);
      assertThat(chart.y().max()).isEqualTo(150);
      assertThat(chart.x().max()).isEqualTo(20);
      int amber = Pictures.argb(chart.palette().analysing());
      assertThat(picture.getPixelReader().getArgb((int) chart.px(5), (int) chart.py(100)))
          .isEqualTo(amber);
      assertThat(picture.getPixelReader().getArgb((int) chart.px(10), (int) chart.py(150)))
          .isEqualTo(amber);
      assertThat(Pictures.of(picture, chart.plot(), chart.palette().analysing()))
          .as("a disc of radius 3, half of one and a quarter of one")
          .isBetween(30, 60);
      return null;
    });
  }

  @Test
  void recordingsWithoutAFrequencyAreLeftOut() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, Double.NaN);
      run.failed(1, SyntheticRun.timings(0, 1, -1, -1, 5), 0, -1).analysed(2, 70);
      var chart = new FrequencyChart();
      chart.update(run.table(), 3);
      assertThat(chart.description()).contains("1 recordings between 70.000 and 70.000 Hz");

      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      assertThat(csv.toString()).isEqualTo("index,dominant_frequency_hz\r\n2,70.0\r\n");
      return null;
    });
  }

  @Test
  void takesAtMostTwentyThousandRowsAFrameAndAllInTheEnd() throws Exception {
    FxThread.call(() -> {
      var chart = new FrequencyChart();
      var run = many(45_000);
      chart.update(run.table(), 45_000);
      assertThat(chart.description()).contains(" 20,000 recordings");
      chart.update(run.table(), 45_000);
      chart.update(run.table(), 45_000);
      assertThat(chart.description()).contains(" 45,000 recordings");
      return null;
    });
  }

  @Test
  void becomesADensityPictureThatSaysSo() throws Exception {
    FxThread.call(() -> {
      var chart = new FrequencyChart();
      var run = many(20_001);
      chart.update(run.table(), 20_001);
      assertThat(chart.legend()).isEqualTo(Legend.NONE);
      chart.update(run.table(), 20_001);
      var picture = Pictures.of(chart, 420, 240);

      assertThat(chart.legend().entries().getFirst().words()).isEqualTo("density of 20,001");
      assertThat(Pictures.of(picture, chart.plot(), chart.palette().density(0)))
          .as("cells with one point")
          .isPositive();
      assertThat(Pictures.of(picture, chart.plot(), chart.palette().analysing())).isZero();
      return null;
    });
  }

  @Test
  void newPointsAreAddedToTheSamePictureAsAWholeRedrawWouldShow() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, 50).analysed(99, 150);
      var live = new FrequencyChart();
      live.update(run.table(), 100);
      Pictures.of(live, 420, 240);
      for (int i = 1; i < 99; i++) {
        run.analysed(i, 50 + i);
        live.update(run.table(), 100);
        Pictures.of(live, 420, 240);
      }
      var afresh = new FrequencyChart();
      afresh.update(run.table(), 100);
      var expected = Pictures.of(afresh, 420, 240).getPixelReader();
      var drawn = Pictures.of(live, 420, 240).getPixelReader();
      for (int y = 0; y < 240; y++) {
        for (int x = 0; x < 420; x++) {
          assertThat(drawn.getArgb(x, y)).isEqualTo(expected.getArgb(x, y));
        }
      }
      return null;
    });
  }

  @Test
  void aClickSelectsTheNearestPointAndMarksIt() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(8, 50).analysed(5, 100).analysed(2, 150);
      var chart = new FrequencyChart();
      var selected = new ArrayList<Integer>();
      chart.onSelect(selected::add);
      chart.update(run.table(), 20);
      int before = Pictures.inked(Pictures.of(chart, 420, 240), chart.palette());

      click(chart, chart.px(5) + 3, chart.py(100) - 2);
      click(chart, chart.px(5) + 30, chart.py(100));
      assertThat(selected).containsExactly(1);
      assertThat(Pictures.inked(Pictures.of(chart, 420, 240), chart.palette()))
          .isGreaterThan(before + 30);

      chart.select(-1);
      assertThat(Pictures.inked(Pictures.of(chart, 420, 240), chart.palette())).isEqualTo(before);
      assertThat(selected).as("telling the chart tells nobody").hasSize(1);
      return null;
    });
  }

  @Test
  void readsOutThePointUnderTheMouse() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(5, 143.2).analysed(9, 50);
      var chart = new FrequencyChart();
      chart.update(run.table(), 20);
      Pictures.of(chart, 420, 240);
      assertThat(chart.readout(chart.px(5) + 1, chart.py(143.2)))
          .isEqualTo("recording 5\n143.200 Hz");
      assertThat(chart.readout(chart.px(15), chart.py(100))).isEqualTo("index 15\n100.00 Hz");
      return null;
    });
  }

  @Test
  void withoutASampleRateTheUnitIsCyclesPerSample() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      var timings = SyntheticRun.timings(0, 1, 2, 3, 4);
      run.analysed(0, 0.25, Double.NaN, timings, 0, 0);
      var chart = new FrequencyChart();
      chart.update(run.table(), 1);
      assertThat(chart.y().title()).isEqualTo("Frequency [cycles/sample]");
      return null;
    });
  }

  @Test
  void anotherTableStartsOver() throws Exception {
    FxThread.call(() -> {
      var chart = new FrequencyChart();
      chart.update(many(100).table(), 100);
      chart.update(new SyntheticRun().analysed(0, 7).table(), 1);
      assertThat(chart.description()).contains(" 1 recordings between 7.0000");
      return null;
    });
  }

  private static SyntheticRun many(int rows) {
    var run = new SyntheticRun();
    var random = new Random(9);
    for (int i = 0; i < rows; i++) {
      run.analysed(i, random.nextDouble(50, 150));
    }
    return run;
  }

  private static void click(Chart chart, double x, double y) {
    chart.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            false,
            true,
            null));
  }
}
