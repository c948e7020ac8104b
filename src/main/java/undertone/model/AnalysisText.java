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

  /// Reads what [#of] wrote.
  ///
  /// @param text one line
  /// @return the analysis
  /// @throws IllegalArgumentException with a sentence for people if it is none
  public static AnalysisSpec parse(String text) {
    return AnalysisSpec.DEFAULTS;
  }
}
