package undertone.pipeline;

import java.util.Optional;
import undertone.model.StrategyChoice;

/// The most recordings a second that a run could do as it is set, whatever becomes of it: so many
/// places, each taken for so long by a recording (Little's law: rate = places / time in place). Of
/// the places of the fetches and those of the computation the fewer a second count.
///
/// @param perSecond recordings a second, above 0
/// @param inFlight whether the places are those of recordings in flight, rather than threads
/// @param places recordings that may be in flight, or threads that may compute
/// @param secondsEach how long a recording takes up a place
public record Ceiling(double perSecond, boolean inFlight, int places, double secondsEach) {

  /// Works it out from mean times.
  ///
  /// @param strategy who waits and who computes: the sequential one has one place for all of it,
  ///   the hybrid one frees a fetch's place before the analysis, the others after it
  /// @param fetches recordings that may be in flight, at least 1
  /// @param threads that may compute, at least 1
  /// @param waitSeconds from a request to its answer, on average
  /// @param receiveSeconds from the answer to the end of the body, on average
  /// @param analysisSeconds an analysis, on average
  /// @return none where nothing takes any time
  public static Optional<Ceiling> of(
      StrategyChoice strategy,
      int fetches,
      int threads,
      double waitSeconds,
      double receiveSeconds,
      double analysisSeconds) {
    double fetch = waitSeconds + receiveSeconds;
    double held = strategy == StrategyChoice.HYBRID ? fetch : fetch + analysisSeconds;
    double fetched = fetches / held;
    double computed = threads / analysisSeconds;
    if (computed < fetched) {
      return ofPlaces(false, threads, analysisSeconds);
    }
    return ofPlaces(true, fetches, held);
  }

  private static Optional<Ceiling> ofPlaces(boolean inFlight, int places, double secondsEach) {
    return secondsEach > 0
        ? Optional.of(new Ceiling(places / secondsEach, inFlight, places, secondsEach))
        : Optional.empty();
  }

  /// The one of the two that belongs to what holds a run up, whether or not it is the lower one.
  ///
  /// @param verdict on the span
  /// @param strategy of the run
  /// @param fetches that may be in flight
  /// @return none where neither does, or where nothing was measured
  static Optional<Ceiling> of(Verdict verdict, StrategyChoice strategy, int fetches) {
    var effort = verdict.effort();
    int threads = Math.max(1, effort.threads());
    double analysis = effort.analysingSeconds() / Math.max(1, effort.analyses());
    if (!verdict.bottleneck().bounds()) {
      return Optional.empty();
    }
    if (verdict.bottleneck() == Bottleneck.CPU) {
      return ofPlaces(false, threads, analysis);
    }
    double fetch =
        (effort.waitingSeconds() + effort.receivingSeconds()) / Math.max(1, effort.answers());
    double held = strategy == StrategyChoice.HYBRID ? fetch : fetch + analysis;
    return effort.answers() == 0 ? Optional.empty() : ofPlaces(true, fetches, held);
  }

  /// Works it out for a span of a run.
  ///
  /// @param fetches that may be in flight
  /// @return none before the first answer and the first analysis
  static Optional<Ceiling> of(StrategyChoice strategy, int fetches, Span span) {
    var effort = span.effort();
    if (effort.answers() <= 0 || effort.analyses() <= 0 || fetches < 1) {
      return Optional.empty();
    }
    return of(
        strategy,
        fetches,
        Math.max(1, effort.threads()),
        effort.waitingSeconds() / effort.answers(),
        effort.receivingSeconds() / effort.answers(),
        effort.analysingSeconds() / effort.analyses());
  }
}
