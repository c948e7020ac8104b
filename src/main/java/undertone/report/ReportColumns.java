package undertone.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import undertone.export.ExportColumns;
import undertone.export.column.ExportColumn;
import undertone.model.ResultSchema;

/// The columns of numbers that a report sums up.
final class ReportColumns {
  /// Numbers that are no quantity.
  private static final Set<String> LEFT_OUT =
      Set.of("index", "http_status", "attempts", "gaps", "overlaps", "frequency_resolution_hz");

  private ReportColumns() {}

  static List<ExportColumn> of(ResultSchema schema) {
    return ExportColumns.of(schema).stream()
        .filter(column ->
            column.kind() == ExportColumn.Kind.NUMBER || column.kind() == ExportColumn.Kind.WHOLE)
        .filter(column -> !LEFT_OUT.contains(column.name()))
        .toList();
  }

  static List<String> numbers(ResultSchema schema) {
    return of(schema).stream().map(ExportColumn::name).toList();
  }

  /// As the files have them.
  static Comparator<String> order(ResultSchema schema) {
    var names = numbers(schema);
    return Comparator.comparingInt(names::indexOf);
  }
}
