package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;

class SimulatedRecordingTest {

  @Test
  void frequenciesAreSpreadEvenlyFromFiftyToOneHundredAndFiftyHertz() {
    var settings = Samples.settings(5_000, 0.5, 1);
    var frequencies =
        LongStream.range(0, 10_000)
            .mapToDouble(id -> SimulatedRecording.numbered(settings, id).trueFrequencyHz())
            .summaryStatistics();
    assertThat(frequencies.getMin()).isBetween(50.0, 50.1);
    assertThat(frequencies.getMax()).isBetween(149.9, 150.0);
    assertThat(frequencies.getAverage()).isCloseTo(100, within(1.5));
  }

  @Test
  void theBandFollowsTheSampleRate() {
    var slow = with(5_000, 0.001, 0.5, 1);
    var fast = with(5_000, 1e7, 0.5, 1);
    assertThat(SimulatedRecording.numbered(slow, 3).trueFrequencyHz()).isBetween(5e-5, 15e-5);
    assertThat(SimulatedRecording.numbered(fast, 3).trueFrequencyHz()).isBetween(5e5, 15e5);
  }

  @Test
  void theValidatorChangesWithEverythingThatTheBytesDependOn() {
    var tags =
        Stream.of(
                SimulatedRecording.numbered(with(5_000, 1_000, 0.5, 1), 0),
                SimulatedRecording.numbered(with(5_000, 1_000, 0.5, 1), 1),
                SimulatedRecording.numbered(with(5_001, 1_000, 0.5, 1), 0),
                SimulatedRecording.numbered(with(5_000, 1_001, 0.5, 1), 0),
                SimulatedRecording.numbered(with(5_000, 1_000, 0.6, 1), 0),
                SimulatedRecording.numbered(with(5_000, 1_000, 0.5, 2), 0))
            .map(SimulatedRecording::etag)
            .toList();
    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"[0-9a-f]{16}\""));
  }

  @Test
  void theValidatorDoesNotChangeWithDelaysAndFaults() {
    var calm = with(5_000, 1_000, 0.5, 1);
    var rough = new ServiceSettings(500, 5_000, 1_000, 0.5, 70, 30, 100, Failures.ofRate(0.5), 1);
    assertThat(SimulatedRecording.numbered(rough, 3).etag())
        .isEqualTo(SimulatedRecording.numbered(calm, 3).etag());
  }

  private static ServiceSettings with(int samples, double rate, double sigma, long seed) {
    return new ServiceSettings(
        20, samples, rate, sigma, 0, 0, Parameter.UNLIMITED, Failures.ofRate(0), seed);
  }
}
