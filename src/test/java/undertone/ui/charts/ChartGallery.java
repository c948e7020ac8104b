package undertone.ui.charts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Draws every chart with synthetic data, dark and light, to `target/charts-*.png`, for people to
/// look at. Needs the same JVM options as the tests.
final class ChartGallery {
  private ChartGallery() {}

  /// Draws.
  ///
  /// @param args not read
  public static void main(String[] args) throws Exception {
    FxThread.call(() -> {
      picture("dark", Palette.onDark(), 2_000, 2_000, 32, 11);
      picture("light", Palette.onLight(), 2_000, 1_300, 32, 11);
      picture("first", Palette.onDark(), 20, 20, 4, 11);
      picture("dense", Palette.onDark(), 300_000, 300_000, 64, 11);
      picture("dense-light", Palette.onLight(), 300_000, 200_000, 2, 14);
      picture("empty", Palette.onLight(), 20, 0, 4, 11);
      return "";
    });
    System.exit(0);
  }

  private static void picture(
      String name, Palette palette, int total, int landed, int fetches, double textSize)
      throws Exception {
    var run = SyntheticRun.of(landed, fetches, 2);
    var charts = charts(run, total);
    var grid = new GridPane(8, 8);
    grid.setPadding(new Insets(8));
    grid.setBackground(Background.fill(palette.dark() ? Color.web("#0d1117") : Color.LIGHTGRAY));
    double[][] sizes = {
      {1080, 145}, {420, 240}, {300, 240}, {300, 240}, {440, 180}, {440, 180}, {160, 100}
    };
    for (int i = 0; i < charts.size(); i++) {
      var chart = charts.get(i);
      chart.palette(palette);
      chart.font(Font.font(textSize));
      chart.setPrefSize(sizes[i][0], sizes[i][1]);
      chart.setMaxSize(sizes[i][0], sizes[i][1]);
    }
    grid.add(charts.get(0), 0, 0, 3, 1);
    grid.addRow(1, charts.subList(1, 4).toArray(Node[]::new));
    grid.addRow(2, charts.subList(4, 7).toArray(Node[]::new));
    var stage = FxThread.show(grid, 1100, 600);
    var scatter = (FrequencyChart) charts.get(1);
    scatter.select(Math.min(landed, 10) - 1);
    for (int frame = 0; frame < 40; frame++) {
      charts.forEach(Chart::markDirty);
      grid.layout();
    }
    charts.get(0).overlay().hover(400, 50);
    charts.get(2).overlay().hover(200, 100);
    try (var out = Files.newOutputStream(Path.of("target", "charts-" + name + ".png"))) {
      Png.write(grid.snapshot(null, null), out);
    }
    stage.hide();
  }

  private static List<Chart> charts(SyntheticRun run, int total) {
    var frequency = new FrequencyChart();
    frequency.update(run.table(), total);
    var distribution = new DistributionChart();
    distribution.update(run.table());
    var small = new DistributionChart();
    small.update(run.table());
    var timeline = new TimelineChart();
    timeline.update(run.table(), run.seconds());
    var throughput = new ThroughputChart();
    var spectrum = new SpectrumChart();
    var waveform = new WaveformChart();
    if (run.table().size() > 0) {
      var random = new Random(3);
      for (int i = 0; i < 80; i++) {
        double rate = i < 6 ? 70 * i : 400 + 20 * random.nextGaussian();
        throughput.append(
            i / 4.0, rate, rate * 0.95 + 10 * random.nextGaussian(), Math.min(32, 10 * i), 32);
      }
      double[] amplitude = new double[2_501];
      double[] samples = new double[5_000];
      for (int k = 0; k < amplitude.length; k++) {
        amplitude[k] =
            k == 716 ? 0.98 : 0.014 * Math.hypot(random.nextGaussian(), random.nextGaussian());
      }
      for (int i = 0; i < samples.length; i++) {
        samples[i] = Math.sin(2 * Math.PI * 143.2 * i / 1e3) + 0.5 * random.nextGaussian();
      }
      spectrum.show(amplitude, 5_000, 1_000, 143.2, "rectangular window");
      waveform.show(samples, 1_000);
    }
    return List.of(timeline, frequency, distribution, throughput, spectrum, waveform, small);
  }
}
