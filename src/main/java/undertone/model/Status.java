package undertone.model;

import java.util.Locale;

/// How a recording's way through the pipeline ended, without the details.
public enum Status {
  /// Fetched, decoded and analysed.
  DONE,
  /// The service said that it has nothing for this recording (HTTP 204).
  NO_DATA,
  /// Something went wrong; the [Failure] says what.
  FAILED,
  /// The run was cancelled while this recording was on its way.
  CANCELLED;

  /// The word written to files: `done`, `no_data`, `failed` or `cancelled`.
  ///
  /// @return the lower-case word
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
