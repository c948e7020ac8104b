package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// Reads the cells of a time column, as seconds since its first cell. One thread.
///
/// Numbers are seconds unless name or unit say otherwise; where nothing says it, numbers too large
/// for seconds since 1970 are taken for the milli-, micro- or nanoseconds that they must be. Times
/// of ISO 8601 without an offset count as UTC.
final class CsvTime {
  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T"
              + " ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d{1,9})?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?");
  private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)?$");
  private static final int TO_MINUTES = 16;

  private final CsvColumn column;
  private final CsvNumber number;
  private double factor = Double.NaN;
  private double first = Double.NaN;
  private Instant start = Instant.MIN;
  private double seconds;
  private double digit = Double.POSITIVE_INFINITY;
  private double ulp;

  /// Begins at the first cell.
  CsvTime(CsvColumn column, char point) {
    this.column = column;
    this.number = new CsvNumber(point);
    this.factor = column.seconds();
  }

  /// Whether a text is a time of ISO 8601.
  static boolean isIso(String text) {
    return ISO.matcher(text).matches();
  }

  /// Reads a cell.
  ///
  /// @return false if it is no time
  boolean read(CsvCells cells) {
    return column.iso() ? iso(cells) : number(cells);
  }

  private boolean number(CsvCells cells) {
    if (!number.read(cells.line(), cells.from(), cells.to()) || !Double.isFinite(number.value())) {
      return false;
    }
    double value = number.value();
    if (Double.isNaN(factor)) {
      double size = Math.abs(value);
      factor = size > 1e17 ? 1e-9 : size > 1e14 ? 1e-6 : size > 1e11 ? 1e-3 : 1;
    }
    if (Double.isNaN(first)) {
      first = value;
    }
    seconds = (value - first) * factor;
    digit = Math.min(digit, Math.pow(10, -number.decimals()) * factor);
    ulp = Math.max(ulp, Math.ulp(value) * factor);
    return true;
  }

  private boolean iso(CsvCells cells) {
    int length = cells.to() - cells.from();
    var text = new String(cells.line(), cells.from(), length, ISO_8859_1);
    if (!isIso(text)) {
      return false;
    }
    try {
      var time = instant(text.replace(' ', 'T').replace(',', '.'));
      start = start.equals(Instant.MIN) ? time : start;
      seconds =
          (double) (time.getEpochSecond() - start.getEpochSecond())
              + (time.getNano() - start.getNano()) * 1e-9;
      int point = text.lastIndexOf('.');
      digit = Math.min(digit, point < 0 ? 1 : Math.pow(10, -fraction(text, point)));
      return true;
    } catch (DateTimeException _) {
      return false; // the 31st of June
    }
  }

  private static int fraction(String text, int point) {
    int end = point + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - point - 1;
  }

  private static Instant instant(String text) {
    if (text.endsWith("Z")) {
      return LocalDateTime.parse(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC);
    }
    boolean offset = text.indexOf('+', TO_MINUTES) >= 0 || text.indexOf('-', TO_MINUTES) >= 0;
    if (!offset) {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
    var match = SHORT_OFFSET.matcher(text);
    var full =
        match.find()
            ? match.replaceFirst("$1:" + (match.group(2) == null ? "00" : match.group(2)))
            : text;
    return OffsetDateTime.parse(full).toInstant();
  }

  /// The cell read last, counted from the first one.
  double seconds() {
    return seconds;
  }

  /// What the last digit counts, in the most exact cell so far, or what float64 can tell apart.
  double digit() {
    return Math.max(digit, 2 * ulp);
  }

  /// The first cell, where it tells a date.
  Instant start() {
    return start;
  }
}
