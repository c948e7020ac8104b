package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// Walks through the cells of a line. One thread.
///
/// It is written here although FastCSV is at hand: that makes a string of every cell, of all
/// columns, and a list of every line. Here a number goes from the bytes to its double without an
/// object.
final class CsvCells {
  /// Separates cells by any number of blanks and tabs.
  static final char BLANKS = ' ';

  private final char separator;
  private byte[] line = {};
  private int end;
  private int at;
  private int from;
  private int to;

  /// Cells with one separator between two.
  ///
  /// @param separator a character, or [#BLANKS]
  CsvCells(char separator) {
    this.separator = separator;
  }

  /// Begins a line.
  void of(TextLines lines) {
    of(lines.window(), lines.from(), lines.to());
  }

  private void of(byte[] bytes, int start, int length) {
    line = bytes;
    at = start;
    end = length;
  }

  /// Moves to the next cell.
  ///
  /// @return false behind the last one
  boolean next() {
    while (at < end && isBlank(line[at])) {
      at++;
    }
    if (separator == BLANKS ? at >= end : at > end) {
      return false;
    }
    from = at;
    if (at < end && line[at] == '"') {
      quoted();
      return true;
    }
    while (at < end && !separates(line[at])) {
      at++;
    }
    to = at;
    while (to > from && isBlank(line[to - 1])) {
      to--;
    }
    at++;
    return true;
  }

  private void quoted() {
    from++;
    at++;
    while (at < end && (line[at] != '"' || (at + 1 < end && line[at + 1] == '"'))) {
      at += line[at] == '"' ? 2 : 1;
    }
    to = Math.min(at, end);
    while (at < end && !separates(line[at])) {
      at++;
    }
    at++;
  }

  /// Moves to a cell.
  ///
  /// @param index counted from 0
  /// @return false if the line has fewer
  boolean seek(int index) {
    for (int i = 0; i <= index; i++) {
      if (!next()) {
        return false;
      }
    }
    return true;
  }

  /// How many cells are left.
  int count() {
    int count = 0;
    while (next()) {
      count++;
    }
    return count;
  }

  /// All cells of a line.
  List<String> split(String text) {
    var bytes = text.getBytes(UTF_8);
    of(bytes, 0, bytes.length);
    var cells = new ArrayList<String>();
    while (next()) {
      cells.add(text());
    }
    return cells;
  }

  private boolean separates(byte b) {
    return separator == BLANKS ? b == ' ' || b == '\t' : b == separator;
  }

  private boolean isBlank(byte b) {
    return b == ' ' || (b == '\t' && separator != '\t');
  }

  byte[] line() {
    return line;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /// The cell as text.
  String text() {
    return new String(line, from, to - from, UTF_8).replace("\"\"", "\"");
  }
}
