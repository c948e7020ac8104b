package undertone.pipeline;

import undertone.model.RunSettings;

/// The shortest time that a run's recordings could have taken: the largest of three figures, none
/// of which any pipeline gets below. They follow from what was measured per recording, and from how
/// many fetches and threads the run had.
///
/// @param recordings how many landed
/// @param meanWaitSeconds from a request to its answer's headers, on average
/// @param inFlight recordings in flight at a time
/// @param waitingSeconds `recordings x mean wait / in flight`
/// @param meanAnalysisSeconds an analysis, on average
/// @param threads analysis threads
/// @param computingSeconds `recordings x mean analysis / threads`
/// @param bytes received
/// @param bytesPerSecond what all connections together carry while bodies arrive
/// @param transferSeconds `bytes / bytes per second`
public record Bound(
    long recordings,
    double meanWaitSeconds,
    int inFlight,
    double waitingSeconds,
    double meanAnalysisSeconds,
    int threads,
    double computingSeconds,
    long bytes,
    double bytesPerSecond,
    double transferSeconds) {

  /// The bound itself.
  ///
  /// @return the largest of waiting, computing and transfer, in seconds
  public double seconds() {
    return Math.max(waitingSeconds, Math.max(computingSeconds, transferSeconds));
  }

  static Bound of(RunSettings settings, Progress progress) {
    return new Bound(progress.landed(), 0, 1, 0, 0, 1, 0, 0, 0, 0);
  }
}
