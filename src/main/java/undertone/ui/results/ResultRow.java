package undertone.ui.results;

import java.util.Locale;
import undertone.filter.State;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultTable;

/// A view of one row, cheap to make and to forget.
///
/// @param table where the row is
/// @param row its number in landing order
public record ResultRow(ResultTable table, int row) {

  /// Everything about the row.
  ///
  /// @return a new record
  public Landed landed() {
    return table.at(row);
  }

  /// As many as tell neighbouring bins apart, at least two.
  static int decimals(Findings found) {
    double digits = Math.ceil(-Math.log10(found.frequencyResolutionHz()));
    return (int) Math.clamp(digits + 1, 2, 9);
  }

  static String state(Landed landed) {
    return landed.outcome() instanceof Outcome.Failed(var failure)
        ? State.ofFailure(failure.cause(), landed.httpStatus())
        : State.ofStatus(landed.outcome().status());
  }

  /// A text for a cell of a spreadsheet.
  static String clean(String name) {
    var plain = name.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
    // A pasted cell that begins like a formula would be run by a spreadsheet.
    return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }

  @Override
  public String toString() {
    var landed = landed();
    return String.format(Locale.ROOT, "%s %s", landed.recording().name(), state(landed));
  }
}
