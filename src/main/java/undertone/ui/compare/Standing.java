package undertone.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.StrategyChoice;
import undertone.pipeline.Measurement;
import undertone.pipeline.StrategyFigures;

/// Where a comparison stands: every run that counts. Of each strategy that run is drawn whose time
/// is nearest to the median. Where the runs are large, the rows of the others are let go, so that
/// no more than one large table for each strategy is held. Immutable.
///
/// @param kept all runs, as they ended
record Standing(List<Kept> kept) {
  static final Standing NONE = new Standing(List.of());

  /// All tables of that many rows and fewer are held: nine repeats of four take about 20 MiB.
  static final int SMALL_ROWS = 5_000;

  Standing {
    kept = List.copyOf(kept);
  }

  /// With one run more.
  @SuppressWarnings("ReferenceEquality") // the very same run
  Standing with(Kept run) {
    var more = new ArrayList<>(kept);
    more.add(run);
    var next = new Standing(more);
    var strategy = run.measurement().strategy();
    var drawn = next.drawn(strategy);
    more.replaceAll(each ->
        each.measurement().strategy() == strategy && each != drawn && large(each)
            ? new Kept(each.measurement(), null, each.pace())
            : each);
    return new Standing(more);
  }

  private static boolean large(Kept run) {
    return run.table() != null && run.table().size() > SMALL_ROWS;
  }

  /// The run of a strategy that is drawn: of those that have their rows yet, or of all if none has,
  /// the one nearest to the median.
  ///
  /// @return null where it has not run
  @Nullable Kept drawn(StrategyChoice strategy) {
    var all = kept.stream().filter(run -> run.measurement().strategy() == strategy).toList();
    if (all.isEmpty()) {
      return null;
    }
    double median =
        new StrategyFigures(strategy, all.stream().map(Kept::measurement).toList()).medianSeconds();
    return all.stream()
        .min(
            Comparator.<Kept, Boolean>comparing(run -> run.table() == null)
                .thenComparingDouble(run -> Math.abs(run.measurement().seconds() - median)))
        .orElseThrow();
  }

  /// The runs in figures.
  List<Measurement> runs() {
    return kept.stream().map(Kept::measurement).toList();
  }

  /// How often a strategy has run.
  int count(StrategyChoice strategy) {
    return (int) kept.stream().filter(run -> run.measurement().strategy() == strategy).count();
  }

  /// What the runs of each strategy come to.
  List<StrategyFigures> figures() {
    return StrategyFigures.of(runs());
  }

  /// The longest of the runs that are drawn.
  ///
  /// @return in seconds; 0 where there is none
  double longestSeconds() {
    double longest = 0;
    for (var each : StrategyChoice.values()) {
      var run = drawn(each);
      longest = run == null ? longest : Math.max(longest, run.measurement().seconds());
    }
    return longest;
  }
}
