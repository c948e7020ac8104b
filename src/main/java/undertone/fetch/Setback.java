package undertone.fetch;

import undertone.model.Failure;

/// An attempt that came to nothing, but is worth another.
///
/// @param failure what happened
/// @param httpStatus status of the answer, 0 where there was none
/// @param waitMillis how long until the next attempt
/// @param hostWaitMillis how long the server asked to be left alone (`Retry-After`), 0 if it did
///   not
public record Setback(Failure failure, int httpStatus, long waitMillis, long hostWaitMillis) {

  /// Whether the server said that it is asked too much: 429 or 503.
  ///
  /// @return true for these two
  public boolean overloaded() {
    return overloaded(httpStatus);
  }

  /// Whether a status says that the server is asked too much.
  ///
  /// @param httpStatus any status, 0 where there was no answer
  /// @return true for 429 and 503
  public static boolean overloaded(int httpStatus) {
    return httpStatus == 429 || httpStatus == 503;
  }
}
