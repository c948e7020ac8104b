package undertone.cli;

import java.util.List;
import java.util.Set;

/// Aligns cells in columns with two blanks between them.
final class TextTable {
  private TextTable() {}

  /// The table.
  ///
  /// @param rows all with as many cells; the header is one of them
  /// @param left columns from 0 that stand to the left, as texts do; the others stand to the right,
  ///   as numbers do
  /// @return a line for each row, without trailing blanks
  static List<String> lines(List<String[]> rows, Set<Integer> left) {
    int[] widths = new int[rows.getFirst().length];
    for (var row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    return rows.stream().map(row -> line(row, widths, left)).toList();
  }

  private static String line(String[] row, int[] widths, Set<Integer> left) {
    var line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      int padding = widths[i] - row[i].length();
      line.append(i == 0 ? "" : "  ");
      if (left.contains(i)) {
        line.append(row[i]).repeat(' ', padding);
      } else {
        line.repeat(' ', padding).append(row[i]);
      }
    }
    return line.toString().stripTrailing();
  }
}
