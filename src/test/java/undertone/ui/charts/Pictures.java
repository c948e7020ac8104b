package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/// Draws charts for tests and counts pixels. JavaFX Application Thread only.
final class Pictures {
  private Pictures() {}

  /// One of each chart, with something in it.
  static List<Chart> filled() {
    var run = SyntheticRun.of(300, 4, 2);
    var frequency = new FrequencyChart();
    frequency.update(run.table(), 400);
    var distribution = new DistributionChart();
    distribution.update(run.table());
    var throughput = new ThroughputChart();
    for (int i = 0; i < 20; i++) {
      throughput.append(i / 4.0, 100 + i, 90 + i, i, 32);
    }
    var timeline = new TimelineChart();
    timeline.update(run.table(), run.seconds());
    var spectrum = new SpectrumChart();
    double[] amplitude = new double[501];
    Arrays.fill(amplitude, 0.01);
    amplitude[100] = 1;
    spectrum.show(amplitude, 1_000, 1_000, 100, "rectangular window");
    var waveform = new WaveformChart();
    double[] samples = new double[1_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.sin(i / 10.0);
    }
    waveform.show(samples, 1_000);
    return List.of(frequency, distribution, throughput, timeline, spectrum, waveform);
  }

  /// The chart at a size, without a window.
  static WritableImage of(Chart chart, double width, double height) {
    if (chart.getParent() == null) {
      new Pane(chart);
    }
    chart.setMinSize(0, 0);
    chart.resize(width, height);
    return chart.picture();
  }

  /// Pixels that are not background.
  static int inked(Image image, Palette palette) {
    return count(image, 0, 0, image.getWidth(), image.getHeight(), palette.background(), false);
  }

  /// Pixels of exactly one colour within a rectangle.
  static int of(Image image, Plot where, Color color) {
    return count(image, where.left(), where.top(), where.right(), where.bottom(), color, true);
  }

  private static int count(
      Image image, double x1, double y1, double x2, double y2, Color color, boolean equal) {
    int wanted = argb(color);
    int found = 0;
    for (int y = (int) y1; y < Math.min(y2, image.getHeight()); y++) {
      for (int x = (int) x1; x < Math.min(x2, image.getWidth()); x++) {
        if (image.getPixelReader().getArgb(x, y) == wanted == equal) {
          found++;
        }
      }
    }
    return found;
  }

  static int argb(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
