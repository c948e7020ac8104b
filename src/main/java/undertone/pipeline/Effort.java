package undertone.pipeline;

import java.util.Map;

/// Where the time of a run went, summed over its recordings.
///
/// @param peakBufferedBytes most bytes reserved from the memory budget at a time
/// @param peakInFlight most recordings in flight at a time
/// @param threads most threads that were allowed to analyse at a time
/// @param answers requests that were answered
/// @param waitingSeconds from the request to the answer's headers, summed over the answers
/// @param receivingSeconds from the headers to the end of the body, summed over the answers
/// @param analyses recordings that an analysis thread has taken
/// @param analysingSeconds decoding and analysis without handing on, summed over the analyses
/// @param limitedSeconds how long each bottleneck was the one that held the run up; what is missing
///   is not there
/// @param setbacks what went wrong
public record Effort(
    long peakBufferedBytes,
    long peakInFlight,
    int threads,
    long answers,
    double waitingSeconds,
    double receivingSeconds,
    long analyses,
    double analysingSeconds,
    Map<Bottleneck, Double> limitedSeconds,
    Setbacks setbacks) {

  /// Before anything was done.
  public static final Effort NONE = new Effort(0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Setbacks.NONE);

  public Effort {
    limitedSeconds = Map.copyOf(limitedSeconds);
  }
}
