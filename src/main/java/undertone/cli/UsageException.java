package undertone.cli;

import java.io.Serial;

/// The command line makes no sense; the message says what, for people.
final class UsageException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
