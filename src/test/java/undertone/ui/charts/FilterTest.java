package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.Test;

/// Charts that show only some of the rows.
class FilterTest {

  @Test
  void theCornerSaysHowManyOfHowManyPointsAreDrawn() throws Exception {
    FxThread.call(() -> {
      var chart = points(many(25_000));
      assertThat(corner(chart)).isEqualTo("density of 25,000");
      chart.filter(rows(0, 1_234));
      assertThat(corner(chart)).isEqualTo("1,234 of 25,000");
      chart.filter(rows(0, 21_000));
      assertThat(corner(chart)).isEqualTo("density of 21,000 of 25,000");
      chart.filter(null);
      assertThat(corner(chart)).isEqualTo("density of 25,000");
      return null;
    });
  }

  @Test
  void rowsThatAreLeftOutAreNeitherDrawnNorClickedNorWritten() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, 50).analysed(5, 100).analysed(10, 150);
      var chart = new FrequencyChart();
      chart.update(run.table(), 20);
      chart.filter(rows(1, 2));
      var picture = Pictures.of(chart, 420, 240);
      assertThat(amber(chart, picture, 5, 100)).isTrue();
      assertThat(amber(chart, picture, 10, 150)).isFalse();
      assertThat(chart.readout(chart.px(10), chart.py(150))).startsWith("index");
      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      assertThat(csv).hasToString("index,dominant_frequency_hz\r\n5,100.0\r\n");
      assertThat(chart.y().min()).as("the axes stay").isEqualTo(50);
      return null;
    });
  }

  @Test
  void rowsThatJoinMakeThePictureOfADrawingFromTheStart() throws Exception {
    FxThread.call(() -> {
      var run = many(2_000);
      var random = new Random(4);
      var shown = new BitSet();
      var live = points(run);
      live.filter(shown);
      for (int step = 0; step < 20; step++) {
        for (int i = 0; i < 50; i++) {
          shown.set(random.nextInt(2_000));
        }
        live.filter(shown);
        Pictures.of(live, 420, 240);
      }
      var afresh = points(run);
      afresh.filter(shown);
      assertThat(pixels(Pictures.of(live, 420, 240)))
          .isEqualTo(pixels(Pictures.of(afresh, 420, 240)));

      live.filter(rows(0, 3));
      afresh.filter(rows(0, 3));
      assertThat(pixels(Pictures.of(live, 420, 240)))
          .as("rows that leave")
          .isEqualTo(pixels(Pictures.of(afresh, 420, 240)));
      return null;
    });
  }

  @Test
  void aHistogramCountsTheSameWhicheverWayItCameToItsRows() throws Exception {
    FxThread.call(() -> {
      var run = many(5_000);
      var random = new Random(5);
      var live = new DistributionChart();
      var shown = new BitSet();
      for (int step = 0; step < 12; step++) {
        live.update(run.table());
        for (int i = 0; i < 200; i++) {
          shown.flip(random.nextInt(5_000));
        }
        live.filter(shown);
      }
      assertThat(csv(live)).isEqualTo(csv(only(run, shown)));
      shown.set(4_000, 5_000);
      live.filter(shown);
      assertThat(csv(live)).as("more of them").isEqualTo(csv(only(run, shown)));
      live.filter(null);
      var all = new DistributionChart();
      all.update(run.table());
      assertThat(csv(live)).isEqualTo(csv(all));
      return null;
    });
  }

  @Test
  void countingAnewIsSpreadOverFramesAndTheOldCountsStayMeanwhile() throws Exception {
    FxThread.call(() -> {
      var run = many(50_000);
      var chart = new DistributionChart();
      for (int i = 0; i < 3; i++) {
        chart.update(run.table());
      }
      assertThat(chart.description()).contains(" 50,000 recordings");
      chart.filter(rows(0, 45_000));
      chart.update(run.table());
      assertThat(chart.behind()).isTrue();
      assertThat(chart.description()).contains(" 50,000 of 50,000 recordings");
      chart.update(run.table());
      chart.update(run.table());
      assertThat(chart.behind()).isFalse();
      assertThat(chart.description()).contains(" 45,000 of 50,000 recordings");
      return null;
    });
  }

  @Test
  void aNewRunIsNotFiltered() throws Exception {
    FxThread.call(() -> {
      var chart = points(many(30));
      chart.filter(rows(0, 1));
      chart.quantity().wanted().set("rms");
      chart.update(many(30).table(), 30);
      assertThat(chart.description()).contains(" 30 recordings");
      return null;
    });
  }

  @Test
  void anotherNumberKeepsTheFilter() throws Exception {
    FxThread.call(() -> {
      var run = many(30);
      var chart = points(run);
      var bars = new DistributionChart();
      bars.update(run.table());
      chart.filter(rows(0, 7));
      bars.filter(rows(0, 7));
      chart.quantity().wanted().set("rms");
      bars.quantity().wanted().set("rms");
      chart.update(run.table(), 30);
      bars.update(run.table());
      assertThat(chart.description()).contains(" 7 of 30 recordings");
      assertThat(bars.description()).contains(" 7 of 30 recordings");
      return null;
    });
  }

  private static String corner(FrequencyChart chart) {
    Pictures.of(chart, 420, 240);
    return chart.legend().entries().getFirst().words();
  }

  private static DistributionChart only(SyntheticRun run, BitSet shown) {
    var chart = new DistributionChart();
    chart.filter(shown);
    chart.update(run.table());
    chart.filter(shown);
    return chart;
  }

  private static String csv(DistributionChart chart) throws Exception {
    for (int i = 0; i < 5; i++) {
      Pictures.of(chart, 300, 200);
    }
    var csv = new StringBuilder();
    chart.data().writeTo(csv);
    return csv.toString();
  }

  private static BitSet rows(int from, int to) {
    var rows = new BitSet();
    rows.set(from, to);
    return rows;
  }

  private static boolean amber(Chart chart, Image picture, double x, double y) {
    return picture.getPixelReader().getArgb((int) chart.px(x), (int) chart.py(y))
        == Pictures.argb(chart.palette().analysing());
  }

  private static int[] pixels(Image image) {
    int[] pixels = new int[420 * 240];
    image
        .getPixelReader()
        .getPixels(0, 0, 420, 240, PixelFormat.getIntArgbInstance(), pixels, 0, 420);
    return pixels;
  }

  private static FrequencyChart points(SyntheticRun run) {
    var chart = new FrequencyChart();
    for (int i = 0; i < 1 + run.table().size() / 20_000; i++) {
      chart.update(run.table(), run.table().size());
    }
    return chart;
  }

  private static SyntheticRun many(int rows) {
    var run = new SyntheticRun();
    var random = new Random(9);
    for (int i = 0; i < rows; i++) {
      run.analysed(i, random.nextDouble(50, 150));
    }
    return run;
  }
}
