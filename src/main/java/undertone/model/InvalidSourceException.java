package undertone.model;

import java.io.Serial;

/// What the user asked to survey cannot be read; the message says what and where, for people.
public final class InvalidSourceException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /// A refusal.
  ///
  /// @param message a sentence for people; what is secret in the addresses within is hidden
  public InvalidSourceException(String message) {
    super(Address.withoutSecret(message));
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
