package undertone.pipeline;

import java.util.List;
import java.util.Locale;
import undertone.model.StrategyChoice;

/// One run of a comparison.
///
/// @param strategy by which it ran
/// @param repeat which time, from 1
/// @param progress where it ended
/// @param verdict what held it up
/// @param digest of what it found
public record Measurement(
    StrategyChoice strategy, int repeat, Progress progress, Verdict verdict, long digest) {

  /// The header of the CSV; new columns are only ever appended.
  public static final List<String> COLUMNS =
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
  ///
  /// @param summary how it ended
  /// @param repeat which time, from 1
  /// @param digest of what it found
  /// @return one row of the comparison
  public static Measurement of(RunSummary summary, int repeat, long digest) {
    return new Measurement(
        summary.settings().strategy(), repeat, summary.progress(), summary.verdict(), digest);
  }

  /// How long it took.
  ///
  /// @return in seconds
  public double seconds() {
    return progress.elapsedSeconds();
  }

  /// How fast it was; what failed does not count.
  ///
  /// @return recordings analysed per second
  public double perSecond() {
    return progress.analysed() / Math.max(1e-9, seconds());
  }

  /// Whether it has a result of every recording.
  ///
  /// @return false where some failed
  public boolean allAnalysed() {
    return progress.analysed() + progress.noData() == progress.total();
  }

  /// A row of the CSV, in full precision.
  ///
  /// @return as many cells as [#COLUMNS], empty where there is no value
  public String[] cells() {
    var effort = progress.effort();
    return new String[] {
      word(strategy),
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

  /// The name of a strategy as files have it.
  ///
  /// @param strategy any
  /// @return `sequential`
  public static String word(StrategyChoice strategy) {
    return strategy.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
