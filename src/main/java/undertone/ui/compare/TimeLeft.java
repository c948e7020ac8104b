package undertone.ui.compare;

import java.util.List;
import java.util.Map;
import undertone.model.StrategyChoice;

/// How long the rest of a comparison takes, from how long each strategy took before.
final class TimeLeft {
  private TimeLeft() {}

  /// Adds up what is to come.
  ///
  /// @param now the strategy that is running
  /// @param elapsed how long its run has lasted, in seconds
  /// @param left what its run itself expects, in seconds; NaN where it does not
  /// @param rest those that follow
  /// @param took how long a run of a strategy took, in seconds
  /// @return in seconds; NaN while one of them has never run
  static double of(
      StrategyChoice now,
      double elapsed,
      double left,
      List<StrategyChoice> rest,
      Map<StrategyChoice, Double> took) {
    double known = took.getOrDefault(now, Double.NaN);
    double all = Double.isNaN(known) ? left : Math.max(0, known - elapsed);
    for (var each : rest) {
      // What runs now for the first time tells about itself.
      double expected = took.getOrDefault(each, each == now ? elapsed + left : Double.NaN);
      all += expected;
    }
    return all;
  }
}
