package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.CacheUse;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Effort;
import undertone.pipeline.Flow;
import undertone.pipeline.Measurements;
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

  private static final SummaryText.Notes NOTES =
      new SummaryText.Notes("periodogram", CacheUse.NONE, 0);

  @Test
  void countsWhatBecameOfEveryRecording() {
    var failures = Map.of(Cause.RESET, 3L, Cause.HTTP_STATUS, 40L, Cause.TIMEOUT, 0L);
    var progress = end(State.CANCELLED, 2_000, 43, failures);
    var summary = new RunSummary(SETTINGS, Instant.EPOCH, "FFTW 3.3.10", progress);
    assertThat(SummaryText.lines(summary, NOTES, cause -> "a.f64: " + cause))
        .containsExactly(
            "2,000 recordings: 1,500 analysed, 43 failed, 5 without data, 32 cancelled,"
                + " 420 not begun",
            "  40 x error status, for example a.f64: HTTP_STATUS",
            "  3 x connection reset, for example a.f64: RESET",
            "Analysis    periodogram",
            "Time        4.00 s, 375 recordings/s, 78.1 MiB received");
  }

  @Test
  void leavesOutWhatDidNotHappen() {
    var progress = end(State.COMPLETED, 1_505, 0, Map.of());
    var quiet = progress(progress, 0, 0);
    assertThat(
            SummaryText.lines(new RunSummary(SETTINGS, Instant.EPOCH, "x", quiet), NOTES, _ -> "")
                .getFirst())
        .isEqualTo("1,500 recordings: 1,500 analysed, 0 failed");
  }

  @Test
  void tellsTimeWorkOverlapMemoryWhatLimitedItAndTheBound() {
    var summary = Measurements.summary(StrategyChoice.SEQUENTIAL, 6);
    assertThat(SummaryText.lines(summary, NOTES, _ -> ""))
        .containsExactly(
            "100 recordings: 98 analysed, 2 failed",
            "Analysis    periodogram",
            "Time        6.00 s, 16.3 recordings/s, 100 MiB received",
            "Work        sequential strategy, 1 in flight, 1 analysis thread, FFTW 3.3.10",
            "Together    0 % of the smaller of fetching and analysing overlapped, 0.07 cores busy,"
                + " 7 retries",
            "Memory      1.0 MiB buffered at most, of 64.0 MiB",
            "Limited by  service latency. Waiting for the service 90 % of the time: 1 in flight x"
                + " 50 ms allow 20/s.",
            "            Choose a strategy that keeps more than one recording in flight.",
            "Bound       5.00 s = 100 x 50.0 ms / 1 in flight; measured 6.00 s, 1.20 times that");
  }

  @Test
  void tellsWhatTheCacheAnsweredAndHowManyRowsThereAre() {
    var summary = Measurements.summary(StrategyChoice.SEQUENTIAL, 6);
    var use = new CacheUse(1_000, 1_200, 3 << 20, 1 << 30, "");
    assertThat(SummaryText.lines(summary, new SummaryText.Notes("welch", use, 250), _ -> ""))
        .startsWith("100 recordings: 98 analysed, 2 failed; 250 rows")
        .contains(
            "Analysis    welch",
            "Cache       1,000 of 1,200 answered from the cache, which takes 3.0 MiB of 1.0 GiB");
  }

  @Test
  void tellsWhyThereIsNoCache() {
    var summary = Measurements.summary(StrategyChoice.SEQUENTIAL, 6);
    var use = new CacheUse(0, 0, 0, 0, "another Undertone has it");
    assertThat(SummaryText.lines(summary, new SummaryText.Notes("welch", use, 0), _ -> ""))
        .contains("Cache       none: another Undertone has it");
  }

  @Test
  void aRunThatDidNothingHasNoFigures() {
    var nothing =
        new Progress(
            State.CANCELLED,
            2_000,
            2_000,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            4_000,
            0,
            0,
            0,
            Double.NaN,
            0,
            Double.NaN,
            Map.of(),
            Flow.NONE,
            Effort.NONE);
    assertThat(
            SummaryText.lines(
                new RunSummary(SETTINGS, Instant.EPOCH, "x", nothing), NOTES, _ -> ""))
        .containsExactly("2,000 recordings: 0 analysed, 0 failed, 2,000 not begun");
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
}
