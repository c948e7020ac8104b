package undertone.model;

import java.util.List;

/// What the rows of one run hold beyond what those of every run do.
///
/// @param analysis the analysis in one line, as every export has it
/// @param columns of [Findings#more], in order
public record ResultSchema(String analysis, List<ResultColumn> columns) {
  /// A run that looks for nothing more.
  public static final ResultSchema PLAIN =
      new ResultSchema(AnalysisText.of(AnalysisSpec.DEFAULTS), List.of());

  public ResultSchema {
    columns = List.copyOf(columns);
  }
}
