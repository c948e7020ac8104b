package undertone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import undertone.model.StrategyChoice;

/// What a comparison comes down to: a row for each strategy, why the fastest won, and whether all
/// found the same.
final class ComparisonText {
  private ComparisonText() {}

  /// All of it.
  ///
  /// @param runs at least one
  /// @return the lines
  static List<String> lines(List<Measurement> runs) {
    var figures = StrategyFigures.of(runs);
    var lines = new ArrayList<String>(table(figures));
    lines.add("");
    boolean anything = runs.stream().allMatch(run -> run.progress().analysed() > 0);
    if (figures.size() > 1 && anything) {
      lines.add(winner(figures));
    }
    lines.addAll(findings(runs));
    return lines;
  }

  private static List<String> table(List<StrategyFigures> all) {
    var base = base(all);
    var rows = new ArrayList<String[]>();
    rows.add(
        new String[] {
          "strategy",
          "wall [s]",
          "(min-max)",
          "rec/s",
          "overlap",
          "cores busy",
          "buffered",
          "limited by",
          "times " + Choices.word(base.strategy())
        });
    for (var each : all) {
      rows.add(
          new String[] {
            Choices.word(each.strategy()),
            Texts.decimals(each.medianSeconds(), 2),
            "(%s-%s)"
                .formatted(
                    Texts.decimals(each.shortestSeconds(), 2),
                    Texts.decimals(each.longestSeconds(), 2)),
            Texts.rate(each.median(Measurement::perSecond)),
            percent(each.overlap()),
            Texts.decimals(each.coresBusy(), 2),
            Texts.bytes((double) each.peakBufferedBytes()),
            each.bottleneck().label(),
            Texts.decimals(base.medianSeconds() / each.medianSeconds(), 2)
          });
    }
    return TextTable.lines(rows, Set.of(0, 7));
  }

  /// What the others are measured by: the sequential runs, or the slowest if there are none.
  private static StrategyFigures base(List<StrategyFigures> all) {
    return all.stream()
        .filter(each -> each.strategy() == StrategyChoice.SEQUENTIAL)
        .findFirst()
        .orElseGet(() ->
            all.stream()
                .max(Comparator.comparingDouble(StrategyFigures::medianSeconds))
                .orElseThrow());
  }

  private static String winner(List<StrategyFigures> all) {
    var ranked =
        all.stream().sorted(Comparator.comparingDouble(StrategyFigures::medianSeconds)).toList();
    var first = ranked.getFirst();
    var base = base(all).strategy() == first.strategy() ? ranked.get(1) : base(all);
    var level =
        ranked.stream()
            .skip(1)
            .filter(other -> other.shortestSeconds() <= first.longestSeconds())
            .map(other -> Choices.word(other.strategy()))
            .toList();
    var fastest = Choices.word(first.strategy());
    var why =
        "%s times as fast as %s%s; %s then limits it."
            .formatted(
                Texts.decimals(base.medianSeconds() / first.medianSeconds(), 2),
                Choices.word(base.strategy()),
                why(first, base),
                first.bottleneck().label());
    return level.isEmpty()
        ? "Fastest: %s, %s".formatted(fastest, why)
        : "Fastest by its median: %s, %s No clear winner, though: the runs of %s took as long as some of its own."
            .formatted(fastest, why, String.join(" and ", level));
  }

  /// In which figures the two differ by more than chance.
  private static String why(StrategyFigures first, StrategyFigures base) {
    var parts = new ArrayList<String>();
    if (first.peakInFlight() > base.peakInFlight()) {
      parts.add(
          "%s in flight instead of %s"
              .formatted(Texts.count(first.peakInFlight()), Texts.count(base.peakInFlight())));
    }
    if (first.overlap() > base.overlap() + 0.1) {
      parts.add(
          "an overlap of %s instead of %s"
              .formatted(percent(first.overlap()), percent(base.overlap())));
    }
    if (first.coresBusy() > 1.2 * base.coresBusy()) {
      parts.add(
          "%s cores computing instead of %s"
              .formatted(
                  Texts.decimals(first.coresBusy(), 2), Texts.decimals(base.coresBusy(), 2)));
    }
    return parts.isEmpty() ? "" : ", by " + String.join(", ", parts);
  }

  private static List<String> findings(List<Measurement> runs) {
    var reference = runs.getFirst();
    var others =
        runs.stream()
            .filter(run -> run.digest() != reference.digest())
            .map(run -> "%s %d".formatted(Choices.word(run.strategy()), run.repeat()))
            .toList();
    if (!others.isEmpty()) {
      return List.of(
          "The runs DIFFER in what they found: %s from %s %d; --csv tells what failed in each."
              .formatted(
                  String.join(", ", others),
                  Choices.word(reference.strategy()),
                  reference.repeat()));
    }
    var progress = reference.progress();
    var failed =
        progress.failed() > 0 ? ", %s failed".formatted(Texts.count(progress.failed())) : "";
    return List.of(
        "%s: %s, %s analysed%s."
            .formatted(
                runs.size() == 1
                    ? "The only run found"
                    : "All %s runs found the same".formatted(Texts.count(runs.size())),
                Texts.recordings(progress.total()),
                Texts.count(progress.analysed()),
                failed));
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : Texts.decimals(100 * share, 0) + " %";
  }
}
