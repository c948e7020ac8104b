package undertone.journal;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The journal could not be read or written; the message says where and why, for people.
public final class JournalException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
