package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which character parts a table's whole numbers from their fractions. Commas between thousands
/// look like decimal commas, and numbers read a thousand times too small are worse than none: what
/// may be either is refused, as is a table that has both points and commas.
final class CsvPoint {
  private static final int SHOWN = 40;

  /// `1,234.5` and `1,234,567`, or `1.234,5`: marks between thousands for certain.
  private static final Pattern GROUPED =
      Pattern.compile(
          "[+-]?(?:\\d{1,3}(?:,\\d{3})+\\.\\d*|\\d{1,3}(?:,\\d{3}){2,}"
              + "|\\d{1,3}(?:\\.\\d{3})+,\\d*)");

  /// One thousand two hundred thirty-four, or one and a bit. No thousands begin with a zero.
  private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

  private @Nullable String comma;
  private @Nullable String either;
  private @Nullable String dot;

  private CsvPoint() {}

  /// Looks at the first lines.
  ///
  /// @param separator between cells
  /// @param rows the cells of these lines
  /// @return `.` or `,`
  /// @throws Malformed if the numbers have marks between thousands, or nobody can tell
  static char of(char separator, List<List<String>> rows) throws Malformed {
    var seen = new CsvPoint();
    for (var row : rows) {
      for (var cell : row) {
        seen.look(cell);
      }
    }
    return separator == ',' ? '.' : seen.point();
  }

  private void look(String cell) throws Malformed {
    if (cell.indexOf(',') < 0) {
      if (dot == null && cell.indexOf('.') >= 0 && isNumber(cell, '.')) {
        dot = cell;
      }
    } else if (GROUPED.matcher(cell).matches()) {
      throw new Malformed(
          "\"%s\" has marks between its thousands: write numbers without them"
              .formatted(shown(cell)));
    } else if (EITHER.matcher(cell).matches()) {
      either = either == null ? cell : either;
    } else if (comma == null && isNumber(cell, ',')) {
      comma = cell;
    }
  }

  private char point() throws Malformed {
    var any = comma == null ? either : comma;
    if (any == null) {
      return '.';
    }
    if (dot != null) {
      throw new Malformed(
          "some of its numbers have a point (\"%s\") and some a comma (\"%s\"): write all in one way"
              .formatted(shown(dot), shown(any)));
    }
    if (comma == null) {
      throw new Malformed(
          ("nothing tells whether \"%s\" has a decimal comma or one between thousands: write the"
                  + " table with decimal points")
              .formatted(shown(any)));
    }
    return ',';
  }

  /// Whether a cell is a number.
  ///
  /// @param point between whole and fraction
  static boolean isNumber(String cell, char point) {
    var bytes = cell.getBytes(UTF_8);
    return new CsvNumber(point).read(bytes, 0, bytes.length);
  }

  private static String shown(String cell) {
    return cell.length() > SHOWN ? cell.substring(0, SHOWN) + "..." : cell;
  }
}
