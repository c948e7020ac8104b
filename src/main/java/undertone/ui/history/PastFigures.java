package undertone.ui.history;

import java.util.EnumMap;
import java.util.Map;
import undertone.model.Failure;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.Timings;
import undertone.ui.run.Past;

/// Counts the rows of a run that is read back. A recording of which one row failed has failed; its
/// rows follow one another.
final class PastFigures {
  private final long total;
  private final Map<Failure.Cause, Long> causes = new EnumMap<>(Failure.Cause.class);
  private long index = -1;
  private boolean failedYet;
  private boolean noDataYet;
  private long fetched;
  private long analysed;
  private long noData;
  private long failed;
  private long bytes;
  private long busyMicros;
  private int lanes = 1;

  PastFigures(long total) {
    this.total = total;
  }

  void landed(Landed landed) {
    if (landed.recording().index() != index) {
      count();
      index = landed.recording().index();
      failedYet = false;
      noDataYet = landed.outcome() instanceof Outcome.NoData;
      bytes += landed.bytes();
      fetched += landed.timings().received() == Timings.NEVER ? 0 : 1;
      lanes = Math.max(lanes, landed.fetchLane() + 1);
      var timings = landed.timings();
      if (timings.analysisStarted() != Timings.NEVER) {
        busyMicros += timings.done() - timings.analysisStarted();
      }
    }
    if (landed.outcome() instanceof Outcome.Failed(var failure) && !failedYet) {
      failedYet = true;
      causes.merge(failure.cause(), 1L, Long::sum);
    }
  }

  private void count() {
    if (index < 0) {
      return;
    }
    if (failedYet) {
      failed++;
    } else if (noDataYet) {
      noData++;
    } else {
      analysed++;
    }
  }

  /// All of it; to be asked for once.
  ///
  /// @param workedMicros on the run, in all
  Past.Counts counts(long workedMicros) {
    count();
    index = -1;
    return new Past.Counts(
        total,
        fetched,
        analysed,
        noData,
        failed,
        bytes,
        causes,
        lanes,
        (double) busyMicros / Math.max(1, workedMicros),
        Double.NaN);
  }
}
