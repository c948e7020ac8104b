package undertone.fetch;

import java.io.IOException;

/// A kept connection holds an answer that belongs to no request of ours.
final class SpoiltConnectionException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean asked;

  /// @param asked whether the request had gone out when it was noticed
  SpoiltConnectionException(boolean asked) {
    super("the server sent more than it was asked for");
    this.asked = asked;
  }

  /// Whether the request had gone out when it was noticed.
  boolean asked() {
    return asked;
  }
}
