package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bars merged into pixel columns: how much of each column each state covers.
///
/// A column of one lane with any failure shows the failure; else the state that covers most of it.
/// The shade is the share of the column that is covered by anything, so a lane zoomed out looks as
/// busy as it was.
final class LaneColumns {
  private static final BarKind[] KINDS = BarKind.values();
  private static final int FAILED = Arrays.asList(KINDS).indexOf(BarKind.FAILED);
  private static final int NARROWEST_WITH_GAP = 5;

  private final int columns;
  private final double from;
  private final double perColumn;

  /// Microseconds by kind, then by column.
  private final double[][] covered;

  private final boolean[] gap;
  private int lanes;

  /// Empty columns.
  ///
  /// @param columns number of columns, at least 1
  /// @param from left rim, microseconds since the run started
  /// @param to right rim, above `from`
  LaneColumns(int columns, double from, double to) {
    this.columns = columns;
    this.from = from;
    perColumn = (to - from) / columns;
    covered = new double[KINDS.length][columns];
    gap = new boolean[columns];
  }

  /// Merges one lane in; several lanes make an average.
  ///
  /// @param bars of the lane
  void merge(LaneBars bars) {
    lanes++;
    double to = from + columns * perColumn;
    int bar = bars.firstEndingAfter((long) Math.floor(from) - 1);
    while (bar < bars.size() && bars.start(bar) < to) {
      int column = column((double) bars.start(bar));
      long blockEnd = bars.blockEnd(bar);
      if (blockEnd >= 0 && column((double) blockEnd) == column && bars.start(bar) >= from) {
        long[] sums = bars.blockSums(bar);
        for (int kind = 0; kind < sums.length; kind++) {
          covered[kind][column] += (double) sums[kind];
        }
        bar += LaneBars.BLOCK;
      } else {
        cover(bars, bar, column);
        bar++;
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // an index into arrays of this object only
  private void cover(LaneBars bars, int bar, int first) {
    double[] column = covered[bars.kind(bar).ordinal()];
    double start = Math.max((double) bars.start(bar), from);
    double end = Math.max((double) bars.end(bar), start + 1);
    int last = column(end);
    for (int c = first; c <= last; c++) {
      double left = from + c * perColumn;
      column[c] += Math.max(0, Math.min(end, left + perColumn) - Math.max(start, left));
    }
    boolean begins = bar == 0 || bars.row(bar - 1) != bars.row(bar);
    if (begins && end - start >= NARROWEST_WITH_GAP * perColumn && bars.start(bar) >= from) {
      gap[first] = true;
    }
  }

  private int column(double micros) {
    return Math.clamp((long) ((micros - from) / perColumn), 0, columns - 1);
  }

  int columns() {
    return columns;
  }

  /// The state that a column shows.
  ///
  /// @param column from 0
  /// @return the state; null where nothing is
  @Nullable BarKind kind(int column) {
    if (lanes < 2 && covered[FAILED][column] > 0) {
      return BarKind.FAILED;
    }
    int most = -1;
    for (int kind = 0; kind < covered.length; kind++) {
      if (covered[kind][column] > (most < 0 ? 0 : covered[most][column])) {
        most = kind;
      }
    }
    return most < 0 ? null : KINDS[most];
  }

  /// How much of a column is covered.
  ///
  /// @param column from 0
  /// @return 0 to 1; 1 for a failure, however short
  double shade(int column) {
    if (lanes < 2 && covered[FAILED][column] > 0) {
      return 1;
    }
    double sum = 0;
    for (var kind : covered) {
      sum += kind[column];
    }
    return Math.min(1, sum / perColumn / Math.max(1, lanes));
  }

  /// Whether a recording begins in a column and is wide enough to be set off from its neighbour.
  ///
  /// @param column from 0
  /// @return true for a gap
  boolean gap(int column) {
    return gap[column];
  }

  /// The share of the view that lanes were covered, for words.
  ///
  /// @param all lanes
  /// @return 0 to 1, NaN without lanes
  static double busy(List<LaneBars> all, double from, double to) {
    var columns = new LaneColumns(1, from, Math.max(to, from + 1));
    all.forEach(columns::merge);
    double sum = 0;
    for (var kind : columns.covered) {
      sum += kind[0];
    }
    return all.isEmpty() ? Double.NaN : Math.min(1, sum / columns.perColumn / all.size());
  }
}
