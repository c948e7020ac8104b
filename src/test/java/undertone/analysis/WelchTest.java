package undertone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.AnalysisSpec.Welch.Scaling;
import undertone.model.AnalysisText;
import undertone.model.FftChoice;
import undertone.model.PowerSpectrum;
import undertone.model.Signal;

/// The references are `scipy.signal.welch`'s: `measures.py` beside the data wrote them.
class WelchTest {

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void isEqualToScipys(FftChoice choice) throws Exception {
    var transforms = GoldenSignals.transforms(choice);
    var numbers = GoldenSignals.doubles("welch.f64");
    double[] base = new double[1_500];
    for (int i = 0; i < base.length; i++) {
      base[i] = numbers.getDouble();
    }
    for (var row : GoldenSignals.rows("welch.csv")) {
      int n = Integer.parseInt(row.getField("n"));
      double rate = GoldenSignals.number(row.getField("sample_rate_hz"));
      double[] expected = new double[Integer.parseInt(row.getField("bins"))];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = numbers.getDouble();
      }
      var estimate =
          welch(transforms, row.getField("analysis"), Signal.of(rate, Arrays.copyOf(base, n)));

      assertThat(estimate.values()).hasSameSizeAs(expected);
      double largest = Arrays.stream(expected).max().orElse(0);
      for (int k = 0; k < expected.length; k++) {
        // Beside the largest value and the squares of the samples, zero is rounding.
        assertThat(estimate.values()[k])
            .as("%s of %d, bin %d", row.getField("analysis"), n, k)
            .isCloseTo(expected[k], within(1e-10 * expected[k] + 1e-22 * largest + 1e-28));
      }
    }
    assertThat(numbers.hasRemaining()).isFalse();
  }

  @Test
  void theTotalPowerIsTheSameByEitherScaling() {
    double[] samples = new SplittableRandom(1).doubles(10_000, -1, 1).toArray();
    double mean = Arrays.stream(samples).map(x -> x * x).average().orElse(0);
    for (var scaling : Scaling.values()) {
      var name = scaling == Scaling.DENSITY ? "density" : "spectrum";
      var text = "welch(segment=100 overlap=0.5 scaling=%s);window=hann".formatted(name);
      var measures = Measures.of(AnalysisText.parse(text), Plugins.none());
      try (var analyser = new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures)) {
        var found = (AnalysisResult.Found) analyser.analyse(Signal.of(250, samples));
        assertThat(found.findings().more().get(2)).isCloseTo(mean, within(0.01 * mean));
      }
    }
  }

  @Test
  void theLargestValueIsToldWithItsFrequency() {
    double[] samples = new double[1_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 3 * Math.cos(2 * Math.PI * 0.2 * i) + 5 * Math.cos(2 * Math.PI * 0.4 * i);
    }
    var text = "welch(segment=100 scaling=spectrum);window=flat-top;band=10-30";
    var measures = Measures.of(AnalysisText.parse(text), Plugins.none());
    try (var analyser = new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures)) {
      var found = (AnalysisResult.Found) analyser.analyse(Signal.of(100, samples));

      assertThat(found.findings().more().get(0)).isCloseTo(20, within(1e-12));
      assertThat(found.findings().more().get(1)).isCloseTo(9 / 2.0, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e300, 1e-300})
  void samplesAtTheEndsOfTheRangeLeaveTheirFrequencyAndNoException(double scale) {
    double[] samples = new double[256];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = scale * Math.cos(2 * Math.PI * 0.25 * i);
    }
    var measures = Measures.of(AnalysisText.parse("welch(segment=64)"), Plugins.none());
    var signal = Signal.of(100, samples);
    try (var analyser = new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures)) {
      var found = (AnalysisResult.Found) analyser.analyse(signal);

      assertThat(found.findings().more().get(0)).isEqualTo(25);
      // A square that no double can hold.
      assertThat(found.findings().more().get(1))
          .isEqualTo(scale > 1 ? Double.POSITIVE_INFINITY : 0);
      assertThat(analyser.welch(signal).values()).hasSize(33);
    }
  }

  private static PowerSpectrum welch(Transforms transforms, String analysis, Signal signal) {
    var measures = Measures.of(AnalysisText.parse(analysis), Plugins.none());
    try (var analyser = new Analyser(transforms, measures)) {
      return analyser.welch(signal);
    }
  }
}
