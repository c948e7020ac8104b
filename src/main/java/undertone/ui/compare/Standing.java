package undertone.ui.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import undertone.model.StrategyChoice;
import undertone.pipeline.Measurement;
import undertone.pipeline.StrategyFigures;

/// Where a comparison stands: every run that counts, and of each strategy one run to draw, the one
/// whose time is nearest to the median so far. The others' rows are let go, so that no more than
/// one table for each strategy is held. Immutable.
///
/// @param runs all of them, as they ended
/// @param drawn by strategy
record Standing(List<Measurement> runs, Map<StrategyChoice, Kept> drawn) {
  static final Standing NONE = new Standing(List.of(), Map.of());

  Standing {
    runs = List.copyOf(runs);
    drawn = Collections.unmodifiableMap(copy(drawn));
  }

  private static Map<StrategyChoice, Kept> copy(Map<StrategyChoice, Kept> from) {
    var copy = new EnumMap<StrategyChoice, Kept>(StrategyChoice.class);
    copy.putAll(from);
    return copy;
  }

  /// With one run more.
  Standing with(Kept run) {
    var more = new ArrayList<>(runs);
    more.add(run.measurement());
    var strategy = run.measurement().strategy();
    var next = copy(drawn);
    var before = next.get(strategy);
    double median = figures(more, strategy).medianSeconds();
    if (before == null || off(run, median) <= off(before, median)) {
      next.put(strategy, run);
    }
    return new Standing(more, next);
  }

  private static double off(Kept run, double median) {
    return Math.abs(run.measurement().seconds() - median);
  }

  /// How often a strategy has run.
  int count(StrategyChoice strategy) {
    return (int) runs.stream().filter(run -> run.strategy() == strategy).count();
  }

  /// What the runs of each strategy come to.
  List<StrategyFigures> figures() {
    return StrategyFigures.of(runs);
  }

  private static StrategyFigures figures(List<Measurement> runs, StrategyChoice strategy) {
    return new StrategyFigures(
        strategy, runs.stream().filter(run -> run.strategy() == strategy).toList());
  }

  /// The longest of the runs that are drawn.
  ///
  /// @return in seconds; 0 where there is none
  double longestSeconds() {
    return drawn.values().stream()
        .mapToDouble(run -> run.measurement().seconds())
        .max()
        .orElse(0);
  }
}
