package undertone.fetch;

import java.io.IOException;

/// A redirect that cannot be followed; the message is a clause for people.
final class RedirectException extends IOException {
  private static final long serialVersionUID = 1;

  RedirectException(String message) {
    super(message);
  }
}
