package undertone.fetch;

import undertone.model.Failure;

/// How a fetch ended.
public sealed interface Fetched {

  /// The body is here.
  ///
  /// @param slot the body, its buffer ready to be read; the receiver closes it
  /// @param httpStatus a status of the 2xx family, 0 for a file
  /// @param contentType the server's `Content-Type`, empty if it sent none
  /// @param sampleRateHz the sample rate that the server told, NaN if it told none
  record Body(BodySlot slot, int httpStatus, String contentType, double sampleRateHz)
      implements Fetched {}

  /// The server has nothing for this recording (204).
  ///
  /// @param httpStatus 204
  record NoContent(int httpStatus) implements Fetched {}

  /// No body, or not the whole one.
  ///
  /// @param failure what happened
  /// @param httpStatus 0 where no answer came
  /// @param bytes how much of the body had arrived
  record Failed(Failure failure, int httpStatus, long bytes) implements Fetched {}

  /// The fetch was cancelled.
  record Cancelled() implements Fetched {}
}
