package undertone.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import undertone.model.StrategyChoice;

/// Which strategy won, against which it is held, and in which figures the two differ by more than
/// chance.
///
/// @param first the strategy with the shortest median
/// @param base what it is measured by: the sequential runs, or the slowest where there are none;
///   the second where those won themselves
/// @param level strategies whose shortest run took no longer than the longest of the first: no
///   clear losers
public record Contest(StrategyFigures first, StrategyFigures base, List<StrategyFigures> level) {
  private static final double OVERLAPS_MORE = 0.1;
  private static final double COMPUTES_MORE = 1.2;

  /// A smaller part of a core reads as none: `0.00`.
  private static final double SHOWN = 0.01;

  public Contest {
    level = List.copyOf(level);
  }

  /// Ranks strategies.
  ///
  /// @param all each once
  /// @return none where there are not two
  public static Optional<Contest> of(List<StrategyFigures> all) {
    if (all.size() < 2) {
      return Optional.empty();
    }
    var ranked =
        all.stream().sorted(Comparator.comparingDouble(StrategyFigures::medianSeconds)).toList();
    var first = ranked.getFirst();
    var base = base(all);
    var level =
        ranked.stream()
            .skip(1)
            .filter(other -> other.shortestSeconds() <= first.longestSeconds())
            .toList();
    boolean itself = base.strategy() == first.strategy();
    return Optional.of(new Contest(first, itself ? ranked.get(1) : base, level));
  }

  /// What the others are measured by: the sequential runs, or the slowest if there are none.
  ///
  /// @param all at least one
  /// @return one of them
  public static StrategyFigures base(List<StrategyFigures> all) {
    return all.stream()
        .filter(each -> each.strategy() == StrategyChoice.SEQUENTIAL)
        .findFirst()
        .orElseGet(() ->
            all.stream()
                .max(Comparator.comparingDouble(StrategyFigures::medianSeconds))
                .orElseThrow());
  }

  /// How many times as fast the first is as the base.
  ///
  /// @return ratio of the medians of the time
  public double ratio() {
    return base.medianSeconds() / first.medianSeconds();
  }

  /// Whether the first had more in flight.
  ///
  /// @return true for any more
  public boolean moreInFlight() {
    return first.peakInFlight() > base.peakInFlight();
  }

  /// Whether the first overlapped clearly more.
  ///
  /// @return true from 10 % of the smaller of fetching and analysing on
  public boolean moreOverlap() {
    return first.overlap() > base.overlap() + OVERLAPS_MORE;
  }

  /// Whether the first computed on clearly more cores.
  ///
  /// @return true from a fifth more on, unless both are next to nothing
  public boolean moreCores() {
    return first.coresBusy() > Math.max(SHOWN, COMPUTES_MORE * base.coresBusy())
        && first.coresBusy() - base.coresBusy() >= SHOWN;
  }
}
