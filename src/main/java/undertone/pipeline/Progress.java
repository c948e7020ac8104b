package undertone.pipeline;

import java.util.Map;
import undertone.model.Failure;

/// Where a run stands at one moment: exact counters that always add up, taken together.
///
/// `queued + inFlight + buffered + analysing + analysed + noData + failed + cancelled == total`.
///
/// @param state what the run is doing
/// @param total recordings in the source
/// @param queued not yet taken from the source
/// @param inFlight admitted and not yet received, those that wait for another attempt included
/// @param fetched received so far, whatever became of them
/// @param buffered received and waiting for an analysis thread
/// @param analysing on an analysis thread
/// @param analysed done
/// @param noData ended with nothing to analyse
/// @param failed failed at any station
/// @param cancelled under way when the run was cancelled
/// @param bytes bytes of bodies received
/// @param bufferedBytes bytes reserved from the memory budget
/// @param elapsedNanos since the run started; stands still while it is paused and when it is over
/// @param fetchedPerSecond over the last seconds
/// @param analysedPerSecond over the last seconds
/// @param bytesPerSecond over the last seconds
/// @param secondsLeft estimate, NaN while none is worth showing
/// @param coresBusy mean number of analysis threads at work since the start
/// @param overlap time in which fetches were in flight and analyses at work at once, as a share of
///   the smaller of the two, 0 to 1; NaN before both have begun
/// @param failuresByCause how many failed, by cause
/// @param flow what governs how many are in flight
/// @param effort where the time went so far
public record Progress(
    State state,
    long total,
    long queued,
    long inFlight,
    long fetched,
    long buffered,
    long analysing,
    long analysed,
    long noData,
    long failed,
    long cancelled,
    long bytes,
    long bufferedBytes,
    long elapsedNanos,
    double fetchedPerSecond,
    double analysedPerSecond,
    double bytesPerSecond,
    double secondsLeft,
    double coresBusy,
    double overlap,
    Map<Failure.Cause, Long> failuresByCause,
    Flow flow,
    Effort effort) {

  /// What a run is doing.
  public enum State {
    /// Not started.
    READY,
    /// Fetching and analysing.
    RUNNING,
    /// Asked to pause: nothing new is admitted, what is under way goes on to its end.
    PAUSING,
    /// Nothing is under way and nothing is admitted; the clock stands still.
    PAUSED,
    /// Asked to stop after what is in flight: nothing new is admitted, what is under way goes on to
    /// its end.
    STOPPING,
    /// Cancelled; what is under way is being called back.
    CANCELLING,
    /// Every recording has its outcome.
    COMPLETED,
    /// Over before its end, because it was cancelled.
    CANCELLED;

    /// Whether the run is over. A run that is over stays in its state.
    ///
    /// @return true for the last two
    public boolean over() {
      return this == COMPLETED || this == CANCELLED;
    }

    /// Whether a run may go from this state to another.
    ///
    /// @param next the other state
    /// @return true where it may
    public boolean mayBecome(State next) {
      return switch (this) {
        case READY -> next == RUNNING || next == CANCELLED;
        case RUNNING ->
            next == PAUSING || next == STOPPING || next == CANCELLING || next == COMPLETED;
        case PAUSING ->
            next == RUNNING
                || next == PAUSED
                || next == STOPPING
                || next == CANCELLING
                || next == COMPLETED;
        case PAUSED ->
            next == RUNNING || next == STOPPING || next == CANCELLING || next == COMPLETED;
        case STOPPING -> next == CANCELLING || next == CANCELLED || next == COMPLETED;
        case CANCELLING -> next == CANCELLED || next == COMPLETED;
        case COMPLETED, CANCELLED -> false;
      };
    }
  }

  public Progress {
    failuresByCause = Map.copyOf(failuresByCause);
  }

  /// Recordings whose outcome is known.
  ///
  /// @return analysed, empty, failed or cancelled
  public long landed() {
    return analysed + noData + failed + cancelled;
  }

  /// Time since the run started.
  ///
  /// @return in seconds
  public double elapsedSeconds() {
    return elapsedNanos / 1e9;
  }
}
