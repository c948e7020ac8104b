package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// How a text holds a table: found by looking at its first lines.
///
/// @param separator between cells
/// @param point of decimal numbers
/// @param headed whether the first line has names
/// @param columns what each is called, its unit, and whether its first cell is a number or a time
record CsvTable(char separator, char point, boolean headed, List<CsvColumn> columns) {
  private static final int SAMPLE = 24;
  private static final char[] SEPARATORS = {'\t', ';', ',', CsvCells.BLANKS};

  /// Looks at the first lines.
  ///
  /// @param text all of it
  /// @return the table; without columns where there are no lines
  /// @throws Malformed if it is none
  static CsvTable of(MemorySegment text) throws Malformed {
    var lines = new TextLines(text);
    var first = new ArrayList<String>();
    var comment = "";
    while (first.size() < SAMPLE && lines.next()) {
      comment = first.isEmpty() ? lines.comment() : comment;
      first.add(new String(lines.window(), lines.from(), lines.to() - lines.from(), UTF_8));
    }
    if (first.isEmpty()) {
      return new CsvTable(',', '.', false, List.of());
    }
    char separator = separator(first.subList(first.size() > 1 ? 1 : 0, first.size()));
    var cells = new CsvCells(separator);
    var rows = first.stream().map(cells::split).toList();
    return named(separator, CsvPoint.of(separator, rows), rows, cells.split(comment));
  }

  private static CsvTable named(
      char separator, char point, List<List<String>> rows, List<String> comment) throws Malformed {
    var top = rows.getFirst();
    if (top.size() > NpyArray.CHANNELS) {
      throw new Malformed(
          "it has %,d columns; Undertone takes %,d at most"
              .formatted(top.size(), NpyArray.CHANNELS));
    }
    boolean headed = isHeader(rows, point);
    var values = rows.subList(headed && rows.size() > 1 ? 1 : 0, rows.size());
    boolean said =
        comment.size() == top.size() && comment.stream().noneMatch(c -> isValue(c, point));
    var names = headed ? top : said ? comment : List.<String>of();
    var columns = new ArrayList<CsvColumn>();
    for (int i = 0; i < top.size(); i++) {
      var name = i < names.size() && !names.get(i).isEmpty() ? names.get(i) : "column " + i;
      int column = i;
      columns.add(
          CsvColumn.of(
              name,
              i,
              values.stream().anyMatch(row -> CsvPoint.isNumber(cell(row, column), point)),
              values.stream().anyMatch(row -> CsvTime.isIso(cell(row, column)))));
    }
    return new CsvTable(separator, point, headed, List.copyOf(columns));
  }

  /// Whether the first line has names: none of its cells is a value; or one is a word above a
  /// value; or it counts the columns from 0 behind an empty cell, as pandas does.
  private static boolean isHeader(List<List<String>> rows, char point) {
    var top = rows.getFirst();
    if (top.stream().noneMatch(cell -> isValue(cell, point))) {
      return true;
    }
    boolean counts = top.size() > 1 && top.getFirst().isEmpty() && rows.size() > 1;
    for (int i = 0; i < top.size(); i++) {
      counts &= i == 0 || top.get(i).equals("" + (i - 1));
      var below = rows.size() > 1 ? cell(rows.get(1), i) : "";
      if (!top.get(i).isEmpty() && !isValue(top.get(i), point) && isValue(below, point)) {
        return true;
      }
    }
    return counts;
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /// The first of the usual ones that cuts every line into as many cells, and into more than one.
  private static char separator(List<String> lines) {
    for (char separator : SEPARATORS) {
      var cells = new CsvCells(separator);
      var counts = lines.stream().map(line -> cells.split(line).size()).distinct().toList();
      if (counts.size() == 1 && counts.getFirst() > 1) {
        return separator;
      }
    }
    // Lines of different lengths: the first that is there at all, so that the odd line is named.
    for (char separator : SEPARATORS) {
      if (lines.getFirst().indexOf(separator) >= 0) {
        return separator;
      }
    }
    return ',';
  }

  private static boolean isValue(String cell, char point) {
    return CsvPoint.isNumber(cell, point) || CsvTime.isIso(cell);
  }

  /// The column of a name or number.
  ///
  /// @param wanted as the header has it, with or without its unit, or counted from 0
  /// @throws Malformed if there is none
  CsvColumn column(String wanted) throws Malformed {
    for (var column : columns) {
      if (wanted.equals(column.title()) || wanted.equals(column.name())) {
        return column;
      }
    }
    for (var column : columns) {
      if (wanted.equalsIgnoreCase(column.name()) || wanted.equals("" + column.index())) {
        return column;
      }
    }
    var names = columns.stream().limit(12).map(CsvColumn::name).toList();
    throw new Malformed(
        "it has no column %s; it has %s%s"
            .formatted(
                wanted,
                String.join(", ", names),
                columns.size() > names.size()
                    ? " and %d more".formatted(columns.size() - names.size())
                    : ""));
  }

  /// The lines with values, one after the other, from the first.
  ///
  /// @throws Malformed if the first line is too long
  TextLines lines(MemorySegment text) throws Malformed {
    var lines = new TextLines(text);
    if (headed) {
      lines.next();
    }
    return lines;
  }
}
