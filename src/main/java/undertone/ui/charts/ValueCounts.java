package undertone.ui.charts;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// A histogram of one number of a growing table's rows, or of those that a filter lets through.
/// Never counts more rows at a time than fit into a frame: after another filter the old counts stay
/// until the new ones are complete.
final class ValueCounts {
  private final PointAxis axis;
  private final int rowsPerFrame;
  private Histogram histogram = new Histogram();

  /// Counted anew, so far up to `recounted`; null where there is nothing to count anew.
  private @Nullable Histogram next;

  private int recounted;
  private @Nullable BitSet filter;

  /// Rows that joined the filter after they had been passed over.
  private final BitSet joined = new BitSet();

  private int taken;
  private int valued;

  /// Nothing counted.
  ///
  /// @param axis knows the number and its scale
  /// @param rowsPerFrame most rows that a call of [#take] looks at
  ValueCounts(PointAxis axis, int rowsPerFrame) {
    this.axis = axis;
    this.rowsPerFrame = rowsPerFrame;
  }

  /// The counts as they stand, by the axis's evenly spaced values.
  Histogram histogram() {
    return histogram;
  }

  /// Rows so far that have a value, shown or not.
  int valued() {
    return valued;
  }

  boolean filtered() {
    return filter != null;
  }

  boolean behind(ResultTable table) {
    return taken < table.size() || next != null || !joined.isEmpty();
  }

  void clear() {
    histogram = new Histogram();
    next = null;
    joined.clear();
    taken = 0;
    valued = 0;
  }

  /// Counts only some rows from now on.
  ///
  /// @param shown nobody changes it any more; null for all
  @SuppressWarnings("ReferenceEquality") // the very same rows; comparing their bits would cost
  void filter(@Nullable BitSet shown) {
    var before = filter;
    filter = shown;
    if (shown != null && before != null && Rows.contains(shown, before)) {
      joined.or(Rows.without(shown, before));
      int limit = next == null ? taken : recounted;
      joined.clear(limit, Math.max(limit, joined.length()));
    } else if (shown != before) {
      next = new Histogram();
      recounted = 0;
      joined.clear();
    }
  }

  /// Counts what is missing, or the first part of it.
  void take(ResultTable table) {
    int end = (int) Math.min(table.size(), (long) taken + rowsPerFrame);
    for (; taken < end; taken++) {
      double place = axis.place(table, taken);
      if (Double.isFinite(place)) {
        valued++;
        axis.took(table, taken);
        if (next == null && (filter == null || filter.get(taken))) {
          histogram.add(place);
        }
      }
    }
    join(table);
    recount(table);
  }

  private void join(ResultTable table) {
    int left = rowsPerFrame;
    for (int row = joined.nextSetBit(0); row >= 0 && left-- > 0; row = joined.nextSetBit(row)) {
      add(next == null ? histogram : next, table, row);
      joined.clear(row);
    }
  }

  private void recount(ResultTable table) {
    var onto = next;
    if (onto == null) {
      return;
    }
    for (int left = rowsPerFrame; recounted < taken && left > 0; left--) {
      int row = filter == null ? recounted : filter.nextSetBit(recounted);
      if (row < 0 || row >= taken) {
        recounted = taken;
      } else {
        add(onto, table, row);
        recounted = row + 1;
      }
    }
    if (recounted == taken) {
      histogram = onto;
      next = null;
    }
  }

  private void add(Histogram onto, ResultTable table, int row) {
    double place = axis.again(table, row);
    if (Double.isFinite(place)) {
      onto.add(place);
    }
  }
}
