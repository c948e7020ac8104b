package undertone.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;

/// Writes a whole table of results as one CSV file.
public final class CsvExport {
  private CsvExport() {}

  /// The header of a run's CSV, in order.
  ///
  /// @param schema of the run
  /// @return the columns' names
  public static List<String> columns(ResultSchema schema) {
    return CsvRow.columns(schema);
  }

  /// Writes what has landed by now, sorted by index. Runs on the caller's thread, which may be any
  /// but the window's; the run may go on meanwhile, what lands later is not in the file.
  ///
  /// @param table the results
  /// @param target the file to make or replace, in one step when it is whole
  /// @return rows written, without the header
  /// @throws ExportException with a sentence for people; the target is then what it was before
  public static long write(ResultTable table, Path target) throws ExportException {
    int[] rows = byIndex(table, table.size());
    try (var file = CsvFile.create(target, table.schema())) {
      for (int row : rows) {
        if (file.broken()) {
          break;
        }
        file.landed(table.at(row));
      }
      return file.commit();
    }
  }

  /// Index and row packed into one number each, because sorting boxed rows of a million results
  /// would cost more memory than the results. A table has fewer than 2^31 rows, and an index is
  /// never further ahead than what is in flight.
  private static int[] byIndex(ResultTable table, int size) {
    long[] packed = new long[size];
    for (int row = 0; row < size; row++) {
      packed[row] = table.index(row) << 31 | row;
    }
    Arrays.sort(packed);
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = (int) (packed[i] & Integer.MAX_VALUE);
    }
    return rows;
  }
}
