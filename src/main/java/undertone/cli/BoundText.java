package undertone.cli;

import java.util.Optional;
import undertone.pipeline.Bound;
import undertone.pipeline.Verdict;

/// The shortest time that a run could have taken, beside the time it took.
final class BoundText {
  /// A shorter bound says more about the start of the JVM than about the pipeline.
  private static final double COMPARABLE_SECONDS = 1;

  private BoundText() {}

  /// `3.13 s = 2,000 x 50.0 ms / 32 in flight; measured 3.52 s, 1.12 times that`.
  ///
  /// @param verdict of the run
  /// @return a line, none where nothing was measured
  static Optional<String> of(Verdict verdict) {
    var bound = verdict.bound();
    double seconds = bound.seconds();
    if (seconds <= 0) {
      return Optional.empty();
    }
    double measured = verdict.measuredSeconds();
    return Optional.of(
        "%s = %s; measured %s%s"
            .formatted(
                Texts.duration(seconds),
                reckoning(bound),
                Texts.duration(measured),
                seconds >= COMPARABLE_SECONDS
                    ? ", %s times that".formatted(Texts.decimals(measured / seconds, 2))
                    : " (too short to compare: much of it is the program warming up)"));
  }

  /// Which of the three figures is the largest, and what it comes from.
  private static String reckoning(Bound bound) {
    double seconds = bound.seconds();
    if (seconds == bound.waitingSeconds() && bound.answers() == 0) {
      return "%s of waiting for nothing / %s in flight"
          .formatted(Texts.duration(seconds * bound.inFlight()), Texts.count(bound.inFlight()));
    }
    if (seconds == bound.waitingSeconds()) {
      return "%s x %s / %s in flight"
          .formatted(
              Texts.count(bound.answers()),
              Texts.millis(bound.meanWaitSeconds()),
              Texts.count(bound.inFlight()));
    }
    if (seconds == bound.computingSeconds()) {
      return "%s x %s / %s"
          .formatted(
              Texts.count(bound.analyses()),
              Texts.millis(bound.meanAnalysisSeconds()),
              Texts.counted(bound.threads(), "analysis thread", "analysis threads"));
    }
    return "%s / %s/s"
        .formatted(Texts.bytes((double) bound.bytes()), Texts.bytes(bound.bytesPerSecond()));
  }
}
