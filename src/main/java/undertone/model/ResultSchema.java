package undertone.model;

import java.util.List;

/// What the rows of one run hold beyond what those of every run do.
///
/// @param analysis the analysis in one line, as every export has it
/// @param columns of [Findings#more], in order
public record ResultSchema(String analysis, List<ResultColumn> columns) {
  /// What every run has, by the names that files give it, in an order that stays: new columns are
  /// only ever appended. No analysis may call a column of its own so.
  public static final List<String> COMMON =
      List.of(
          "index",
          "recording",
          "url",
          "status",
          "error",
          "http_status",
          "attempts",
          "bytes",
          "started_at",
          "queue_ms",
          "ttfb_ms",
          "fetch_ms",
          "analysis_queue_ms",
          "analysis_ms",
          "n_samples",
          "sample_rate_hz",
          "mean",
          "rms",
          "std",
          "min",
          "max",
          "dominant_frequency_hz",
          "frequency_resolution_hz",
          "peak_amplitude",
          "channel",
          "unit",
          "start_time",
          "format",
          "frequency_unit",
          "gaps",
          "overlaps",
          "analysis");

  /// A run that looks for nothing more.
  public static final ResultSchema PLAIN =
      new ResultSchema(AnalysisText.of(AnalysisSpec.DEFAULTS), List.of());

  public ResultSchema {
    columns = List.copyOf(columns);
  }
}
