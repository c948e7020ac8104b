package undertone.cli;

import java.util.List;
import java.util.Locale;
import undertone.model.StrategyChoice;
import undertone.pipeline.Progress;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Verdict;

/// One run of a comparison.
///
/// @param strategy by which it ran
/// @param repeat which time, from 1
/// @param progress where it ended
/// @param verdict what held it up
/// @param digest of what it found
record Measurement(
    StrategyChoice strategy, int repeat, Progress progress, Verdict verdict, long digest) {

  /// The header of the CSV; new columns are only ever appended.
  static final List<String> COLUMNS =
      List.of(
          "strategy",
          "repeat",
          "wall_s",
          "per_s",
          "overlap",
          "cores_busy",
          "peak_buffered_bytes",
          "peak_in_flight",
          "limited_by",
          "bound_s",
          "analysed",
          "no_data",
          "failed",
          "retries",
          "bytes",
          "findings_digest");

  /// What a run came to.
  static Measurement of(RunSummary summary, int repeat, long digest) {
    return new Measurement(
        summary.settings().strategy(), repeat, summary.progress(), summary.verdict(), digest);
  }

  double seconds() {
    return progress.elapsedSeconds();
  }

  double perSecond() {
    return progress.analysed() / Math.max(1e-9, seconds());
  }

  /// Whether it has a result of every recording.
  boolean allAnalysed() {
    return progress.analysed() + progress.noData() == progress.total();
  }

  /// A row of the CSV, in full precision.
  ///
  /// @return as many cells as [#COLUMNS], empty where there is no value
  String[] cells() {
    var effort = progress.effort();
    return new String[] {
      Choices.word(strategy),
      Integer.toString(repeat),
      number(seconds()),
      number(perSecond()),
      number(progress.overlap()),
      number(progress.coresBusy()),
      Long.toString(effort.peakBufferedBytes()),
      Long.toString(effort.peakInFlight()),
      verdict.bottleneck().name().toLowerCase(Locale.ROOT),
      number(verdict.bound().seconds()),
      Long.toString(progress.analysed()),
      Long.toString(progress.noData()),
      Long.toString(progress.failed()),
      Long.toString(progress.flow().retries()),
      Long.toString(progress.bytes()),
      "%016x".formatted(digest)
    };
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
