package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Bottleneck;
import undertone.pipeline.Engine;
import undertone.pipeline.Remedy;
import undertone.pipeline.RunSummary;

/// Real runs, each held up by one thing that outweighs all others by far: the verdict names it, and
/// what would help.
@Timeout(60)
class LimitsInSurveyTest {
  private static final Failures NONE = Failures.ofRate(0);
  private static final Limits FOUR = new Limits(4, false, 4, 3, 1, 1 << 26, 1 << 26);

  @Test
  void aServiceThatIsSlowToAnswer() throws Exception {
    var verdict = run(service(40, 10, 100, Parameter.UNLIMITED, NONE), FOUR).verdict();
    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.LATENCY);
    assertThat(verdict.remedy()).isEqualTo(Remedy.MORE_FETCHES);
    assertThat(verdict.reason()).contains("4 in flight x ");
  }

  @Test
  void aNarrowLine() throws Exception {
    // 40 KB at 100 KiB/s: 0.4 s each.
    var verdict = run(service(12, 5_000, 0, 100, NONE), FOUR).verdict();
    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.BANDWIDTH);
    assertThat(verdict.remedy()).isEqualTo(Remedy.MORE_CONNECTIONS);
  }

  @Test
  void theCores() throws Exception {
    // A prime length is far more work to transform than to make.
    var verdict = run(service(12, 1_000_003, 0, Parameter.UNLIMITED, NONE), FOUR).verdict();
    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.CPU);
    assertThat(verdict.reason()).contains("1 analysis thread x ");
  }

  @Test
  void theMemoryBudget() throws Exception {
    // One body of 800 KB fits at a time, and takes 0.2 s to arrive.
    var limits = new Limits(8, false, 4, 3, 1, 1 << 20, 1 << 20);
    var verdict = run(service(12, 100_000, 0, 4_000, NONE), limits).verdict();
    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.MEMORY);
    assertThat(verdict.remedy()).isEqualTo(Remedy.MORE_MEMORY);
  }

  @Test
  void theNumberInFlightThatTheRunChose() throws Exception {
    var limits = new Limits(4, true, 4, 3, 1, 1 << 26, 1 << 26);
    var verdict = run(service(60, 10, 100, Parameter.UNLIMITED, NONE), limits).verdict();
    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.CONNECTIONS);
    assertThat(verdict.remedy()).isEqualTo(Remedy.OWN_NUMBER);
  }

  @Test
  void attemptsThatAreRepeated() throws Exception {
    // Each body breaks off once; the wait before the next attempt is 100 ms on average.
    var failures = new Failures(1, 0, 0, 1).passing(1);
    var summary = run(service(60, 10, 0, Parameter.UNLIMITED, failures), FOUR);
    var verdict = summary.verdict();
    assertThat(summary.progress().analysed()).isEqualTo(60);
    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.BACKOFF);
    assertThat(verdict.remedy()).isEqualTo(Remedy.LOOK_AT_FAILURES);
    assertThat(verdict.effort().setbacks().retries()).isEqualTo(60);
    assertThat(verdict.reason()).contains("60 retries after ").doesNotContain("429");
  }

  @Test
  void aServiceThatAsksToBeLeftAlone() throws Exception {
    // 503 with Retry-After: 1, for one recording in five.
    var failures = new Failures(0.2, 1, 0, 0).passing(1);
    var verdict = run(service(60, 10, 0, Parameter.UNLIMITED, failures), FOUR).verdict();
    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.BACKOFF);
    assertThat(verdict.remedy()).isEqualTo(Remedy.PATIENCE);
    assertThat(verdict.effort().setbacks().complaints()).isPositive();
    assertThat(verdict.effort().setbacks().meanWaitSeconds()).isGreaterThanOrEqualTo(1);
    assertThat(verdict.reason()).contains("(429 or 503)");
  }

  @Test
  void aTakerOfResultsWithoutRoom() throws Exception {
    for (var strategy : List.of(StrategyChoice.HYBRID, StrategyChoice.SEQUENTIAL)) {
      var verdict = run(service(20, 10, 0, Parameter.UNLIMITED, NONE), FOUR, strategy, new Full());
      assertThat(verdict.verdict().bottleneck()).as("%s", strategy).isEqualTo(Bottleneck.RESULTS);
      assertThat(verdict.verdict().remedy()).isEqualTo(Remedy.FASTER_SINK);
    }
  }

  /// Has no room until it was asked so often, after each result.
  private static final class Full implements ResultSink {
    private static final int TIMES = 50;
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public void landed(Landed landed) {
      asked.set(0);
    }

    @Override
    public boolean full() {
      return asked.incrementAndGet() < TIMES;
    }
  }

  private static ServiceSettings service(
      long recordings, int samples, double latencyMs, double bandwidthKiBps, Failures failures) {
    return new ServiceSettings(
        recordings, samples, 1_000, 0.5, latencyMs, 0, bandwidthKiBps, failures, 1);
  }

  private static RunSummary run(ServiceSettings service, Limits limits) throws Exception {
    return run(service, limits, StrategyChoice.HYBRID, _ -> {});
  }

  private static RunSummary run(
      ServiceSettings service, Limits limits, StrategyChoice strategy, ResultSink sink)
      throws Exception {
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(service.recordings()),
            strategy,
            limits,
            1_000,
            FftChoice.JTRANSFORMS);
    try (var server = Services.start(service);
        var engine = new Engine(server.address())) {
      return engine.prepare(settings).run(Instant.EPOCH, sink);
    }
  }
}
