package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import undertone.model.Spectrogram;

class SpectrogramChartTest {

  @Test
  void thePowerIsWhereItsTimeAndFrequencyAre() throws Exception {
    FxThread.call(() -> {
      var chart = shown(10, 1);
      var picture = Pictures.of(chart, 500, 300);
      int strong = Pictures.argb(Viridis.at(1));
      int weak = Pictures.argb(Viridis.at(0));
      assertThat(picture.getPixelReader().getArgb((int) chart.px(3.5), (int) chart.py(40)))
          .isEqualTo(strong);
      assertThat(picture.getPixelReader().getArgb((int) chart.px(3.5), (int) chart.py(48)))
          .isEqualTo(weak);
      assertThat(picture.getPixelReader().getArgb((int) chart.px(4.6), (int) chart.py(40)))
          .isEqualTo(weak);
      assertThat(chart.readout(chart.px(3.4), chart.py(40.2)))
          .isEqualTo("3.400 s\n40.0000 Hz\n0.0 dB re 1 x²/Hz");
      return null;
    });
  }

  @Test
  void saysInItsCornerWhatItLeavesOut() throws Exception {
    FxThread.call(() -> {
      var few = shown(10, 1);
      Pictures.of(few, 500, 300);
      assertThat(few.subtitle()).isEqualTo("Hann window, segments of 20, dB re 1 x²/Hz");
      var many = shown(2_000, 7);
      Pictures.of(many, 500, 300);
      Pictures.of(many, 500, 300); // what it says depends on where it was drawn
      assertThat(many.subtitle())
          .contains("mean of 7 segments a column")
          .matches(".*strongest of [45]\\.\\d columns a pixel");
      assertThat(many.description()).contains("2,000 columns of 11 bins");
      return null;
    });
  }

  @Test
  void theStrongestOfTheColumnsInAPixelIsSeen() {
    float[] levels = new float[1_000 * 2];
    Arrays.fill(levels, -60);
    levels[2 * 537 + 1] = 0;
    int[] pixels = new int[10 * 2];
    new SpectrogramRaster(levels, 2)
        .paint(
            pixels,
            10,
            new SpectrogramRaster.Steps(0, 100),
            new SpectrogramRaster.Steps(2, -1),
            -60,
            0);
    int strong = Pictures.argb(Viridis.at(1));
    for (int x = 0; x < 10; x++) {
      assertThat(pixels[x] == strong).as("column %d", x).isEqualTo(x == 5);
      assertThat(pixels[10 + x]).isNotEqualTo(strong);
    }
  }

  @Test
  void whatWasNotMeasuredIsTransparent() {
    int[] pixels = new int[4];
    new SpectrogramRaster(new float[] {-10, -10}, 1)
        .paint(
            pixels,
            4,
            new SpectrogramRaster.Steps(-1, 1),
            new SpectrogramRaster.Steps(1, -1),
            -20,
            0);
    assertThat(pixels[0]).isZero();
    assertThat(pixels[1]).isNotZero();
    assertThat(pixels[2]).isNotZero();
    assertThat(pixels[3]).isZero();
  }

  @Test
  void twoChartsThatAreLinkedShowTheSameRangesAndLetGo() throws Exception {
    FxThread.call(() -> {
      var left = spectrum(5_000, 1);
      var right = spectrum(1_000, 100);
      var link = new ChartLink(left, right);
      link.on(true);
      assertThat(left.y().max()).isEqualTo(40, within(1e-9)).isEqualTo(right.y().max());
      left.zoom(4, left.px(100), 50);
      assertThat(right.x().min()).isEqualTo(left.x().min(), within(1e-9));
      assertThat(right.x().max()).isEqualTo(left.x().max(), within(1e-9));
      right.levels(SpectrumLevels.LOGARITHMIC);
      assertThat(left.levels()).isEqualTo(SpectrumLevels.LOGARITHMIC);
      assertThat(left.y().max()).isEqualTo(right.y().max());
      link.on(false);
      right.levels(SpectrumLevels.LINEAR);
      assertThat(left.levels()).isEqualTo(SpectrumLevels.LOGARITHMIC);
      return null;
    });
  }

  private static SpectrumChart spectrum(int samples, double height) {
    double[] amplitude = new double[samples / 2 + 1];
    Arrays.fill(amplitude, 0.01);
    amplitude[30] = height;
    var chart = new SpectrumChart();
    chart.show(amplitude, samples, 1_000, Double.NaN, "");
    Pictures.of(chart, 420, 240);
    return chart;
  }

  /// Bins of 10 Hz, columns of a second; 1 at 3.5 s and 40 Hz, else 1e-12.
  private static SpectrogramChart shown(int columns, int together) {
    double[] values = new double[columns * 11];
    Arrays.fill(values, 1e-12);
    values[3 * 11 + 4] = 1;
    var spectrogram = new Spectrogram(values, 11, 10, 0.5, 1, 20, together);
    var chart = new SpectrogramChart();
    chart.levelUnit("x²/Hz");
    chart.show(spectrogram, spectrogram.decibels(), columns * 200L, 200, "Hann");
    return chart;
  }
}
