package undertone.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import undertone.export.column.ExportColumn;
import undertone.model.Landed;
import undertone.model.ResultSchema;

/// What the first rows of a file will look like, for people.
public final class ExportPreview {
  private static final String MARK = "\uFEFF";

  private ExportPreview() {}

  /// Some rows as a format has them: the very text where it is one, else a line for each column,
  /// with its unit and its values.
  ///
  /// @param terms of the file
  /// @param schema of the run
  /// @param rows a few
  /// @return lines
  public static String of(ExportTerms terms, ResultSchema schema, List<Landed> rows) {
    return switch (terms.format()) {
      case CSV, EXCEL, JSON_LINES -> text(terms, schema, rows);
      case PARQUET, NPZ -> columns(schema, rows);
    };
  }

  private static String text(ExportTerms terms, ResultSchema schema, List<Landed> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var file = terms.to(bytes, "preview", schema, new ExportProgress())) {
      rows.forEach(file::landed);
      var _ = file.commit();
    } catch (ExportException e) {
      throw new IllegalStateException("memory takes all that is written", e);
    }
    return bytes.toString(UTF_8).replace(MARK, "");
  }

  private static String columns(ResultSchema schema, List<Landed> rows) {
    var cells = rows.stream().map(row -> CsvRow.cells(row, schema, CsvProfile.PLAIN)).toList();
    var columns = ExportColumns.of(schema);
    int widest = columns.stream().mapToInt(column -> head(column).length()).max().orElse(0);
    var lines = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      var head = head(columns.get(i));
      lines.add(
          head
              + " ".repeat(widest - head.length() + 2)
              + String.join("   ", cells.stream().map(row -> shown(row[column])).toList()));
    }
    return String.join("\n", lines);
  }

  private static String head(ExportColumn column) {
    return column.unit().isEmpty() ? column.name() : column.name() + " [" + column.unit() + "]";
  }

  private static String shown(String cell) {
    return cell.isEmpty() ? "–" : cell.replaceAll("\\s", " ");
  }
}
