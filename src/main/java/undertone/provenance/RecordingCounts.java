package undertone.provenance;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import undertone.model.Failure;
import undertone.model.Landed;
import undertone.model.Outcome.Failed;
import undertone.model.Status;

/// Counts recordings by their rows, all of which come one after the other. A recording of which one
/// row failed has failed.
final class RecordingCounts {
  private final Map<Failure.Cause, Long> failures = new EnumMap<>(Failure.Cause.class);

  /// When each session was done with its last recording, by its start.
  private final Map<Instant, Long> sessions = new HashMap<>();

  private final Map<Status, Long> ended = new EnumMap<>(Status.class);
  private long bytes;
  private long index = -1;
  private Status status = Status.CANCELLED;

  void landed(Landed row) {
    sessions.merge(row.timings().runStartedAt(), row.timings().done(), Math::max);
    if (row.recording().index() != index) {
      index = row.recording().index();
      status = row.outcome().status();
      ended.merge(status, 1L, Long::sum);
      bytes += row.bytes();
      failed(row);
    } else if (row.outcome() instanceof Failed && status != Status.FAILED) {
      ended.merge(status, -1L, Long::sum);
      ended.merge(Status.FAILED, 1L, Long::sum);
      status = Status.FAILED;
      failed(row);
    }
  }

  private void failed(Landed row) {
    if (row.outcome() instanceof Failed(var failure)) {
      failures.merge(failure.cause(), 1L, Long::sum);
    }
  }

  Map<Failure.Cause, Long> failures() {
    return failures;
  }

  /// How long all sessions took together.
  double seconds() {
    return sessions.values().stream().mapToLong(Long::longValue).sum() / 1e6;
  }

  Provenance.Counts counts(long total) {
    long done = ended.getOrDefault(Status.DONE, 0L);
    long noData = ended.getOrDefault(Status.NO_DATA, 0L);
    long failed = ended.getOrDefault(Status.FAILED, 0L);
    return new Provenance.Counts(
        Math.max(total, done + noData + failed), done, noData, failed, bytes);
  }
}
