package undertone.pipeline;

import undertone.model.RunSettings;

/// What held a run up, with figures and one piece of advice.
///
/// @param bottleneck what held it up for most of the time
/// @param share of the run's time in which that was what held it up, 0 to 1
/// @param bound the shortest time that the run could have taken
/// @param measuredSeconds the time it took
/// @param advice one sentence with its full stop: what to change
public record Verdict(
    Bottleneck bottleneck, double share, Bound bound, double measuredSeconds, String advice) {

  /// Judges a run, or what there is of it so far.
  ///
  /// @param settings what it was asked to do
  /// @param progress where it stands
  /// @return the verdict
  static Verdict of(RunSettings settings, Progress progress) {
    return new Verdict(
        Bottleneck.LATENCY, 0, Bound.of(settings, progress), progress.elapsedSeconds(), "");
  }
}
