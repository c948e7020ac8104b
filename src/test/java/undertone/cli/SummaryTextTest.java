package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Effort;
import undertone.pipeline.Flow;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;
import undertone.pipeline.RunSummary;

class SummaryTextTest {
  private static final RunSettings SETTINGS =
      new RunSettings(
          new SourceSpec.Simulated(2_000),
          StrategyChoice.HYBRID,
          Limits.of(32, 2, 1 << 26),
          1_000,
          FftChoice.AUTOMATIC);

  @Test
  void countsWhatBecameOfEveryRecording() {
    var failures = Map.of(Cause.RESET, 3L, Cause.HTTP_STATUS, 40L, Cause.TIMEOUT, 0L);
    var progress = end(State.CANCELLED, 2_000, 43, failures);
    var summary = new RunSummary(SETTINGS, Instant.EPOCH, "FFTW 3.3.10", progress);
    assertThat(SummaryText.lines(summary, cause -> "a.f64: " + cause))
        .containsExactly(
            "2,000 recordings: 1,500 analysed, 43 failed, 5 without data, 32 cancelled,"
                + " 420 not begun",
            "  40 x error status, for example a.f64: HTTP_STATUS",
            "  3 x connection reset, for example a.f64: RESET",
            "4.00 s, 375 recordings/s, 78.1 MiB received, 32 in flight, 2 analysis threads,"
                + " FFTW 3.3.10");
  }

  @Test
  void leavesOutWhatDidNotHappen() {
    var progress = end(State.COMPLETED, 1_505, 0, Map.of());
    var quiet = progress(progress, 0, 0);
    assertThat(
            SummaryText.lines(new RunSummary(SETTINGS, Instant.EPOCH, "x", quiet), _ -> "")
                .getFirst())
        .isEqualTo("1,500 recordings: 1,500 analysed, 0 failed");
  }

  @Test
  void theBoundIsWhatTheDelaysAloneWouldTake() {
    var progress = end(State.COMPLETED, 2_000, 0, Map.of());
    assertThat(SummaryText.bound(progress, delays(50, 0), 32))
        .containsExactly(
            "Bound by latency: 2,000 x 50 ms / 32 in flight = 3.13 s; measured 4.00 s, 1.28 times"
                + " that");
    assertThat(SummaryText.bound(progress, delays(50, 20), 32))
        .first()
        .asString()
        .contains("60 ms");
    assertThat(SummaryText.bound(progress, delays(50, 0), 4_000))
        .first()
        .asString()
        .contains("/ 2,000 in flight = 0.05 s");
  }

  @Test
  void aRunOverBeforeTheProgramIsWarmIsNotCompared() {
    var progress = end(State.COMPLETED, 2_000, 0, Map.of());
    assertThat(SummaryText.bound(progress, delays(10, 0), 32))
        .containsExactly(
            "Bound by latency: 2,000 x 10 ms / 32 in flight = 0.63 s; measured 4.00 s"
                + " (too short a run to compare: much of it is the program warming up)");
  }

  @Test
  void aRunWithoutDelaysOrWithoutAnEndHasNoBound() {
    var whole = end(State.COMPLETED, 2_000, 0, Map.of());
    assertThat(SummaryText.bound(whole, delays(0, 0), 32)).isEmpty();
    var cancelled = end(State.CANCELLED, 2_000, 0, Map.of());
    assertThat(SummaryText.bound(cancelled, delays(50, 0), 32)).isEmpty();
  }

  private static Progress end(State state, long total, long failed, Map<Cause, Long> failures) {
    long queued = total - 1_500 - failed - 5 - 32;
    return new Progress(
        state,
        total,
        queued,
        0,
        1_543,
        0,
        0,
        1_500,
        5,
        failed,
        32,
        81_920_000,
        0,
        4_000_000_000L,
        0,
        0,
        0,
        Double.NaN,
        1,
        0.5,
        failures,
        Flow.NONE,
        Effort.NONE);
  }

  /// The same with other counts, and nothing else but analysed recordings.
  private static Progress progress(Progress other, long noData, long cancelled) {
    return new Progress(
        other.state(),
        other.analysed(),
        0,
        0,
        1_500,
        0,
        0,
        other.analysed(),
        noData,
        0,
        cancelled,
        other.bytes(),
        0,
        other.elapsedNanos(),
        0,
        0,
        0,
        Double.NaN,
        1,
        0.5,
        Map.of(),
        Flow.NONE,
        Effort.NONE);
  }

  private static ServiceSettings delays(double latencyMs, double jitterMs) {
    var defaults = ServiceSettings.DEFAULTS;
    return new ServiceSettings(
        2_000,
        5_000,
        1_000,
        0.5,
        latencyMs,
        jitterMs,
        defaults.bandwidthKiBps(),
        defaults.failures(),
        1);
  }
}
