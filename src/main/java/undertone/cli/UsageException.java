package undertone.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The command line makes no sense; the message says what, for people.
final class UsageException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  UsageException(@Nullable String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
