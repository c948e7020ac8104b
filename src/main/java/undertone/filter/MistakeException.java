package undertone.filter;

import java.io.Serial;

/// Ends the reading of a filter; turned into a [Reading.Mistake] before anybody else sees it.
final class MistakeException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final int at;
  private final int end;

  /// @param message one sentence for people
  /// @param at where the mistake begins, in characters from 0
  /// @param end where it ends
  MistakeException(String message, int at, int end) {
    super(message, null, false, false);
    this.at = at;
    this.end = end;
  }

  MistakeException(String message, Token where) {
    this(message, where.at(), where.end());
  }

  Reading.Mistake mistake() {
    return new Reading.Mistake(String.valueOf(getMessage()), at, end);
  }
}
