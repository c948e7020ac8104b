package undertone.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import undertone.ui.compare.PastsView.Named;
import undertone.ui.panel.Amounts;
import undertone.ui.run.Past;
import undertone.ui.words.Words;

/// The figures of runs that are set beside each other, each with how it differs from the first.
final class PastsText {
  private static final Words WORDS = Words.of(PastsText.class);
  private static final double HUNDRED = 100;

  private PastsText() {}

  /// A figure of a run in words.
  @FunctionalInterface
  private interface Shown {
    String of(double value);
  }

  /// The rows of the table: the figure's name, then a text for each run.
  ///
  /// @param runs two to four, the first of which the others are compared with
  static List<List<String>> rows(List<Named> runs) {
    var rows = new ArrayList<List<String>>();
    rows.add(words("strategy", runs, past -> past.settings().strategy().label()));
    rows.add(count("recordings", runs, past -> past.progress().landed()));
    rows.add(count("analysed", runs, past -> past.progress().analysed()));
    rows.add(count("failed", runs, past -> past.progress().failed()));
    rows.add(row("time", runs, past -> past.progress().elapsedSeconds(), CompareText::seconds));
    rows.add(row("rate", runs, past -> past.progress().analysedPerSecond(), Amounts::rate));
    rows.add(row("received", runs, past -> past.progress().bytes(), Amounts::bytes));
    rows.add(row("bytes", runs, past -> past.progress().bytesPerSecond(), Amounts::bytes));
    rows.add(
        row(
            "cores",
            runs,
            past -> past.progress().coresBusy(),
            value -> String.format(Locale.ROOT, "%.2f", value)));
    var first = runs.getFirst().past().digest();
    rows.add(words("found", runs, past -> WORDS.text(past.digest() == first ? "same" : "differs")));
    rows.add(words("verdict", runs, Past::verdict));
    return rows;
  }

  /// Whether the texts of a row have no longest length, and may be cut where their tooltip has
  /// them.
  ///
  /// @param row of [#rows]
  static boolean endless(List<String> row) {
    return row.getFirst().equals(WORDS.text("pasts.verdict"));
  }

  private static List<String> words(String key, List<Named> runs, Function<Past, String> text) {
    var row = new ArrayList<String>();
    row.add(WORDS.text("pasts." + key));
    for (var run : runs) {
      row.add(text.apply(run.past()));
    }
    return row;
  }

  private static List<String> count(String key, List<Named> runs, ToDoubleFunction<Past> value) {
    return row(key, runs, value, number -> Amounts.count(Math.round(number)));
  }

  private static List<String> row(
      String key, List<Named> runs, ToDoubleFunction<Past> value, Shown shown) {
    var row = new ArrayList<String>();
    row.add(WORDS.text("pasts." + key));
    double base = value.applyAsDouble(runs.getFirst().past());
    for (int i = 0; i < runs.size(); i++) {
      double mine = value.applyAsDouble(runs.get(i).past());
      row.add(i == 0 ? shown.of(mine) : shown.of(mine) + delta(mine, base, shown));
    }
    return row;
  }

  /// ` +3 (+15.0 %)`, ` −0.12 s (−4.1 %)`; empty where there is no difference.
  private static String delta(double mine, double base, Shown shown) {
    double by = mine - base;
    if (by == 0 || Double.isNaN(by)) {
      return Double.isNaN(by) ? "" : "  " + WORDS.text("pasts.equal");
    }
    var sign = by > 0 ? "+" : "−";
    var share =
        base == 0
            ? ""
            : String.format(Locale.ROOT, " (%s%,.1f %%)", sign, Math.abs(HUNDRED * by / base));
    return "  " + sign + shown.of(Math.abs(by)) + share;
  }
}
