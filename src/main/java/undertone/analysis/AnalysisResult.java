package undertone.analysis;

import undertone.model.Failure;
import undertone.model.Findings;

/// What became of a signal.
public sealed interface AnalysisResult {

  /// What was found.
  ///
  /// @param findings of the whole signal
  record Found(Findings findings) implements AnalysisResult {}

  /// Why nothing was found.
  ///
  /// @param failure what is wrong with the samples, or with a plug-in
  record Refused(Failure failure) implements AnalysisResult {}
}
