package undertone.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the values of a filter.
final class Literal {
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?\\d++)?)\\s*(.*)");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}+(?:,\\d{3})++.*+");

  /// A stretch of time in microseconds since 1970.
  ///
  /// @param from its first
  /// @param end the first after it
  record Span(long from, long end) {}

  private Literal() {}

  /// A number, with the column's own unit after it or without one.
  static double number(String text, Column.Numbers column, int at, int end)
      throws MistakeException {
    var found = NUMBER.matcher(text);
    if (!found.matches()) {
      throw new MistakeException(
          GROUPED.matcher(text).matches()
              ? "Write numbers without commas: " + text.replace(",", "") + "."
              : "%s holds numbers: a number is expected, not \"%s\"."
                  .formatted(column.name(), text),
          at,
          end);
    }
    var unit = found.group(2).strip();
    if (!unit.isEmpty() && !column.units().contains(unit.toLowerCase(Locale.ROOT))) {
      throw new MistakeException(
          GROUPED.matcher(text).matches()
              ? "Write numbers without commas: " + text.replace(",", "") + "."
              : wrongUnit(found.group(1), unit, column),
          at,
          end);
    }
    return Double.parseDouble(found.group(1));
  }

  private static String wrongUnit(String number, String unit, Column.Numbers column) {
    return column.units().isEmpty()
        ? "%s has no unit of its own: write %s without \"%s\"."
            .formatted(column.name(), number, unit)
        : "%s is in %s, not in \"%s\"."
            .formatted(
                column.name(),
                column.units().getFirst().equals("hz") ? "Hz" : column.units().getFirst(),
                unit);
  }

  /// A day, a minute, or a moment; in UTC unless it says otherwise.
  static Span moment(String text, Column.Moments column, int at, int end) throws MistakeException {
    var iso = text.strip().replace(' ', 'T').toUpperCase(Locale.ROOT);
    try {
      if (iso.matches("\\d{4}-\\d\\d-\\d\\d")) {
        var day = LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
        return span(day, ChronoUnit.DAYS);
      }
      boolean zoned = iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
      var moment =
          zoned
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
      boolean minute = iso.matches("[^T]*T\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)?");
      boolean second = iso.matches("[^T]*T\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)?");
      return span(
          moment, minute ? ChronoUnit.MINUTES : second ? ChronoUnit.SECONDS : ChronoUnit.MICROS);
    } catch (DateTimeException | ArithmeticException _) {
      throw new MistakeException(
          "%s holds moments: a date such as 2024-01-31 or 2024-01-31T10:00Z is expected, not"
                  .formatted(column.name())
              + " \""
              + text
              + "\".",
          at,
          end);
    }
  }

  private static Span span(Instant from, ChronoUnit unit) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, from);
    return new Span(micros, Math.addExact(micros, unit.getDuration().toNanos() / 1_000));
  }
}
