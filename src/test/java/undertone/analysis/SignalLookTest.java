package undertone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.FftChoice;
import undertone.model.Signal;
import undertone.model.Taper;

/// The references are SciPy's: `looks.py` beside the data wrote them.
class SignalLookTest {
  private static final int ALL = 10_000;

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void spectrogramsAndAmplitudesAreScipysThroughEveryWindow(FftChoice choice) throws Exception {
    var transforms = GoldenSignals.transforms(choice);
    var numbers = GoldenSignals.doubles("looks.f64");
    double[] base = new double[700];
    for (int i = 0; i < base.length; i++) {
      base[i] = numbers.getDouble();
    }
    for (var row : GoldenSignals.rows("looks.csv")) {
      int n = Integer.parseInt(row.getField("n"));
      double rate = GoldenSignals.number(row.getField("sample_rate_hz"));
      var signal = Signal.of(rate, Arrays.copyOf(base, n));
      var look = look(transforms, Taper.Shape.valueOf(row.getField("window")));
      var found = look.spectrogram(signal, Integer.parseInt(row.getField("segment")), ALL);
      assertThat(found.bins()).isEqualTo(Integer.parseInt(row.getField("bins")));
      assertThat(found.columns()).isEqualTo(Integer.parseInt(row.getField("columns")));
      assertThat(found.together()).isEqualTo(1);
      assertThat(found.first())
          .isCloseTo(GoldenSignals.number(row.getField("first")), within(1e-12));
      assertThat(found.step()).isCloseTo(GoldenSignals.number(row.getField("step")), within(1e-12));
      assertThat(found.values()).containsExactly(next(numbers, found.values().length), EXACT);
      double[] amplitudes = look.amplitudes(signal);
      assertThat(amplitudes).containsExactly(next(numbers, n / 2 + 1), EXACT);
    }
    assertThat(numbers.hasRemaining()).isFalse();
  }

  private static final Offset<Double> EXACT = within(1e-10);

  private static double[] next(ByteBuffer numbers, int count) {
    double[] next = new double[count];
    for (int i = 0; i < count; i++) {
      next[i] = numbers.getDouble();
    }
    return next;
  }

  @Test
  void moreSegmentsThanColumnsAreAveraged() {
    double[] samples = new SplittableRandom(5).doubles(10_000, -1, 1).toArray();
    var signal = Signal.of(100, samples);
    var look = look(Transforms.choose(FftChoice.JTRANSFORMS), Taper.Shape.HANN);
    var all = look.spectrogram(signal, 64, ALL);
    var few = look.spectrogram(signal, 64, 50);

    assertThat(few.together()).isEqualTo(7);
    assertThat(few.columns()).isEqualTo(all.columns() / 7).isLessThanOrEqualTo(50);
    assertThat(few.step()).isCloseTo(7 * all.step(), within(1e-12));
    assertThat(few.first()).isCloseTo(all.first() + 3 * all.step(), within(1e-12));
    for (int k = 0; k < few.bins(); k++) {
      double mean = 0;
      for (int i = 14; i < 21; i++) {
        mean += all.value(i, k) / 7;
      }
      assertThat(few.value(2, k)).isCloseTo(mean, within(1e-12));
    }
  }

  @Test
  void peaksAreWhatStandsOutAndNotItsSideLobes() {
    double[] samples = new double[2_000];
    var noise = new SplittableRandom(6);
    for (int i = 0; i < samples.length; i++) {
      double t = 2 * Math.PI * i / samples.length;
      samples[i] = Math.sin(100.4 * t) + 0.5 * Math.sin(400 * t) + 0.1 * (noise.nextDouble() - 0.5);
    }
    var look = look(Transforms.choose(FftChoice.JTRANSFORMS), Taper.Shape.RECTANGULAR);
    assertThat(look.peaks(look.amplitudes(Signal.of(100, samples)), 6)).startsWith(100, 400);

    double[] only = noise.doubles(100_000, -1, 1).toArray();
    assertThat(look.peaks(look.amplitudes(Signal.of(100, only)), 6)).as("noise has none").isEmpty();
    assertThat(look.peaks(new double[] {1}, 6)).isEmpty();
  }

  private static SignalLook look(Transforms transforms, Taper.Shape shape) {
    return new SignalLook(transforms, Taper.of(shape));
  }
}
