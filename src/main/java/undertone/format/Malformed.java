package undertone.format;

/// What a reader found to be wrong with a file, on its way to the refusal: it never leaves the
/// package.
final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  /// Something is wrong.
  ///
  /// @param message a sentence for people, without the recording's name
  Malformed(String message) {
    super(message, null, false, false);
  }

  /// The sentence.
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
