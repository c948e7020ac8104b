package undertone.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import undertone.filter.Filter;
import undertone.model.ResultSink;
import undertone.model.ResultTable;

/// Writes a table of results, or what a filter wants of it, as one file.
public final class TableExport {
  /// Between two looks at whether the file is still wanted.
  private static final int ROWS_AT_ONCE = 1_000;

  private TableExport() {}

  /// A file that is there, whole.
  ///
  /// @param rows in it
  /// @param remark a sentence about it for people; empty where all is as it should be
  public record Written(long rows, String remark) {}

  /// Writes what has landed by now, sorted by index. Runs on the caller's thread, which may be any
  /// but the window's; the run may go on meanwhile, what lands later is not in the file.
  ///
  /// @param table the results
  /// @param filter says which rows are wanted; null for all
  /// @param target the file to make or replace, in one step when it is whole
  /// @param terms how it is written
  /// @param progress told how far it is
  /// @return what was written
  /// @throws ExportException with a sentence for people; the target is then what it was before
  /// @throws CancellationException if it was cancelled; the target is then what it was before
  public static Written write(
      ResultTable table,
      @Nullable Filter filter,
      Path target,
      ExportTerms terms,
      ExportProgress progress)
      throws ExportException {
    return write(table, filter, target, terms, progress, _ -> {});
  }

  /// The same, while somebody looks on.
  ///
  /// @param table the results
  /// @param filter says which rows are wanted; null for all
  /// @param target the file to make or replace, in one step when it is whole
  /// @param terms how it is written
  /// @param progress told how far it is
  /// @param onlooker gets every row that is written
  /// @return what was written
  /// @throws ExportException with a sentence for people; the target is then what it was before
  /// @throws CancellationException if it was cancelled; the target is then what it was before
  public static Written write(
      ResultTable table,
      @Nullable Filter filter,
      Path target,
      ExportTerms terms,
      ExportProgress progress,
      ResultSink onlooker)
      throws ExportException {
    try (var file = terms.create(target, table.schema(), progress)) {
      int[] rows = byIndex(table, wanted(table, filter, progress));
      progress.begin(rows.length);
      for (int done = 0; done < rows.length && !file.broken(); done++) {
        if (done % ROWS_AT_ONCE == 0) {
          progress.rows(done);
        }
        var row = table.at(rows[done]);
        file.landed(row);
        onlooker.landed(row);
      }
      progress.rows(rows.length);
      long written = file.commit();
      return new Written(written, file.remark());
    }
  }

  private static BitSet wanted(
      ResultTable table, @Nullable Filter filter, ExportProgress progress) {
    int size = table.size();
    var wanted = new BitSet(size);
    if (filter == null) {
      wanted.set(0, size);
      return wanted;
    }
    for (int from = 0; from < size; from += ROWS_AT_ONCE) {
      progress.check();
      filter.mark(table, from, Math.min(size, from + ROWS_AT_ONCE), wanted);
    }
    return wanted;
  }

  /// Index and row packed into one number each, because sorting boxed rows of a million results
  /// would cost more memory than the results. A table has fewer than 2^31 rows, and an index is
  /// never further ahead than what is in flight.
  private static int[] byIndex(ResultTable table, BitSet wanted) {
    long[] packed = new long[wanted.cardinality()];
    int row = -1;
    for (int i = 0; i < packed.length; i++) {
      row = wanted.nextSetBit(row + 1);
      packed[i] = table.index(row) << 31 | row;
    }
    Arrays.sort(packed);
    int[] rows = new int[packed.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (int) (packed[i] & Integer.MAX_VALUE);
    }
    return rows;
  }
}
