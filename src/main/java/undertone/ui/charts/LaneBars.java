package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The bars of one timeline lane, sorted by start, 17 bytes each, and their running totals.
///
/// Bars of a lane do not overlap. They arrive nearly in order; a late one is put in its place.
final class LaneBars {
  private static final BarKind[] KINDS = BarKind.values();
  private static final int FAILED = List.of(KINDS).indexOf(BarKind.FAILED);

  private long[] start = new long[16];
  private int[] length = new int[16];
  private byte[] kind = new byte[16];
  private int[] row = new int[16];
  private int size;

  private final LaneSums sums = new LaneSums(this, null);
  private LaneSums lit = sums;
  private LaneSums coming = sums;

  /// Adds a bar.
  ///
  /// @param from microseconds since the run started
  /// @param to not before `from`
  /// @param what the state
  /// @param tableRow whose it is
  @SuppressWarnings("EnumOrdinal") // kept in a byte for the chart's lifetime only
  void add(long from, long to, BarKind what, int tableRow) {
    if (size == start.length) {
      grow();
    }
    int at = size;
    while (at > 0 && start[at - 1] > from) {
      at--;
    }
    if (at < size) {
      System.arraycopy(start, at, start, at + 1, size - at);
      System.arraycopy(length, at, length, at + 1, size - at);
      System.arraycopy(kind, at, kind, at + 1, size - at);
      System.arraycopy(row, at, row, at + 1, size - at);
    }
    start[at] = from;
    length[at] = (int) Math.min(Math.max(0, to - from), Integer.MAX_VALUE);
    kind[at] = (byte) what.ordinal();
    row[at] = tableRow;
    size++;
    sums.added(at);
    lit.added(at);
    coming.added(at);
  }

  private void grow() {
    int more = size + (size >> 1);
    start = Arrays.copyOf(start, more);
    length = Arrays.copyOf(length, more);
    kind = Arrays.copyOf(kind, more);
    row = Arrays.copyOf(row, more);
  }

  int size() {
    return size;
  }

  long start(int bar) {
    return start[bar];
  }

  long end(int bar) {
    return start[bar] + length[bar];
  }

  int length(int bar) {
    return length[bar];
  }

  /// The place of a bar's kind among [BarKind#values].
  int kindPlace(int bar) {
    return kind[bar];
  }

  BarKind kind(int bar) {
    return KINDS[kind[bar]];
  }

  int row(int bar) {
    return row[bar];
  }

  /// The first bar that ends after a moment.
  ///
  /// @param micros since the run started
  /// @return its place; the number of bars where there is none
  int firstEndingAfter(long micros) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) > micros) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The bar at a moment; a failure nearby comes first, because it is drawn over the others.
  ///
  /// @param micros since the run started
  /// @param tolerance how far off it may be
  /// @return its place; -1 where there is none
  int at(long micros, long tolerance) {
    int bar = firstEndingAfter(micros - tolerance);
    int best = -1;
    long nearest = tolerance + 1;
    for (; bar < size && start[bar] <= micros + tolerance; bar++) {
      long off = Math.max(0, Math.max(start[bar] - micros, micros - end(bar)));
      if (kind[bar] == FAILED && off <= tolerance) {
        return bar;
      }
      if (off < nearest) {
        nearest = off;
        best = bar;
      }
    }
    return best;
  }

  /// The first bar that begins at a moment or later.
  ///
  /// @param micros since the run started
  /// @return its place; the number of bars where there is none
  int firstStartingAt(double micros) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((double) start[middle] >= micros) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Running totals of all bars.
  LaneSums sums() {
    return sums;
  }

  /// Running totals of the bars that a filter shows; those of all bars where there is no filter.
  LaneSums lit() {
    return lit;
  }

  /// Running totals by a new filter, which [#lit] becomes by [#settle].
  LaneSums coming() {
    return coming;
  }

  /// Begins to count only some bars; [#lit] stays as it is until [#settle].
  ///
  /// @param shown whether a row's bars count; null for all
  void filter(@Nullable IntPredicate shown) {
    coming = shown == null ? sums : new LaneSums(this, shown);
  }

  void settle() {
    lit = coming;
  }
}
