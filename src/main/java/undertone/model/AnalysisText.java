package undertone.model;

/// An analysis in one line, for exports, settings files and people.
public final class AnalysisText {
  private AnalysisText() {}

  /// Writes it down.
  ///
  /// @param spec the analysis
  /// @return one line without commas
  public static String of(AnalysisSpec spec) {
    return "periodogram";
  }
}
