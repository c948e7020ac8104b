package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleGeneratorTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 250, 4_900, 999_900, 9_999_900})
  void withoutNoiseIsTheSineOfItsFrequencyHoweverFarFromTheStart(long first) {
    for (long id = 0; id < 20; id++) {
      var recording = SimulatedRecording.numbered(Samples.settings(10_000_000, 0, 1), id);
      var samples = Samples.of(recording, first, 100);
      // The angle by exact decimal arithmetic, brought below one cycle before it is rounded.
      var cyclesPerSample = new BigDecimal(recording.cyclesPerSample());
      for (int i = 0; i < samples.length; i++) {
        double cycle =
            cyclesPerSample
                .multiply(BigDecimal.valueOf(first + i))
                .remainder(BigDecimal.ONE)
                .doubleValue();
        assertThat(samples[i]).isCloseTo(StrictMath.sin(2 * Math.PI * cycle), within(1e-13));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 255", "255, 2", "256, 256", "300, 1000", "4999, 1"})
  void anyStretchIsTheSameAsInTheWhole(int first, int count) {
    var recording = SimulatedRecording.numbered(Samples.settings(5_000, 0.5, 7), 3);
    var whole = Samples.of(recording, 0, 5_000);
    assertThat(Samples.of(recording, first, count))
        .isEqualTo(Arrays.copyOfRange(whole, first, first + count));
  }

  @Test
  void recordingsDifferByIdAndBySeed() {
    var settings = Samples.settings(100, 0.5, 1);
    var one = Samples.of(SimulatedRecording.numbered(settings, 0), 0, 100);
    var two = Samples.of(SimulatedRecording.numbered(settings, 1), 0, 100);
    var seeded = Samples.of(SimulatedRecording.numbered(Samples.settings(100, 0.5, 2), 0), 0, 100);
    assertThat(one).isNotEqualTo(two).isNotEqualTo(seeded);
    assertThat(two).isNotEqualTo(seeded);
  }

  /// Whoever changes these bytes must raise the algorithm's number in SimulatedRecording, or caches
  /// will mix old and new.
  @ParameterizedTest
  @CsvSource({
    "1, 0, 5000, 0.5, 802426a05a2abf0140b26d49002b7ea360bfce539498e525a5ac305ecd9fb890",
    "1, 19, 5000, 0.5, e4cf0ed30582021800614c5f0edc5fd2a49b5df4e557b0e77285ac2fcd6176c2",
    "-42, 999, 100000, 3, 8b4118ed274ee9aa4d33f7041bc61864116341073fcdc137dde291ee28f89cbc",
    "1, 0, 1, 0, af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc",
  })
  void bytesAreTheSameOnEveryMachine(long seed, long id, int samples, double sigma, String sha256)
      throws Exception {
    var recording = SimulatedRecording.numbered(Samples.settings(samples, sigma, seed), id);
    var digest = MessageDigest.getInstance("SHA-256").digest(Samples.bytes(recording, 0, samples));
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
  }

  @Test
  void theFrequencyIsTheOneThatTheSpectrumPeaksAt() {
    // 10,000 samples: bins of 0.1 Hz, so the nearest bin is at most 0.05 Hz away.
    var recording = SimulatedRecording.numbered(Samples.settings(10_000, 0.5, 5), 11);
    var samples = Samples.of(recording, 0, 10_000);
    double peak = 0;
    double peakHz = 0;
    for (int k = 400; k <= 1_600; k++) {
      double re = 0;
      double im = 0;
      for (int n = 0; n < samples.length; n++) {
        double angle = 2 * Math.PI * ((long) k * n % samples.length) / samples.length;
        re += samples[n] * Math.cos(angle);
        im += samples[n] * Math.sin(angle);
      }
      if (Math.hypot(re, im) > peak) {
        peak = Math.hypot(re, im);
        peakHz = k * 0.1;
      }
    }
    assertThat(peakHz).isCloseTo(recording.trueFrequencyHz(), within(0.0501));
  }
}
