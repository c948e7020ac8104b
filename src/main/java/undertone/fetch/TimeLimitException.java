package undertone.fetch;

import java.net.SocketTimeoutException;

/// A time limit of Undertone's own has passed; the message is a clause for people.
final class TimeLimitException extends SocketTimeoutException {
  private static final long serialVersionUID = 1;

  TimeLimitException(String message) {
    super(message);
  }
}
