package undertone.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undertone.pipeline.Comparison.Turn;
import undertone.pipeline.Contest;
import undertone.pipeline.Measurement;
import undertone.pipeline.StrategyFigures;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// What a comparison comes down to, in sentences.
final class CompareText {
  private static final Words WORDS = Words.of(CompareText.class);

  private CompareText() {}

  /// Which strategy won, by how much and why, and whether all found the same.
  ///
  /// @param runs that count
  /// @return sentences; empty where there is no run
  static String why(List<Measurement> runs) {
    if (runs.isEmpty()) {
      return "";
    }
    boolean anything = runs.stream().anyMatch(run -> run.progress().analysed() > 0);
    if (!anything) {
      return WORDS.text("why.nothing");
    }
    var figures = StrategyFigures.of(runs);
    var winner =
        Contest.of(figures)
            .map(CompareText::winner)
            .orElseGet(() ->
                WORDS.text(
                    "why.alone",
                    Terms.of(figures.getFirst().strategy()),
                    seconds(figures.getFirst().medianSeconds())));
    return winner + " " + findings(runs);
  }

  private static String winner(Contest contest) {
    var first = contest.first();
    var sentence =
        WORDS.text(
            "why.winner",
            Terms.of(first.strategy()),
            seconds(first.medianSeconds()),
            times(contest.ratio()),
            Terms.of(contest.base().strategy()),
            reasons(contest),
            Terms.of(first.bottleneck()));
    var level = contest.level().stream().map(other -> Terms.of(other.strategy())).toList();
    return level.isEmpty()
        ? sentence
        : sentence + " " + WORDS.text("why.level", String.join(WORDS.text("why.and"), level));
  }

  private static String reasons(Contest contest) {
    var first = contest.first();
    var base = contest.base();
    var parts = new ArrayList<String>();
    if (contest.moreInFlight()) {
      parts.add(WORDS.text("why.flight", first.peakInFlight(), base.peakInFlight()));
    }
    if (contest.moreOverlap()) {
      parts.add(WORDS.text("why.overlap", percent(first.overlap()), percent(base.overlap())));
    }
    if (contest.moreCores()) {
      parts.add(WORDS.text("why.cores", first.coresBusy(), base.coresBusy()));
    }
    return parts.isEmpty()
        ? WORDS.text("why.chance")
        : ": " + String.join(WORDS.text("why.comma"), parts);
  }

  private static String findings(List<Measurement> runs) {
    var reference = runs.getFirst();
    var others =
        runs.stream()
            .filter(run -> run.digest() != reference.digest())
            .map(run -> Terms.of(run.strategy()) + " " + run.repeat())
            .toList();
    if (!others.isEmpty()) {
      return WORDS.text("found.differ", String.join(", ", others), Terms.of(reference.strategy()));
    }
    var progress = reference.progress();
    var what =
        progress.failed() == 0
            ? Noun.RECORDING.of(progress.analysed())
            : WORDS.text(
                "found.failed",
                Noun.RECORDING.of(progress.total()),
                progress.analysed(),
                progress.failed());
    return WORDS.count("found.same", runs.size(), what);
  }

  /// Where a comparison stands while it is on.
  ///
  /// @param turn the run that is on
  /// @param number its number, from 1
  /// @param of how many
  /// @param left seconds to the end, NaN where nobody knows
  static String progress(Turn turn, int number, int of, double left) {
    var what =
        turn.warmUp()
            ? WORDS.text("progress.warmup")
            : WORDS.text("progress.run", Terms.of(turn.strategy()), turn.repeat(), turn.repeats());
    var share = WORDS.text("progress.number", what, number, of);
    return Double.isNaN(left) ? share : WORDS.text("progress.left", share, Amounts.about(left));
  }

  /// `0.47 s`, from a minute on a clock time.
  static String seconds(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds)
        : Amounts.clock(seconds);
  }

  /// `10.4`, `1.02`.
  static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%,.1f", ratio);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
  }
}
