package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class ThroughputChartTest {

  @Test
  void theBoundIsADashedLineWithItsWordsAndTheScaleHasRoomForIt() throws Exception {
    FxThread.call(() -> {
      var chart = run();
      Pictures.of(chart, 400, 240);
      assertThat(chart.y().max()).isEqualTo(400);
      chart.bound(640, "bound 640/s");
      var picture = Pictures.of(chart, 400, 240);
      assertThat(chart.y().max()).isBetween(672.0, 800.0);
      int line = Pictures.argb(chart.palette().text());
      int row = (int) chart.py(640);
      long drawn =
          IntStream.range((int) chart.plot().left(), (int) chart.plot().right())
              .filter(x -> near(picture, x, row, line))
              .count();
      double width = chart.plot().width();
      assertThat((double) drawn).as("two thirds of it").isBetween(width * 0.5, width * 0.85);

      chart.bound(Double.NaN, "");
      Pictures.of(chart, 400, 240);
      assertThat(chart.y().max()).isEqualTo(400);
      return null;
    });
  }

  @Test
  void noLineGoesThroughTheWordsOfTheLimit() throws Exception {
    FxThread.call(() -> {
      // The limit is at half the height, its words above it, and a rate on the height of the words.
      var plain = through(200);
      Pictures.of(plain, 400, 240);
      double fetched = plain.y().max() * (0.5 + 8 / plain.plot().height());
      var chart = through(fetched);
      var picture = Pictures.of(chart, 400, 240);
      int row = (int) chart.py(fetched);
      assertThat(colours(picture, row, chart.plot().left() + 40)).isPositive();
      assertThat(colours(picture, row, chart.plot().right() - 26)).isZero();
      return null;
    });
  }

  private static ThroughputChart through(double fetched) {
    var chart = new ThroughputChart();
    chart.append(0, fetched, 400, 10, 10);
    for (int i = 1; i < 40; i++) {
      chart.append(i, fetched, 0, 10, 10);
    }
    return chart;
  }

  /// In how many columns something of a colour that is no grey is drawn on a row.
  private static long colours(Image picture, int row, double from) {
    return IntStream.range((int) from, (int) from + 20)
        .filter(x -> IntStream.rangeClosed(row - 1, row + 1).anyMatch(y -> colour(picture, x, y)))
        .count();
  }

  private static boolean colour(Image picture, int x, int y) {
    var color = picture.getPixelReader().getColor(x, y);
    double most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
    double least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
    return most - least > 0.2;
  }

  @Test
  void aBoundFarAboveDoesNotFlattenTheRates() throws Exception {
    FxThread.call(() -> {
      var chart = run();
      chart.bound(40_000, "bound 40,000/s");
      Pictures.of(chart, 400, 240);
      assertThat(chart.y().max()).isEqualTo(400);
      return null;
    });
  }

  @Test
  void ratesOfSeveralRunsLieOverEachOtherWithLinesOfTheirOwn() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i < 40; i++) {
        chart.append("sequential", i, 20);
        chart.append("pipelined", i / 4.0, 600);
      }
      Pictures.of(chart, 400, 240);
      assertThat(chart.x().max()).isEqualTo(39);
      assertThat(chart.y().max()).isEqualTo(600);
      var entries = chart.legend().entries();
      assertThat(entries)
          .extracting(Legend.Entry::words)
          .containsExactly("sequential", "pipelined");
      assertThat(entries).extracting(Legend.Entry::shape).doesNotHaveDuplicates();
      assertThat(entries).extracting(Legend.Entry::color).doesNotHaveDuplicates();
      assertThat(chart.description())
          .isEqualTo(
              "Throughput: sequential at most 20 recordings per second, pipelined at most 600"
                  + " recordings per second.");
      assertThat(chart.readout(chart.px(39), 50)).contains("sequential 20.0/s");
      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      assertThat(csv.toString().lines())
          .contains("run,seconds,recordings_per_second", "pipelined,9.75,600.0")
          .hasSize(81);
      return null;
    });
  }

  @Test
  void clickingALegendEntryHidesItsLineAndShowsItAgain() throws Exception {
    FxThread.call(() -> {
      var chart = run();
      int fetched = drawn(chart);
      chart.legendClicked(chart.legend().entries().getFirst());
      assertThat(chart.hidden().get()).isEqualTo("fetched");
      assertThat(drawn(chart)).as("the mark in the legend is faint").isZero();
      assertThat(chart.legend().entries().getFirst().off()).isTrue();
      chart.legendClicked(chart.legend().entries().getFirst());
      assertThat(chart.hidden().get()).isEmpty();
      assertThat(drawn(chart)).isEqualTo(fetched);
      return null;
    });
  }

  @Test
  void whatIsOnTheRightHasItsUnitAndItsFigures() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i < 10; i++) {
        chart.append(
            new ThroughputChart.Sample(i, 300, 100, 16, 32, 3 << 20, i * 1e6, i < 5 ? 0 : 7));
      }
      chart.detachLegend();
      Pictures.of(chart, 500, 240);
      assertThat(chart.readout(chart.px(8), 50)).contains("in flight 16 of 32", "failed so far 7");
      chart.onRight().set(SecondScale.BYTES);
      Pictures.of(chart, 500, 240);
      assertThat(chart.readout(chart.px(8), 50)).contains("received 3.0 MiB/s");
      assertThat(chart.legend().entries())
          .extracting(Legend.Entry::words)
          .contains("received", "failed")
          .noneMatch(words -> words.contains("in flight"));
      chart.onRight().set(SecondScale.BUFFERED);
      Pictures.of(chart, 500, 240);
      assertThat(chart.readout(chart.px(8), 50)).contains("buffered 7.6 MiB");
      chart.onRight().set(SecondScale.NONE);
      Pictures.of(chart, 500, 240);
      assertThat(chart.rightLabels(new Brush(), 200)).isZero();
      return null;
    });
  }

  @Test
  void failuresAreMarkedWhereTheyHappened() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i <= 10; i++) {
        chart.append(new ThroughputChart.Sample(i, 300, 100, 1, 32, 0, 0, i < 5 ? 0 : 7));
      }
      var picture = Pictures.of(chart, 500, 240);
      var plot = chart.plot();
      var rim = new Plot(plot.left(), plot.bottom() - 13, plot.width(), 12);
      var columns = reddish(picture, rim);
      assertThat(columns).isNotEmpty();
      assertThat(columns).allMatch(x -> Math.abs(x - chart.px(5)) < 6);
      return null;
    });
  }

  @Test
  void aLongRunSaysThatItsPointsAreMeans() throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i < 5_000; i++) {
        chart.append(i, 300, 100, 1, 32);
      }
      assertThat(chart.legend().entries().getFirst().words()).isEqualTo("each point the mean of 4");
      return null;
    });
  }

  private static ThroughputChart run() {
    var chart = new ThroughputChart();
    for (int i = 0; i <= 20; i++) {
      chart.append(i / 4.0, 400, 100, 16, 32);
    }
    return chart;
  }

  private static int drawn(ThroughputChart chart) {
    var picture = Pictures.of(chart, 400, 240);
    return Pictures.of(picture, new Plot(0, 0, 400, 240), chart.palette().waiting());
  }

  private static boolean near(Image picture, int x, int row, int color) {
    for (int off = -1; off <= 1; off++) {
      if (picture.getPixelReader().getArgb(x, row + off) == color) {
        return true;
      }
    }
    return false;
  }

  /// Columns in which something of the colour of failures is drawn, blended or not.
  private static List<Integer> reddish(Image picture, Plot where) {
    var columns = new ArrayList<Integer>();
    for (int x = (int) where.left(); x < where.right(); x++) {
      for (int y = (int) where.top(); y < where.bottom(); y++) {
        int argb = picture.getPixelReader().getArgb(x, y);
        if ((argb >> 16 & 255) - (argb & 255) > 60) {
          columns.add(x);
        }
      }
    }
    return columns;
  }
}
