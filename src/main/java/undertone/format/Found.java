package undertone.format;

import undertone.model.Failure;

/// What became of the search for a body's format.
sealed interface Found {

  /// It was found.
  ///
  /// @param format reads the body
  record Is(Format format) implements Found {}

  /// The body is nothing that can be read.
  ///
  /// @param failure what it is, or that nobody knows
  record Nothing(Failure failure) implements Found {}

  /// No format.
  ///
  /// @param cause the kind
  /// @param message a sentence for people
  /// @return the result
  static Found nothing(Failure.Cause cause, String message) {
    return new Nothing(new Failure(cause, message));
  }
}
