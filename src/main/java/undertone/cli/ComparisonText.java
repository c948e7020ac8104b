package undertone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import undertone.pipeline.Contest;
import undertone.pipeline.Measurement;
import undertone.pipeline.StrategyFigures;

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
    if (anything) {
      Contest.of(figures).map(ComparisonText::winner).ifPresent(lines::add);
    }
    lines.addAll(findings(runs));
    return lines;
  }

  private static List<String> table(List<StrategyFigures> all) {
    var base = Contest.base(all);
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
          "times " + Measurement.word(base.strategy())
        });
    for (var each : all) {
      rows.add(
          new String[] {
            Measurement.word(each.strategy()),
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

  private static String winner(Contest contest) {
    var first = contest.first();
    var level = contest.level().stream().map(other -> Measurement.word(other.strategy())).toList();
    var fastest = Measurement.word(first.strategy());
    var why =
        "%s times as fast as %s%s; %s then limits it."
            .formatted(
                Texts.decimals(contest.ratio(), 2),
                Measurement.word(contest.base().strategy()),
                why(contest),
                first.bottleneck().label());
    return level.isEmpty()
        ? "Fastest: %s, %s".formatted(fastest, why)
        : "Fastest by its median: %s, %s No clear winner, though: the runs of %s took as long as some of its own."
            .formatted(fastest, why, String.join(" and ", level));
  }

  /// In which figures the two differ by more than chance.
  private static String why(Contest contest) {
    var first = contest.first();
    var base = contest.base();
    var parts = new ArrayList<String>();
    if (contest.moreInFlight()) {
      parts.add(
          "%s in flight instead of %s"
              .formatted(Texts.count(first.peakInFlight()), Texts.count(base.peakInFlight())));
    }
    if (contest.moreOverlap()) {
      parts.add(
          "an overlap of %s instead of %s"
              .formatted(percent(first.overlap()), percent(base.overlap())));
    }
    if (contest.moreCores()) {
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
            .map(run -> "%s %d".formatted(Measurement.word(run.strategy()), run.repeat()))
            .toList();
    if (!others.isEmpty()) {
      return List.of(
          "The runs DIFFER in what they found: %s from %s %d; --csv tells what failed in each."
              .formatted(
                  String.join(", ", others),
                  Measurement.word(reference.strategy()),
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
