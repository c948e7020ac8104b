package undertone.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;

/// The columns of a list that is a CSV: where in a line the address is, and what else.
///
/// Every line is a row of its own. A CSV library would let one quote that is never closed swallow
/// the rest of the list; here it costs one line.
///
/// @param separator comma, semicolon or tab, whichever the header has
/// @param places of url, name, sample_rate_hz, format and channel, -1 for those that are not there
record ListColumns(char separator, List<Integer> places) {
  private static final List<String> NAMES =
      List.of("url", "name", "sample_rate_hz", "format", "channel");
  private static final char[] SEPARATORS = {',', ';', '\t'};

  /// Recognises a header by its column `url`, in capitals or not.
  ///
  /// @param line the first that is neither blank nor a comment
  /// @return null where the line is no header
  static @Nullable ListColumns header(String line) {
    for (char separator : SEPARATORS) {
      List<String> titles;
      try {
        titles = fields(line, separator);
      } catch (InvalidSourceException _) {
        return null;
      }
      var places = NAMES.stream().map(name -> place(titles, name)).toList();
      if (places.getFirst() >= 0) {
        return new ListColumns(separator, places);
      }
    }
    return null;
  }

  private static int place(List<String> titles, String name) {
    for (int i = 0; i < titles.size(); i++) {
      if (titles.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /// Reads one row.
  ///
  /// @param line without its end
  /// @param number of the line, from 1
  /// @return what it says, which may be that it cannot be read
  ListLine row(String line, long number) {
    List<String> fields;
    try {
      fields = fields(line, separator);
    } catch (InvalidSourceException e) {
      return ListLine.broken(line, number, e.getMessage());
    }
    return new ListLine(
        number,
        field(fields, 0),
        field(fields, 1),
        field(fields, 2),
        field(fields, 3),
        field(fields, 4),
        "");
  }

  private String field(List<String> fields, int column) {
    int place = places.get(column);
    return place < 0 || place >= fields.size() ? "" : fields.get(place);
  }

  /// Splits a row as RFC 4180 says, but for spaces around the fields.
  private static List<String> fields(String line, char separator) throws InvalidSourceException {
    var fields = new ArrayList<String>();
    int at = 0;
    while (true) {
      var field = new StringBuilder();
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      if (at < line.length() && line.charAt(at) == '"') {
        at = quoted(line, at, separator, field);
      } else {
        int end = line.indexOf(separator, at);
        end = end < 0 ? line.length() : end;
        field.append(line, at, end);
        at = end;
      }
      fields.add(field.toString().strip());
      if (at >= line.length()) {
        return fields;
      }
      at++; // the separator
    }
  }

  /// Reads a quoted field.
  ///
  /// @return where the separator after it is, or the end
  private static int quoted(String line, int open, char separator, StringBuilder field)
      throws InvalidSourceException {
    for (int at = open + 1; at < line.length(); at++) {
      if (line.charAt(at) != '"') {
        field.append(line.charAt(at));
      } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
        field.append('"');
        at++;
      } else {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) == ' ') {
          end++;
        }
        if (end < line.length() && line.charAt(end) != separator) {
          throw new InvalidSourceException(
              "column %d: something follows the closing quote".formatted(end + 1));
        }
        return end;
      }
    }
    throw new InvalidSourceException(
        "column %d: the quote that begins here has no end on this line".formatted(open + 1));
  }
}
