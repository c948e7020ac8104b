package undertone.pipeline;

/// The shortest time that a run could have taken: the largest of three figures, none of which any
/// pipeline gets below. They follow from what was measured per recording, and from how many
/// recordings were in flight and how many threads might analyse.
///
/// @param answers requests that were answered
/// @param meanWaitSeconds from a request to its answer's headers, on average
/// @param inFlight most recordings in flight at a time
/// @param waitingSeconds `answers x mean wait / in flight`
/// @param analyses recordings that were analysed
/// @param meanAnalysisSeconds an analysis, on average
/// @param threads analysis threads
/// @param computingSeconds `analyses x mean analysis / threads`
/// @param bytes received
/// @param bytesPerSecond what as many connections as recordings in flight carry together while
///   bodies arrive
/// @param transferSeconds `bytes / bytes per second`
public record Bound(
    long answers,
    double meanWaitSeconds,
    long inFlight,
    double waitingSeconds,
    long analyses,
    double meanAnalysisSeconds,
    int threads,
    double computingSeconds,
    long bytes,
    double bytesPerSecond,
    double transferSeconds) {

  /// One of the three figures.
  public enum Part {
    /// Waiting for answers.
    WAITING,
    /// Analysing.
    COMPUTING,
    /// Receiving.
    TRANSFER
  }

  /// The figure that belongs to what held a run up.
  ///
  /// @param bottleneck what did
  /// @return the largest of the three where it has none of its own
  public Part part(Bottleneck bottleneck) {
    return switch (bottleneck) {
      case LATENCY -> Part.WAITING;
      case CPU -> Part.COMPUTING;
      case BANDWIDTH -> Part.TRANSFER;
      case CONNECTIONS -> waitingSeconds >= transferSeconds ? Part.WAITING : Part.TRANSFER;
      case MEMORY, BACKOFF, RESULTS, PROGRAM ->
          seconds() == waitingSeconds
              ? Part.WAITING
              : seconds() == computingSeconds ? Part.COMPUTING : Part.TRANSFER;
    };
  }

  /// What one of the figures comes to.
  ///
  /// @param part which
  /// @return in seconds
  public double seconds(Part part) {
    return switch (part) {
      case WAITING -> waitingSeconds;
      case COMPUTING -> computingSeconds;
      case TRANSFER -> transferSeconds;
    };
  }

  /// The bound itself.
  ///
  /// @return the largest of waiting, computing and transfer, in seconds
  public double seconds() {
    return Math.max(waitingSeconds, Math.max(computingSeconds, transferSeconds));
  }

  /// The bound of a run, or of a part of it.
  static Bound of(Span span) {
    var effort = span.effort();
    long inFlight = Math.max(1, effort.peakInFlight());
    int threads = Math.max(1, effort.threads());
    double transfer = effort.receivingSeconds() / inFlight;
    return new Bound(
        effort.answers(),
        effort.waitingSeconds() / Math.max(1, effort.answers()),
        inFlight,
        effort.waitingSeconds() / inFlight,
        effort.analyses(),
        effort.analysingSeconds() / Math.max(1, effort.analyses()),
        threads,
        effort.analysingSeconds() / threads,
        span.bytes(),
        transfer == 0 ? 0 : span.bytes() / transfer,
        transfer);
  }
}
