package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

/// The charts of a run that have no test of their own: distribution and throughput.
class RunChartsTest {

  @Test
  void theBinsAreRoundAndTheCornerTellsTheirWidth() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      for (int i = 0; i < 1_000; i++) {
        run.analysed(i, 50 + i / 10.0);
      }
      var chart = new DistributionChart();
      chart.update(run.table());
      Pictures.of(chart, 300, 240);

      assertThat(chart.legend().entries().getFirst().words()).isEqualTo("recordings per 2 Hz");
      assertThat(chart.x().min()).isEqualTo(50);
      assertThat(chart.x().max()).isEqualTo(150);
      assertThat(chart.y().max()).isEqualTo(20);
      assertThat(chart.readout(chart.px(101), 100)).isEqualTo("100 to 102 Hz\n20 recordings");
      return null;
    });
  }

  @Test
  void aBarIsAsHighAsItsCount() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      for (int i = 0; i < 40; i++) {
        run.analysed(i, i < 10 ? 10 : 90);
      }
      var chart = new DistributionChart();
      chart.update(run.table());
      var picture = Pictures.of(chart, 300, 240);
      int green = Pictures.argb(chart.palette().bars());
      double low = chart.px(10) + 4;

      assertThat(picture.getPixelReader().getArgb((int) low, (int) chart.py(9))).isEqualTo(green);
      assertThat(picture.getPixelReader().getArgb((int) low, (int) chart.py(11)))
          .isNotEqualTo(green);
      assertThat(picture.getPixelReader().getArgb((int) chart.px(90) + 4, (int) chart.py(29)))
          .isEqualTo(green);
      return null;
    });
  }

  @Test
  void theRangeGrowsWithoutLosingAnyone() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      var chart = new DistributionChart();
      for (int i = 0; i < 500; i++) {
        run.analysed(i, Math.pow(1.02, i));
        chart.update(run.table());
        if (i % 50 == 0) {
          Pictures.of(chart, 300, 240);
        }
      }
      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      long counted =
          csv.toString()
              .lines()
              .skip(1)
              .mapToLong(line -> Long.parseLong(line.split(",", -1)[2]))
              .sum();
      assertThat(counted).isEqualTo(500);
      return null;
    });
  }

  @Test
  void equalFrequenciesMakeOneBar() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, 60).analysed(1, 60).analysed(2, 60);
      var chart = new DistributionChart();
      chart.update(run.table());
      var picture = Pictures.of(chart, 300, 240);
      assertThat(chart.description()).contains("3 recordings between 60.000 and 60.000 Hz");
      assertThat(Pictures.of(picture, chart.plot(), chart.palette().bars())).isGreaterThan(500);
      return null;
    });
  }

  @Test
  void theTwoRatesDifferInDashAndColourAndTheLegendSaysWhich() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i <= 20; i++) {
        chart.append(i / 4.0, 300, 100, 16, 32);
      }
      var picture = Pictures.of(chart, 400, 240);

      assertThat(chart.y().max()).isEqualTo(300);
      assertThat(chart.x().max()).isEqualTo(5);
      assertThat(chart.legend().entries())
          .extracting(Legend.Entry::words)
          .containsExactly("fetched", "analysed", "in flight (right)");
      assertThat(gaps(chart, picture, 295)).as("solid").isZero();
      assertThat(gaps(chart, picture, 100)).as("dashed").isGreaterThan(10);
      assertThat(chart.readout(chart.px(2.49), 50))
          .isEqualTo("2.50 s\nfetched 300.0/s\nanalysed 100.0/s\nin flight 16 of 32");
      return null;
    });
  }

  @Test
  void whatIsInFlightHasTheLowerHalfOfAScaleOfItsOwn() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i <= 20; i++) {
        chart.append(i / 4.0, 900, 900, i < 10 ? 0 : 32, 32);
      }
      var picture = Pictures.of(chart, 400, 240);
      double top = chart.plot().bottom() - chart.plot().height() * 32 / 80;
      int background = Pictures.argb(chart.palette().background());
      var pixels = picture.getPixelReader();
      int before = (int) chart.px(1);
      int after = (int) chart.px(4);
      assertThat(pixels.getArgb(before, (int) top + 9)).isEqualTo(background);
      assertThat(pixels.getArgb(after, (int) top + 9)).isNotEqualTo(background);
      assertThat(pixels.getArgb(after, (int) top - 4)).isEqualTo(background);
      return null;
    });
  }

  @Test
  void theLimitAndWhatIsInFlightAreInTheFile() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      chart.append(0.5, 10, 9, 3, 4);
      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      assertThat(csv.toString().lines())
          .containsExactly(
              "seconds,fetched_per_second,analysed_per_second,in_flight,limit,bytes_per_second,"
                  + "buffered_bytes,failed",
              "0.5,10.0,9.0,3.0,4.0,0.0,0.0,0.0");
      return null;
    });
  }

  @Test
  void theTimeAxisReachesTheNewestSample() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i < 10_000; i++) {
        chart.append(i / 4.0, 10, 10, 1, 1);
      }
      Pictures.of(chart, 400, 240);
      assertThat(chart.x().max()).isEqualTo(9_999 / 4.0, within(1e-9));
      chart.clear();
      assertThat(chart.hasData()).isFalse();
      return null;
    });
  }

  /// Columns in which nothing is drawn within two pixels of a level.
  private static int gaps(Chart chart, Image picture, double level) {
    int background = Pictures.argb(chart.palette().background());
    int grid = Pictures.argb(chart.palette().grid());
    int gaps = 0;
    for (int x = (int) chart.plot().left() + 5; x < chart.plot().right() - 5; x++) {
      boolean drawn = false;
      for (int off = -4; off <= 4; off++) {
        int color = picture.getPixelReader().getArgb(x, (int) chart.py(level) + off);
        drawn |= color != background && color != grid;
      }
      gaps += drawn ? 0 : 1;
    }
    return gaps;
  }
}
