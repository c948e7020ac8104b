package undertone.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undertone.pipeline.Contest;
import undertone.pipeline.Measurement;
import undertone.pipeline.StrategyFigures;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// The table of a comparison: a row for each strategy, its columns in words for the eye and in full
/// precision for a spreadsheet.
final class CompareSheet {
  private static final Words WORDS = Words.of(CompareSheet.class);

  private static final List<String> FILE_COLUMNS =
      List.of(
          "strategy",
          "runs",
          "median_wall_s",
          "shortest_wall_s",
          "longest_wall_s",
          "times_base",
          "median_per_s",
          "median_overlap",
          "median_cores_busy",
          "peak_in_flight",
          "peak_buffered_bytes",
          "limited_by");

  /// A column.
  enum Column {
    /// The strategy's name.
    STRATEGY,
    /// Median of the wall time.
    WALL,
    /// The shortest and the longest run.
    SPREAD,
    /// How many times as fast as the base.
    TIMES,
    /// Recordings analysed per second.
    RATE,
    /// Fetching and analysing at once.
    OVERLAP,
    /// Mean number of analysis threads at work.
    CORES,
    /// Most in flight at a time.
    FLIGHT,
    /// Most bytes of bodies in memory at a time.
    BUFFERED,
    /// What held it up.
    LIMIT,
    /// How many runs.
    RUNS;

    /// The heading.
    ///
    /// @param base what the others are measured by
    String heading(String base) {
      return this == TIMES ? WORDS.text("column.TIMES", base) : WORDS.text("column." + name());
    }

    /// What it is, exactly.
    String meaning() {
      return WORDS.text("meaning." + name());
    }

    /// Whether it holds numbers, which stand at the right.
    boolean number() {
      return this != STRATEGY && this != LIMIT;
    }
  }

  private CompareSheet() {}

  /// The name of the strategy that the others are measured by.
  static String base(List<StrategyFigures> all) {
    return Terms.of(Contest.base(all).strategy());
  }

  /// A row for the eye.
  ///
  /// @param figures of a strategy
  /// @param base what it is measured by
  /// @return a text for each [Column]
  static List<String> row(StrategyFigures figures, StrategyFigures base) {
    var cells = new ArrayList<String>();
    for (var column : Column.values()) {
      cells.add(
          switch (column) {
            case STRATEGY -> Terms.of(figures.strategy());
            case WALL -> CompareText.seconds(figures.medianSeconds());
            case SPREAD -> spread(figures);
            case TIMES -> CompareText.times(base.medianSeconds() / figures.medianSeconds());
            case RATE -> Amounts.rate(figures.median(Measurement::perSecond));
            case OVERLAP -> CompareText.percent(figures.overlap());
            case CORES -> String.format(Locale.ROOT, "%.2f", figures.coresBusy());
            case FLIGHT -> Amounts.count(figures.peakInFlight());
            case BUFFERED -> Amounts.bytes((double) figures.peakBufferedBytes());
            case LIMIT -> Terms.of(figures.bottleneck());
            case RUNS -> Amounts.count(figures.runs().size());
          });
    }
    return cells;
  }

  private static String spread(StrategyFigures figures) {
    return figures.runs().size() < 2
        ? "–"
        : String.format(
            Locale.ROOT, "%.2f – %.2f", figures.shortestSeconds(), figures.longestSeconds());
  }

  /// The whole table for a spreadsheet, tab-separated, in full precision.
  ///
  /// @param all at least one strategy
  /// @return lines, the header first
  static String tabbed(List<StrategyFigures> all) {
    var base = Contest.base(all);
    var lines = new ArrayList<String>();
    lines.add(String.join("\t", FILE_COLUMNS));
    for (var each : all) {
      lines.add(
          String.join(
              "\t",
              Measurement.word(each.strategy()),
              Integer.toString(each.runs().size()),
              number(each.medianSeconds()),
              number(each.shortestSeconds()),
              number(each.longestSeconds()),
              number(base.medianSeconds() / each.medianSeconds()),
              number(each.median(Measurement::perSecond)),
              number(each.overlap()),
              number(each.coresBusy()),
              Long.toString(each.peakInFlight()),
              Long.toString(each.peakBufferedBytes()),
              each.bottleneck().name().toLowerCase(Locale.ROOT)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
