package undertone.filter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import undertone.model.ResultTable;

/// Writes conditions, for those who point at a value instead of typing it.
public final class Conditions {
  /// Ends that were pointed at are this exact, as a share of what lies between them.
  private static final int STEPS = 2_000;

  private Conditions() {}

  /// Whose value is that of a row.
  ///
  /// @param column which value
  /// @param table where the row is
  /// @param row below its size
  /// @return such as `rms = 0.86` or `channel is missing`
  public static String like(Column column, ResultTable table, int row) {
    var value = value(column, table, row);
    return column.name() + (value.isEmpty() ? " is missing" : " = " + value);
  }

  /// Whose value is another one than that of a row.
  ///
  /// @param column which value
  /// @param table where the row is
  /// @param row below its size
  /// @return such as `rms != 0.86` or `channel is not missing`
  public static String unlike(Column column, ResultTable table, int row) {
    var value = value(column, table, row);
    return column.name() + (value.isEmpty() ? " is not missing" : " != " + value);
  }

  /// Whose value lies between two ends, both included, which are rounded to what a hand can point
  /// at.
  ///
  /// @param name of the column
  /// @param low finite
  /// @param high finite, not below `low`
  /// @return such as `rms >= 0.2 and rms <= 0.35`
  public static String between(String name, double low, double high) {
    return "%s >= %s and %s <= %s"
        .formatted(name, rounded(low, high - low), name, rounded(high, high - low));
  }

  private static String value(Column column, ResultTable table, int row) {
    return switch (column) {
      case Column.Numbers numbers -> {
        double value = numbers.value().of(table, row);
        yield Double.isNaN(value) ? "" : plain(value);
      }
      case Column.Moments moments -> {
        long micros = moments.value().of(table, row);
        yield micros == Column.NO_MOMENT
            ? ""
            : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
      }
      case Column.Words words -> {
        var text = words.value().of(table, row);
        yield text.isEmpty() ? "" : quoted(text);
      }
      case Column.Ending _ -> State.of(table, row);
    };
  }

  static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /// Whole numbers without a point, all others in full.
  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String rounded(double value, double span) {
    double step = span / STEPS;
    if (!(step > 0) || value == 0) {
      return plain(value);
    }
    int digits = (int) Math.ceil(Math.log10(Math.abs(value) / step));
    var rounded =
        BigDecimal.valueOf(value)
            .round(new MathContext(Math.clamp(digits, 1, 17), RoundingMode.HALF_EVEN));
    return plain(rounded.doubleValue());
  }
}
