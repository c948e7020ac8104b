package undertone.bench.rows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import undertone.filter.Columns;
import undertone.filter.Filter;
import undertone.filter.Ordering;
import undertone.filter.Reading;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;

/// Prints how long it takes to sort all rows by a column of each kind, the first time and in the
/// median of five; to put in what landed within a second at 5,000 a second; and to filter.
public final class RowsBench {
  private static final int ROWS = 1_000_000;
  private static final int LATER = 5_000;
  private static final int ROUNDS = 5;

  private static final List<String> COLUMNS =
      List.of(
          "dominant_frequency_hz",
          "rms",
          "fetch_ms",
          "bytes",
          "index",
          "start_time",
          "status",
          "channel",
          "recording",
          "url");

  private static final List<String> FILTERS =
      List.of(
          "freq > 40 and rms < 0.3 or status = failed",
          "channel = BHZ",
          "start_time < 2026-01-05",
          "recording ~ 77");

  private RowsBench() {}

  /// Measures.
  ///
  /// @param args how many rows; 1,000,000 where it does not say
  public static void main(String[] args) {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    var table = SyntheticRows.table(size);
    var columns = Columns.of(ResultSchema.PLAIN);
    System.out.printf(Locale.ROOT, "%,d rows; milliseconds%n%n", size);
    System.out.printf("%-44s %8s %8s %8s%n", "sort by", "first", "median", "merge");
    for (var name : COLUMNS) {
      sort(table, new Ordering(Objects.requireNonNull(columns.find(name), name), true));
    }
    System.out.printf("%n%-44s %8s %8s%n", "filter", "first", "median");
    for (var text : FILTERS) {
      if (Filter.read(text, columns) instanceof Reading.Understood(Filter filter)) {
        var times = times(() -> filter.mark(table, 0, table.size(), new BitSet(table.size())));
        System.out.printf(Locale.ROOT, "%-44s %8.0f %8.0f%n", text, times[0], median(times));
      }
    }
  }

  private static void sort(ResultTable table, Ordering ordering) {
    int[] all = Ordering.landing(table.size());
    double[] sorts = times(() -> ordering.sorted(table, all));
    int[] first = ordering.sorted(table, Arrays.copyOf(all, all.length - LATER));
    int[] last = Arrays.copyOfRange(all, all.length - LATER, all.length);
    double[] merges = times(() -> ordering.merged(table, first, ordering.sorted(table, last)));
    System.out.printf(
        Locale.ROOT,
        "%-44s %8.0f %8.0f %8.1f%n",
        ordering.column().name(),
        sorts[0],
        median(sorts),
        median(merges));
  }

  private static double[] times(Runnable work) {
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - from) / 1e6;
    }
    return millis;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
