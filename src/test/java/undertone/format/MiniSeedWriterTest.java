package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.format.MiniSeedWriter.Encoding;

class MiniSeedWriterTest {
  private static final Instant START = Instant.parse("2024-02-29T23:59:58.123456789Z");

  @ParameterizedTest(name = "miniSEED {0} {1} in records of {2} bytes")
  @CsvSource({
    "2, INT32, 512",
    "2, FLOAT64, 4096",
    "2, STEIM1, 256",
    "2, STEIM2, 512",
    "3, INT32, 512",
    "3, FLOAT64, 512",
    "3, STEIM1, 4096",
    "3, STEIM2, 512",
  })
  void whatItWroteItReadsBack(int version, Encoding encoding, int length) {
    var samples = walk(5_000);
    var bytes =
        new MiniSeedWriter(version, encoding, length).write("XX.ABC.00.HHZ", START, 99.7, samples);

    var signal = Opening.signal(new MiniSeed(), bytes);

    assertThat(signal.samples()).containsExactly(samples);
    assertThat(signal.rate()).isEqualTo(version == 2 ? (float) 99.7 : 99.7);
    assertThat(signal.facts().channel()).isEqualTo("XX.ABC.00.HHZ");
    assertThat(signal.facts().start()).isEqualTo(version == 2 ? START.minusNanos(789) : START);
    assertThat(signal.facts().gaps()).isZero();
    assertThat(signal.facts().overlaps()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"100", "0.1", "32767", "0.0125", "12.5"})
  void keepsRatesThatTheHeaderCanSay(double rate) {
    var bytes = MiniSeedWriter.USUAL.write("XX.ABC..HHZ", START, rate, 1, 2, 3);

    assertThat(Opening.signal(new MiniSeed(), bytes).rate()).isEqualTo(rate);
  }

  @Test
  void refusesWhatTheEncodingCannotHold() {
    assertThatThrownBy(() -> MiniSeedWriter.USUAL.write("XX.A..HHZ", START, 1, 0, 1 << 29))
        .hasMessageContaining("30 bits");
    assertThatThrownBy(() -> MiniSeedWriter.USUAL.write("XX.A..HHZ", START, 1, 0.5))
        .hasMessageContaining("whole number");
  }

  /// Steps of every size that Steim 2 has words for.
  private static double[] walk(int length) {
    var random = new Random(7);
    var samples = new double[length];
    for (int i = 1; i < length; i++) {
      int step = random.nextInt() >> (3 + ((i / 40 * 5) % 28));
      samples[i] = Math.abs(samples[i - 1] + step) < 1 << 30 ? samples[i - 1] + step : 0;
      if (Math.abs(samples[i] - samples[i - 1]) >= 1 << 29) {
        samples[i] = samples[i - 1];
      }
    }
    return samples;
  }
}
