package undertone.filter;

import java.util.Locale;

/// How a row's value is held against a filter's. What is missing equals nothing, comes before
/// nothing and after nothing; so it is unequal to everything.
enum Comparison {
  EQUAL("="),
  UNEQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  CONTAINS("~");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  static Comparison of(String sign) {
    for (var each : values()) {
      if (each.sign.equals(sign)) {
        return each;
      }
    }
    throw new IllegalArgumentException(sign);
  }

  boolean orders() {
    return switch (this) {
      case LESS, AT_MOST, MORE, AT_LEAST -> true;
      case EQUAL, UNEQUAL, CONTAINS -> false;
    };
  }

  RowTest number(Column.NumberOf of, double value) {
    return switch (this) {
      case EQUAL, CONTAINS -> (table, row) -> of.of(table, row) == value;
      case UNEQUAL -> (table, row) -> of.of(table, row) != value;
      case LESS -> (table, row) -> of.of(table, row) < value;
      case AT_MOST -> (table, row) -> of.of(table, row) <= value;
      case MORE -> (table, row) -> of.of(table, row) > value;
      case AT_LEAST -> (table, row) -> of.of(table, row) >= value;
    };
  }

  /// A span, since `2024-01-31` is a whole day.
  RowTest moment(Column.MomentOf of, Literal.Span span) {
    long from = span.from();
    long end = span.end();
    return switch (this) {
      case EQUAL, CONTAINS -> (table, row) -> from <= of.of(table, row) && of.of(table, row) < end;
      case UNEQUAL -> (table, row) -> of.of(table, row) < from || of.of(table, row) >= end;
      case LESS -> (table, row) -> known(of.of(table, row)) && of.of(table, row) < from;
      case AT_MOST -> (table, row) -> known(of.of(table, row)) && of.of(table, row) < end;
      case MORE -> (table, row) -> of.of(table, row) >= end;
      case AT_LEAST -> (table, row) -> of.of(table, row) >= from;
    };
  }

  private static boolean known(long moment) {
    return moment != Column.NO_MOMENT;
  }

  RowTest words(Column.WordsOf of, String value) {
    return switch (this) {
      case CONTAINS -> {
        var part = value.toLowerCase(Locale.ROOT);
        yield (table, row) -> of.of(table, row).toLowerCase(Locale.ROOT).contains(part);
      }
      case UNEQUAL -> (table, row) -> !of.of(table, row).equalsIgnoreCase(value);
      default ->
          (table, row) -> {
            var text = of.of(table, row);
            return !text.isEmpty() && text.equalsIgnoreCase(value);
          };
    };
  }
}
