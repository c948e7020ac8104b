package undertone.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Adds up where the time of a run goes. Sums over recordings are integrals: so many of them were
/// there for so long. Not safe for use by several threads at once.
final class TimeBook {
  private final Holdup holdup;

  /// One number each, so that booking makes no objects.
  private final Map<Bottleneck, long[]> limitedNanos = new EnumMap<>(Bottleneck.class);

  private long elapsedNanos;
  private long fetchingNanos;
  private long analysingNanos;
  private long overlapNanos;
  private long threadNanos;
  private long waitingNanos;
  private long receivingNanos;
  private long retryingNanos;
  private long peakInFlight;
  private int peakThreads;
  private long answers;
  private long analyses;
  private long complaints;

  TimeBook(Holdup holdup) {
    this.holdup = holdup;
    for (var each : Bottleneck.values()) {
      limitedNanos.put(each, new long[1]);
    }
  }

  /// Books time.
  ///
  /// @param passed nanoseconds
  /// @param load what was going on meanwhile
  void pass(long passed, Load load) {
    elapsedNanos += passed;
    peakInFlight = Math.max(peakInFlight, load.inFlight);
    peakThreads = Math.max(peakThreads, holdup.threads());
    boolean fetching = load.inFlight > 0;
    long computing = load.analysing - load.delivering;
    boolean analysing = computing > 0;
    fetchingNanos += fetching ? passed : 0;
    analysingNanos += analysing ? passed : 0;
    overlapNanos += fetching && analysing ? passed : 0;
    threadNanos += computing * passed;
    waitingNanos += load.waiting * passed;
    retryingNanos += load.retrying * passed;
    // Whoever waits for the memory budget does not receive.
    receivingNanos += Math.max(0, load.receiving - holdup.waitingForMemory()) * passed;
    Objects.requireNonNull(limitedNanos.get(holdup.bottleneck(load)))[0] += passed;
  }

  void answered() {
    answers++;
  }

  void complained() {
    complaints++;
  }

  void analysisStarted() {
    analyses++;
  }

  long elapsedNanos() {
    return elapsedNanos;
  }

  double coresBusy() {
    return elapsedNanos == 0 ? 0 : (double) threadNanos / elapsedNanos;
  }

  double overlap() {
    long smaller = Math.min(fetchingNanos, analysingNanos);
    return smaller == 0 ? Double.NaN : (double) overlapNanos / smaller;
  }

  /// The sums.
  ///
  /// @param peakBytes most bytes that were reserved at a time
  /// @param failed recordings that failed
  /// @param retries attempts that were not the first
  Effort effort(long peakBytes, long failed, long retries) {
    var limited = new EnumMap<Bottleneck, Double>(Bottleneck.class);
    limitedNanos.forEach((each, nanos) -> {
      if (nanos[0] > 0) {
        limited.put(each, nanos[0] / 1e9);
      }
    });
    return new Effort(
        peakBytes,
        peakInFlight,
        peakThreads,
        answers,
        waitingNanos / 1e9,
        receivingNanos / 1e9,
        analyses,
        threadNanos / 1e9,
        limited,
        new Setbacks(failed, retries, retryingNanos / 1e9, complaints));
  }
}
