package undertone.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// When one recording passed each station, in microseconds since the run started; [#NEVER] where it
/// did not get there.
///
/// @param runStartedAt when the run started, on the wall clock
/// @param queued taken from the source
/// @param requested a fetch slot took it and the request was sent
/// @param firstByte the answer's headers had arrived
/// @param received the whole body had arrived
/// @param analysisStarted an analysis thread took it
/// @param done the outcome was known
public record Timings(
    Instant runStartedAt,
    long queued,
    long requested,
    long firstByte,
    long received,
    long analysisStarted,
    long done) {

  /// Stands for a station that was not reached.
  public static final long NEVER = -1;

  /// When the request was sent; when the recording was taken from the source if it never was.
  ///
  /// @return a moment on the wall clock
  public Instant startedAt() {
    return runStartedAt.plus(requested == NEVER ? queued : requested, ChronoUnit.MICROS);
  }

  /// Wait for a fetch slot.
  ///
  /// @return milliseconds, NaN if it never got one
  public double queueMs() {
    return span(queued, requested);
  }

  /// From the request to the answer's headers.
  ///
  /// @return milliseconds, NaN if none came
  public double firstByteMs() {
    return span(requested, firstByte);
  }

  /// From the request to the end of the body, the wait for the first byte included.
  ///
  /// @return milliseconds, NaN if the end was not reached
  public double fetchMs() {
    return span(requested, received);
  }

  /// Wait for an analysis thread.
  ///
  /// @return milliseconds, NaN if it never got one
  public double analysisQueueMs() {
    return span(received, analysisStarted);
  }

  /// Decoding and analysis.
  ///
  /// @return milliseconds, NaN if it was not analysed
  public double analysisMs() {
    return analysisStarted == NEVER ? Double.NaN : span(analysisStarted, done);
  }

  private static double span(long from, long to) {
    return from == NEVER || to == NEVER ? Double.NaN : (to - from) / 1e3;
  }
}
