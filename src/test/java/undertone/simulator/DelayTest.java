package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;

class DelayTest {
  private static final int DRAWS = 40_000;

  @Test
  void wholeMillisecondsAreKept() {
    assertThat(delays(80, 0)).containsOnly(80);
    assertThat(delays(0, 0)).containsOnly(0);
  }

  @Test
  void fractionsOfAMillisecondHoldOnAverage() {
    assertThat(delays(0.25, 0)).containsOnly(0, 1);
    assertThat(mean(delays(0.25, 0))).isCloseTo(0.25, within(0.01));
    assertThat(mean(delays(3.7, 0))).isCloseTo(3.7, within(0.01));
  }

  @Test
  void jitterIsUniformOnTop() {
    var delays = delays(10, 4);
    assertThat(delays).containsOnly(10, 11, 12, 13, 14);
    assertThat(mean(delays)).isCloseTo(12, within(0.03));
  }

  @Test
  void theSameRecordingIsAlwaysAsLate() {
    assertThat(delays(10, 1_000)).isEqualTo(delays(10, 1_000));
    assertThat(delays(10, 1_000)[0]).isNotEqualTo(delays(10, 1_000)[1]);
  }

  private static long[] delays(double latencyMs, double jitterMs) {
    var settings =
        new ServiceSettings(DRAWS, 10, 1_000, 0.5, latencyMs, jitterMs, 1e9, Failures.ofRate(0), 1);
    return LongStream.range(0, DRAWS)
        .map(id -> Delay.millis(settings, SimulatedRecording.numbered(settings, id).key()))
        .toArray();
  }

  private static double mean(long[] values) {
    return LongStream.of(values).average().orElseThrow();
  }
}
