package undertone.ui.results;

import java.util.Locale;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultTable;
import undertone.ui.panel.Amounts;

/// A view of one row, cheap to make and to forget.
///
/// @param table where the row is
/// @param row its number in landing order
public record ResultRow(ResultTable table, int row) {

  /// What a column shows.
  enum Column {
    RECORDING("recording"),
    STATE("state"),
    DOMINANT("dominant Hz"),
    MEAN("mean"),
    RMS("RMS"),
    FETCH("fetch ms"),
    ANALYSIS("analysis ms");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// Everything about the row.
  ///
  /// @return a new record
  public Landed landed() {
    return table.at(row);
  }

  static String text(Landed landed, Column column) {
    return switch (column) {
      case RECORDING -> landed.recording().name();
      case STATE -> state(landed);
      case FETCH -> Amounts.value(landed.timings().fetchMs(), 1);
      case ANALYSIS -> Amounts.value(landed.timings().analysisMs(), 2);
      case DOMINANT, MEAN, RMS ->
          landed.outcome() instanceof Outcome.Analysed(Findings found) ? text(found, column) : "–";
    };
  }

  private static String text(Findings found, Column column) {
    return switch (column) {
      case DOMINANT -> Amounts.value(found.dominantFrequencyHz(), decimals(found));
      case MEAN -> Amounts.value(found.mean(), 4);
      case RMS -> Amounts.value(found.rms(), 3);
      case RECORDING, STATE, FETCH, ANALYSIS -> throw new IllegalArgumentException(column.title());
    };
  }

  /// As many as tell neighbouring bins apart, at least two.
  private static int decimals(Findings found) {
    double digits = Math.ceil(-Math.log10(found.frequencyResolutionHz()));
    return (int) Math.clamp(digits + 1, 2, 9);
  }

  private static String state(Landed landed) {
    return switch (landed.outcome()) {
      case Outcome.Analysed _ -> "done";
      case Outcome.NoData _ -> "no data";
      case Outcome.Cancelled _ -> "cancelled";
      case Outcome.Failed(var failure) ->
          switch (failure.cause()) {
            case HTTP_STATUS -> "HTTP " + landed.httpStatus();
            default -> failure.cause().label();
          };
    };
  }

  /// The row for a clipboard: the columns as shown, but numbers in full, between tabs.
  ///
  /// @return without a line break
  String tabbed() {
    var landed = landed();
    var cells = new StringBuilder();
    cells.append(clean(landed.recording().name())).append('\t').append(state(landed));
    if (landed.outcome() instanceof Outcome.Analysed(Findings found)) {
      cells.append(tab(found.dominantFrequencyHz())).append(tab(found.mean()));
      cells.append(tab(found.rms()));
    } else {
      cells.append("\t\t\t");
    }
    cells.append(tab(landed.timings().fetchMs())).append(tab(landed.timings().analysisMs()));
    return cells.toString();
  }

  /// What stands above rows on a clipboard.
  ///
  /// @return column names between tabs
  static String tabbedHead() {
    return "recording\tstate\tdominant_frequency_hz\tmean\trms\tfetch_ms\tanalysis_ms";
  }

  private static String tab(double value) {
    return Double.isNaN(value) ? "\t" : "\t" + value;
  }

  private static String clean(String name) {
    var plain = name.replaceAll("[\\t\\r\\n]", " ");
    // A pasted cell that begins like a formula would be run by a spreadsheet.
    return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }

  @Override
  public String toString() {
    var landed = landed();
    return String.format(Locale.ROOT, "%s %s", landed.recording().name(), state(landed));
  }
}
