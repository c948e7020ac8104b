package undertone.analysis;

import undertone.model.Failure;
import undertone.model.Findings;

/// What became of a signal.
public sealed interface Analysis {

  /// What was found.
  ///
  /// @param findings of the whole signal
  record Found(Findings findings) implements Analysis {}

  /// Why nothing was found.
  ///
  /// @param failure what is wrong with the samples
  record Refused(Failure failure) implements Analysis {}
}
