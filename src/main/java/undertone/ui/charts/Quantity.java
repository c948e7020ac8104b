package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import undertone.model.ResultColumn;
import undertone.model.ResultNumber;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// A number of every row that a chart can show.
///
/// @param label the name people see
/// @param column its column in files, unique in a run
/// @param unit as a [ResultColumn]'s unit
/// @param value of a row; NaN where it has none
public record Quantity(String label, String column, String unit, Value value) {
  private static final Words WORDS = Words.of(Quantity.class);

  /// What every chart shows at first.
  public static final Quantity DOMINANT = of(ResultNumber.DOMINANT);

  /// The place of a recording in its source.
  public static final Quantity INDEX =
      new Quantity(
          WORDS.text("quantity.index"), "index", "", (table, row) -> (double) table.index(row));

  private static final Set<String> SHORT = Set.of("snr", "thd", "rms");

  /// Where a number comes from.
  @FunctionalInterface
  public interface Value {
    /// The number of a row.
    ///
    /// @param table the run
    /// @param row below its size
    /// @return NaN where there is none
    double of(ResultTable table, int row);
  }

  /// All quantities of a run.
  ///
  /// @param schema what its rows hold
  /// @return those of every run, those that its analysis adds, then those of the way through the
  ///   run
  public static List<Quantity> all(ResultSchema schema) {
    List<Quantity> all = new ArrayList<>();
    for (var number : ResultNumber.values()) {
      all.add(of(number));
    }
    for (int i = 0; i < schema.columns().size(); i++) {
      all.add(added(schema.columns().get(i), i));
    }
    all.addAll(CourseNumbers.ALL);
    return all;
  }

  private static Quantity of(ResultNumber number) {
    return new Quantity(
        Terms.of(number),
        number.column(),
        number.unit(),
        (table, row) -> table.number(row, number));
  }

  private static Quantity added(ResultColumn column, int place) {
    return new Quantity(
        label(column), column.name(), column.unit(), (table, row) -> table.more(row, place));
  }

  /// `snr_db` becomes `SNR`: the unit stands behind it or along the axis.
  private static String label(ResultColumn column) {
    var name = column.name();
    for (var unit : List.of(column.unit().toLowerCase(Locale.ROOT), "hz", "percent")) {
      if (!unit.isEmpty() && name.endsWith("_" + unit)) {
        name = name.substring(0, name.length() - unit.length() - 1);
        break;
      }
    }
    var first = name.split("_", 2)[0];
    var words = name.substring(first.length()).replace('_', ' ');
    return (SHORT.contains(first)
            ? first.toUpperCase(Locale.ROOT)
            : Character.toUpperCase(first.charAt(0)) + first.substring(1))
        + words;
  }

  /// Its name for a list of all: with the unit where that is known before there are rows.
  ///
  /// @return `Peak frequency [Hz]`, `Crest factor`
  public String choice() {
    return unit.isEmpty() || unit.startsWith(ResultColumn.SAMPLE)
        ? label
        : label + " [" + unit + "]";
  }

  /// The unit of a row's number.
  ///
  /// @param table the run
  /// @param row one that was analysed
  /// @return empty for none
  String unit(ResultTable table, int row) {
    return switch (unit) {
      case ResultColumn.FREQUENCY -> FrequencyUnit.of(table, row);
      case ResultColumn.SAMPLE -> table.facts(row).unit();
      default -> unit;
    };
  }

  /// What stands along an axis.
  ///
  /// @param unitOfRows empty for none
  /// @return `Frequency [Hz]`, `Mean`
  String title(String unitOfRows) {
    var name = isDominant() ? WORDS.text("quantity.frequency") : label;
    return unitOfRows.isEmpty() ? name : name + " [" + unitOfRows + "]";
  }

  /// The column of the results that it is.
  ///
  /// @return as files name it; empty where files have none
  String fileColumn() {
    return column.equals(CourseNumbers.LANDING_ORDER) || column.equals(CourseNumbers.LANDED)
        ? ""
        : column;
  }

  /// Whether it is what every chart shows at first.
  boolean isDominant() {
    return column.equals(ResultNumber.DOMINANT.column());
  }
}
