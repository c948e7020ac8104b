package undertone.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Tells a pipe whose reader has gone from all else that ends a stream. Java has no type for it,
/// only the system's words.
final class BrokenPipe {
  /// Unix's EPIPE, then Windows' ERROR_NO_DATA and ERROR_BROKEN_PIPE.
  private static final List<String> WORDS =
      List.of("broken pipe", "the pipe is being closed", "the pipe has been ended");

  private BrokenPipe() {}

  static boolean is(IOException failure) {
    var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(message::contains);
  }
}
