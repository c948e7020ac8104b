package undertone.cli;

import java.util.Optional;
import undertone.pipeline.Bottleneck;
import undertone.pipeline.Bound;
import undertone.pipeline.Verdict;

/// The shortest time that a run could have taken, beside the time it took.
final class BoundText {
  /// A shorter bound says more about the start of the JVM than about the pipeline.
  private static final double COMPARABLE_SECONDS = 1;

  private BoundText() {}

  /// `3.13 s = 2,000 x 50.0 ms / 32 in flight; measured 3.52 s, 1.12 times that`. The bound is that
  /// of what held the run up; where that has none, it tells what would have been possible without.
  ///
  /// @param verdict of the run
  /// @return a line, none where nothing was measured
  static Optional<String> of(Verdict verdict) {
    var bound = verdict.bound();
    var part = bound.part(verdict.bottleneck());
    double seconds = bound.seconds(part);
    if (seconds <= 0) {
      return Optional.empty();
    }
    double measured = verdict.measuredSeconds();
    return Optional.of(
        "%s = %s%s; measured %s%s"
            .formatted(
                Texts.duration(seconds),
                reckoning(bound, part),
                without(verdict.bottleneck()),
                Texts.duration(measured),
                seconds >= COMPARABLE_SECONDS || held(verdict)
                    ? ", %s times that".formatted(Texts.decimals(measured / seconds, 2))
                    : " (too short to compare: much of it is the program warming up)"));
  }

  /// Whether it was something else than the start of the program that kept the run from its bound.
  private static boolean held(Verdict verdict) {
    return switch (verdict.bottleneck()) {
      case MEMORY, BACKOFF, RESULTS -> true;
      case LATENCY, BANDWIDTH, CONNECTIONS, CPU, PROGRAM -> false;
    };
  }

  private static String without(Bottleneck bottleneck) {
    return switch (bottleneck) {
      case MEMORY -> " with memory enough";
      case BACKOFF -> " without retries and back-off";
      case RESULTS -> " with nobody to write for";
      case LATENCY, BANDWIDTH, CONNECTIONS, CPU, PROGRAM -> "";
    };
  }

  /// What a figure comes from.
  private static String reckoning(Bound bound, Bound.Part part) {
    return switch (part) {
      case WAITING ->
          bound.answers() == 0
              ? "%s of waiting for nothing / %s in flight"
                  .formatted(
                      Texts.duration(bound.waitingSeconds() * bound.inFlight()),
                      Texts.count(bound.inFlight()))
              : "%s x %s / %s in flight"
                  .formatted(
                      Texts.count(bound.answers()),
                      Texts.millis(bound.meanWaitSeconds()),
                      Texts.count(bound.inFlight()));
      case COMPUTING ->
          "%s x %s / %s"
              .formatted(
                  Texts.count(bound.analyses()),
                  Texts.millis(bound.meanAnalysisSeconds()),
                  Texts.counted(bound.threads(), "analysis thread", "analysis threads"));
      case TRANSFER ->
          "%s / %s/s"
              .formatted(Texts.bytes((double) bound.bytes()), Texts.bytes(bound.bytesPerSecond()));
    };
  }
}
