package undertone.pipeline;

import java.time.Instant;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.Timings;

/// One recording on its way: what is known of it so far. Handed from thread to thread with the
/// recording, never shared.
final class Journey {
  private final RecordingRef recording;
  private final String host;
  private final int fetchLane;
  private final long queued;
  private long requested = Timings.NEVER;
  private long attempted = Timings.NEVER;
  private long firstByte = Timings.NEVER;
  private long received = Timings.NEVER;
  private long analysisStarted = Timings.NEVER;
  private int httpStatus;
  private int attempts;
  private long bytes;
  private int analysisLane = -1;

  Journey(RecordingRef recording, String host, int fetchLane, long queued) {
    this.recording = recording;
    this.host = host;
    this.fetchLane = fetchLane;
    this.queued = queued;
  }

  RecordingRef recording() {
    return recording;
  }

  String host() {
    return host;
  }

  int fetchLane() {
    return fetchLane;
  }

  /// Notes an attempt; the first one counts as the request.
  void requested(long at) {
    attempted = at;
    requested = requested == Timings.NEVER ? at : requested;
    firstByte = Timings.NEVER;
    received = Timings.NEVER;
  }

  /// Whether the attempt under way was answered.
  boolean answered() {
    return firstByte != Timings.NEVER;
  }

  /// When the last attempt was made.
  long attemptedAt() {
    return attempted;
  }

  void firstByte(long at) {
    firstByte = at;
  }

  void answered(int status, int requests, long bodyBytes) {
    httpStatus = status;
    attempts = requests;
    bytes = bodyBytes;
  }

  long bytes() {
    return bytes;
  }

  void received(long at) {
    received = at;
  }

  void analysisStarted(long at, int lane) {
    analysisStarted = at;
    analysisLane = lane;
  }

  Landed landed(Outcome outcome, Instant runStartedAt, long at) {
    var timings =
        new Timings(runStartedAt, queued, requested, firstByte, received, analysisStarted, at);
    return new Landed(
        recording, outcome, httpStatus, attempts, bytes, timings, fetchLane, analysisLane);
  }
}
