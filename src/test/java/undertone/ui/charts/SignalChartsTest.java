package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The charts of one recording: spectrum and waveform.
class SignalChartsTest {

  @Test
  void theSpectrumIsInDecibelsOfTheAmplitudeAndMarksThePeak() throws Exception {
    FxThread.call(() -> {
      var chart = spectrum(1_000);
      var picture = Pictures.of(chart, 420, 240);

      assertThat(chart.y().max()).isEqualTo(0);
      assertThat(chart.y().min()).as("20 log10 of 0.01").isEqualTo(-40);
      assertThat(chart.x().max()).isEqualTo(500);
      assertThat(chart.subtitle()).isEqualTo("rectangular window, N = 5,000, bin 0.2 Hz");
      assertThat(chart.description()).contains("the highest peak is at 143.20 Hz.");
      assertThat(chart.readout(chart.px(143.2), 100)).isEqualTo("143.200 Hz\n0.0 dB re 1");
      int amber = 0;
      for (int y = (int) chart.plot().top(); y < chart.plot().bottom(); y++) {
        int color = picture.getPixelReader().getArgb((int) chart.px(143.2), y);
        amber += color == Pictures.argb(chart.palette().analysing()) ? 1 : 0;
      }
      assertThat(amber).as("a dashed line").isGreaterThan((int) chart.plot().height() / 3);
      return null;
    });
  }

  @Test
  void aSingleHighBinIsSeenHoweverManyThereAre() throws Exception {
    FxThread.call(() -> {
      double[] amplitude = new double[500_001];
      Arrays.fill(amplitude, 1e-3);
      amplitude[123_457] = 1;
      var chart = new SpectrumChart();
      chart.show(amplitude, 1_000_000, 1_000, Double.NaN, "");
      var picture = Pictures.of(chart, 420, 240);
      int x = (int) chart.px(123.457);
      int blue = 0;
      for (int y = (int) chart.py(-10); y < chart.py(-50); y++) {
        blue +=
            picture.getPixelReader().getArgb(x, y) != Pictures.argb(chart.palette().background())
                ? 1
                : 0;
      }
      assertThat(blue).isGreaterThan((int) ((chart.py(-50) - chart.py(-10)) * 0.75));
      return null;
    });
  }

  @Test
  void withoutASampleRateNothingIsInHertzOrSeconds() throws Exception {
    FxThread.call(() -> {
      var spectrum = spectrum(Double.NaN);
      assertThat(spectrum.x().title()).isEqualTo("Frequency [cycles/sample]");
      assertThat(spectrum.x().max()).isEqualTo(0.5, within(1e-12));
      var csv = new StringBuilder();
      spectrum.data().writeTo(csv);
      assertThat(csv).startsWith("cycles_per_sample,amplitude\r\n0.0,0.01\r\n");

      var waveform = new WaveformChart();
      waveform.show(new double[] {1, 2, 4}, Double.NaN);
      assertThat(waveform.x().title()).isEqualTo("Sample index");
      assertThat(waveform.x().max()).isEqualTo(2);
      return null;
    });
  }

  @Test
  void frequencyCanBeSpacedByItsLogarithmAndAmplitudeBeLinear() throws Exception {
    FxThread.call(() -> {
      var chart = spectrum(1_000);
      chart.logarithmic(true);
      chart.levels(SpectrumLevels.LINEAR);
      Pictures.of(chart, 420, 240);
      assertThat(chart.x().min()).isEqualTo(0.2, within(1e-9));
      assertThat(chart.x().position(10))
          .isEqualTo(Math.log10(50) / Math.log10(2_500), within(1e-9));
      assertThat(chart.y().min()).isZero();
      assertThat(chart.y().max()).isEqualTo(1);
      assertThat(chart.y().title()).isEqualTo("Amplitude");
      assertThat(chart.frame().xTicks().stream().map(Tick::label)).contains("1", "10", "100");
      return null;
    });
  }

  @Test
  void spectraOfOneAndTwoBinsAreDrawn() throws Exception {
    FxThread.call(() -> {
      for (int bins = 1; bins < 3; bins++) {
        var chart = new SpectrumChart();
        double[] amplitude = new double[bins];
        Arrays.fill(amplitude, 0.5);
        chart.show(amplitude, bins, 1_000, Double.NaN, "");
        var picture = Pictures.of(chart, 300, 200);
        var plot = chart.plot();
        var inner = new Plot(plot.left() + 1, plot.top(), plot.width(), plot.height() - 1);
        double empty =
            Pictures.of(picture, inner, chart.palette().background())
                + Pictures.of(picture, inner, chart.palette().grid());
        assertThat(inner.width() * inner.height() - empty).isGreaterThan(12);
      }
      return null;
    });
  }

  @Test
  void theWaveformReachesItsLowestAndHighestSample() throws Exception {
    FxThread.call(() -> {
      double[] samples = new double[1_000_000];
      samples[300_000] = 4;
      samples[700_000] = -4;
      var chart = new WaveformChart();
      chart.show(samples, 1_000);
      var picture = Pictures.of(chart, 420, 240);
      int background = Pictures.argb(chart.palette().background());
      int grid = Pictures.argb(chart.palette().grid());
      assertThat(chart.x().title()).isEqualTo("Time [min:s]");
      assertThat(picture.getPixelReader().getArgb((int) chart.px(300), (int) chart.py(3.1)))
          .isNotIn(background, grid);
      assertThat(picture.getPixelReader().getArgb((int) chart.px(700), (int) chart.py(-3.1)))
          .isNotIn(background, grid);
      assertThat(picture.getPixelReader().getArgb((int) chart.px(500), (int) chart.py(3.1)))
          .isIn(background, grid);
      return null;
    });
  }

  private static SpectrumChart spectrum(double rate) {
    double[] amplitude = new double[2_501];
    Arrays.fill(amplitude, 0.01);
    amplitude[716] = 1;
    var chart = new SpectrumChart();
    chart.show(amplitude, 5_000, rate, 143.2, "rectangular window");
    return chart;
  }
}
