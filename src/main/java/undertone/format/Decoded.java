package undertone.format;

import undertone.model.Failure;
import undertone.model.Signal;

/// What became of a body.
public sealed interface Decoded {

  /// Its samples.
  ///
  /// @param signal at least one sample
  record Samples(Signal signal) implements Decoded {}

  /// Why it has none.
  ///
  /// @param failure what is wrong with the bytes
  record Refused(Failure failure) implements Decoded {}

  /// A refusal.
  ///
  /// @param cause the kind
  /// @param message a sentence for people
  /// @return the refusal
  static Decoded refused(Failure.Cause cause, String message) {
    return new Refused(new Failure(cause, message));
  }
}
