package undertone.provenance;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A run record cannot be used; the message says why and what to do, for people.
public final class RunRecordException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  RunRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
