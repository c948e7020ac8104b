package undertone.ui.results;

import java.util.List;
import java.util.stream.Collectors;

/// Rows as tab-separated lines.
final class Tabbed {
  private Tabbed() {}

  /// With the columns' names in the first line.
  ///
  /// @param rows any number; takes about a microsecond for each of their cells
  /// @param fields their cells
  static String lines(List<ResultRow> rows, List<ResultField> fields) {
    var text = new StringBuilder();
    text.append(fields.stream().map(ResultField::id).collect(Collectors.joining("\t")))
        .append('\n');
    for (var row : rows) {
      var landed = row.landed();
      for (int i = 0; i < fields.size(); i++) {
        text.append(i == 0 ? "" : "\t").append(fields.get(i).exact().apply(landed));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
