package undertone.ui.charts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import undertone.model.ResultTable;

/// How long recordings stayed in each state, over those that entered it within a range of time: so
/// the figures of neighbouring ranges add up.
///
/// @param from seconds since the run started, pauses left out
/// @param to above `from`
/// @param by state; only those that were entered
record SpanFigures(double from, double to, Map<BarKind, Figures> by) {

  /// The lengths of one state.
  ///
  /// Percentiles are interpolated linearly between the two nearest of the sorted lengths, at (n -
  /// 1) p from the first: type 7 of Hyndman and Fan (Sample Quantiles in Statistical Packages, The
  ///    American Statistician 50, 1996), which NumPy takes unless told otherwise.
  ///
  /// @param count recordings, at least 1
  /// @param mean in microseconds
  /// @param median in microseconds
  /// @param p95 in microseconds
  /// @param p99 in microseconds
  record Figures(long count, double mean, double median, double p95, double p99) {

    /// Computes the figures.
    ///
    /// @param micros at least one length; sorted by this
    /// @param size how many of them count
    static Figures of(int[] micros, int size) {
      Arrays.sort(micros, 0, size);
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += micros[i];
      }
      return new Figures(
          size,
          sum / size,
          percentile(micros, size, 0.5),
          percentile(micros, size, 0.95),
          percentile(micros, size, 0.99));
    }

    private static double percentile(int[] sorted, int size, double share) {
      double place = (size - 1) * share;
      int below = (int) place;
      int above = Math.min(below + 1, size - 1);
      return sorted[below] + (place - below) * ((double) sorted[above] - sorted[below]);
    }
  }

  private static final class Lengths {
    private int[] micros = new int[64];
    private int size;

    void add(long length) {
      if (size == micros.length) {
        micros = Arrays.copyOf(micros, size + (size >> 1));
      }
      micros[size++] = (int) Math.clamp(length, 0L, (long) Integer.MAX_VALUE);
    }
  }

  /// Goes through a table; any thread.
  ///
  /// @param table the run
  /// @param rows how many of its rows are looked at
  /// @param pauses of the run; nobody else's
  /// @param from seconds since the run started, pauses left out
  /// @param to above `from`
  /// @return the figures
  static SpanFigures of(ResultTable table, int rows, Pauses pauses, double from, double to) {
    var lengths = new EnumMap<BarKind, Lengths>(BarKind.class);
    double first = from * 1e6;
    double last = to * 1e6;
    var spans =
        new RowSpans(
            pauses,
            (kind, _, _, start, end) -> {
              if (start >= first && start < last) {
                lengths.computeIfAbsent(kind, _ -> new Lengths()).add(end - start);
              }
            });
    for (int row = 0; row < rows; row++) {
      spans.next(table, row);
    }
    var by = new EnumMap<BarKind, Figures>(BarKind.class);
    lengths.forEach((kind, all) -> by.put(kind, Figures.of(all.micros, all.size)));
    return new SpanFigures(from, to, by);
  }
}
