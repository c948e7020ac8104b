package undertone.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import undertone.export.column.ExportColumn;
import undertone.model.Landed;
import undertone.model.ResultSchema;

/// What the first rows of a file will look like, for people.
public final class ExportPreview {
  private static final String MARK = "\uFEFF";
  private static final int WIDEST = 24;

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
    var heads = ExportColumns.of(schema).stream().map(ExportPreview::head).toList();
    var lines = new ArrayList<StringBuilder>();
    heads.forEach(_ -> lines.add(new StringBuilder()));
    append(heads, lines);
    for (var row : cells) {
      append(Arrays.stream(row).map(ExportPreview::shown).toList(), lines);
    }
    return lines.stream().map(line -> line.toString().strip()).collect(Collectors.joining("\n"));
  }

  /// Texts below each other, with two blanks behind the widest that is not too wide.
  private static void append(List<String> texts, List<StringBuilder> lines) {
    int widest = texts.stream().mapToInt(String::length).max().orElse(0);
    int width = Math.min(widest, WIDEST);
    for (int i = 0; i < lines.size(); i++) {
      var text = texts.get(i);
      lines
          .get(i)
          .append(text.length() > width ? text.substring(0, width - 1) + "…" : text)
          .append(" ".repeat(Math.max(0, width - text.length()) + 2));
    }
  }

  private static String head(ExportColumn column) {
    return column.unit().isEmpty() ? column.name() : column.name() + " [" + column.unit() + "]";
  }

  private static String shown(String cell) {
    return cell.isEmpty() ? "–" : cell.replaceAll("\\s", " ");
  }
}
