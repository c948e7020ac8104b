package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;

/// What of the faults arrives at the end of the pipeline, whose HTTP client asks once more by
/// itself when a kept connection is reset.
@Timeout(60)
class FaultsInSurveyTest {
  private static final int RECORDINGS = 3_000;

  @Test
  void asManyFailAsTheRateSaysAndAsManyOfEachKindAsTheSharesSay() throws Exception {
    var failed = failed(Failures.ofRate(0.3));
    // Binomial: four standard deviations of 25, and of 16 for each kind.
    assertThat(failed.size()).isCloseTo(900, within(100));
    assertThat(failed.values()).containsOnly(Cause.HTTP_STATUS, Cause.RESET, Cause.SHORT_BODY);
    for (var cause : new Cause[] {Cause.HTTP_STATUS, Cause.RESET, Cause.SHORT_BODY}) {
      assertThat(Collections.frequency(failed.values(), cause)).isCloseTo(300, within(66));
    }
  }

  @Test
  void theSameRecordingsFailAlikeInEveryRunWithTheSameSeed() throws Exception {
    var failures = new Failures(0.2, 1, 2, 1);
    assertThat(failed(failures)).hasSizeGreaterThan(400).isEqualTo(failed(failures));
  }

  /// Indices of the recordings that failed, each with its cause.
  private static Map<Long, Cause> failed(Failures failures) throws Exception {
    var service =
        new ServiceSettings(RECORDINGS, 10, 1_000, 0.5, 0, 0, Parameter.UNLIMITED, failures, 1);
    var run =
        new RunSettings(
            new SourceSpec.Simulated(RECORDINGS),
            StrategyChoice.HYBRID,
            // One attempt: the faults stay however often somebody asks.
            new Limits(16, false, 4, 1, 2, 1 << 24, 1 << 24),
            1_000,
            FftChoice.JTRANSFORMS);
    var failed = new TreeMap<Long, Cause>();
    try (var server = Services.start(service);
        var engine = new Engine(server.address())) {
      engine
          .prepare(run)
          .run(
              Instant.EPOCH,
              landed -> {
                if (landed.outcome() instanceof Outcome.Failed(var failure)) {
                  failed.put(landed.recording().index(), failure.cause());
                }
              });
    }
    return failed;
  }
}
