package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bars merged into pixel columns: how much of each column each state covers.
///
/// A column shows the state that covers most of it. The shade is the share of the column that is
/// covered by anything, so a lane zoomed out looks as busy as it was. Failures are instants and are
/// counted apart.
final class LaneColumns {
  private static final BarKind[] KINDS = BarKind.values();
  private static final int FAILED = Arrays.asList(KINDS).indexOf(BarKind.FAILED);
  private static final int NARROWEST_WITH_GAP = 5;

  /// Bars a column from which on running totals are cheaper than the bars themselves.
  private static final int DENSE = 2;

  /// A failure among so few bars is the whole story of its column.
  private static final double FEW = 4;

  private static final double LEAST_MARK = 0.25;

  private final int columns;
  private final double from;
  private final double perColumn;

  /// Microseconds by kind, then by column; none for failures.
  private final double[][] covered;

  private final int[] bars;
  private final int[] failures;
  private final boolean[] gap;
  private final boolean lit;
  private int lanes;

  /// Empty columns for all bars.
  ///
  /// @param columns number of columns, at least 1
  /// @param from left rim, microseconds since the run started
  /// @param to right rim, above `from`
  LaneColumns(int columns, double from, double to) {
    this(columns, from, to, false);
  }

  /// Empty columns.
  ///
  /// @param columns number of columns, at least 1
  /// @param from left rim, microseconds since the run started
  /// @param to right rim, above `from`
  /// @param lit whether only bars count that the lanes' filter shows
  LaneColumns(int columns, double from, double to, boolean lit) {
    this.columns = columns;
    this.lit = lit;
    this.from = from;
    perColumn = (to - from) / columns;
    covered = new double[KINDS.length][columns];
    gap = new boolean[columns];
    bars = new int[columns];
    failures = new int[columns];
  }

  /// Merges one lane in; several lanes make an average.
  ///
  /// @param lane its bars
  void merge(LaneBars lane) {
    lanes++;
    var sums = lit ? lane.lit() : lane.sums();
    int first = lane.firstEndingAfter((long) Math.floor(from) - 1);
    int end = lane.firstStartingAt(from + columns * perColumn);
    if (end - first > DENSE * columns) {
      merge(sums);
      return;
    }
    for (int bar = first; bar < end; bar++) {
      if (sums.counts(bar)) {
        merge(lane, bar, column((double) lane.start(bar)));
      }
    }
  }

  /// Many bars a column: from running totals, whose cost depends on the columns only.
  private void merge(LaneSums sums) {
    double[] left = new double[LaneSums.KINDS + 1];
    double[] right = new double[LaneSums.KINDS + 1];
    int block = sums.before(from, sums.block(from), left);
    for (int column = 0; column < columns; column++) {
      block = sums.before(from + (column + 1) * perColumn, block, right);
      for (int kind = 0; kind < covered.length; kind++) {
        covered[kind][column] += kind == FAILED ? 0 : right[kind] - left[kind];
      }
      failures[column] += (int) (right[FAILED] - left[FAILED]);
      bars[column] += (int) (right[LaneSums.KINDS] - left[LaneSums.KINDS]);
      var swap = left;
      left = right;
      right = swap;
    }
  }

  private void merge(LaneBars lane, int bar, int first) {
    bars[first] += (double) lane.start(bar) >= from ? 1 : 0;
    if (lane.kind(bar) == BarKind.FAILED) {
      failures[first] += lane.start(bar) >= from ? 1 : 0;
      return;
    }
    double start = Math.max((double) lane.start(bar), from);
    double end = Math.max((double) lane.end(bar), start + 1);
    cover(lane.kind(bar), first, start, end);
    boolean begins = bar == 0 || lane.row(bar - 1) != lane.row(bar);
    if (begins && end - start >= NARROWEST_WITH_GAP * perColumn && lane.start(bar) >= from) {
      gap[first] = true;
    }
  }

  /// Adds a bar that has not ended to a lane that was merged before.
  ///
  /// @param start microseconds since the run started
  /// @param split where waiting ends and what follows begins
  /// @param next what follows
  /// @param now where the bar ends
  void open(double start, double split, BarKind next, double now) {
    if (start >= from + columns * perColumn || now < from) {
      return;
    }
    int first = column(Math.max(start, from));
    bars[first]++;
    gap[first] |= now - start >= NARROWEST_WITH_GAP * perColumn && start >= from;
    cover(BarKind.WAITING, first, Math.max(start, from), split);
    if (now > split) {
      cover(next, column(Math.max(split, from)), Math.max(split, from), now);
    }
  }

  @SuppressWarnings("EnumOrdinal") // an index into arrays of this object only
  private void cover(BarKind kind, int first, double start, double end) {
    double[] column = covered[kind.ordinal()];
    int last = column(end);
    for (int c = first; c <= last; c++) {
      double left = from + c * perColumn;
      column[c] += Math.max(0, Math.min(end, left + perColumn) - Math.max(start, left));
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
  /// @return the state, never a failure; null where nothing is
  @Nullable BarKind kind(int column) {
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
  /// @return 0 to 1
  double shade(int column) {
    double sum = 0;
    for (var kind : covered) {
      sum += kind[column];
    }
    return Math.min(1, sum / perColumn / Math.max(1, lanes));
  }

  /// How much of a lane's height the mark of the failures in a column takes: all of it where there
  /// are few bars, so that no failure is missed; less where there are many, so that the lane is not
  /// lost behind them.
  ///
  /// @param column from 0
  /// @return 0 without a failure; else from a quarter to 1
  double mark(int column) {
    return failures[column] == 0
        ? 0
        : Math.clamp(FEW * failures[column] / bars[column], LEAST_MARK, 1);
  }

  /// The share of failures among the bars that begin in a column or, where they are fewer, among
  /// the lanes.
  ///
  /// @param column from 0
  /// @return 0 to 1
  double failed(int column) {
    int others = bars[column] - failures[column];
    return Math.min(1, (double) failures[column] / Math.max(1, Math.max(lanes, others)));
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
  /// @param open what has not ended on them
  /// @return 0 to 1, NaN without lanes
  static double busy(List<LaneBars> all, OpenLanes open, double from, double to) {
    var columns = new LaneColumns(1, from, Math.max(to, from + 1));
    all.forEach(columns::merge);
    open.merge(columns, 0, all.size(), to);
    double sum = 0;
    for (var kind : columns.covered) {
      sum += kind[0];
    }
    return all.isEmpty() ? Double.NaN : Math.min(1, sum / columns.perColumn / all.size());
  }
}
