package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;

/// The bars of one timeline lane, sorted by start, 17 bytes each; every 256 of them are summed up,
/// so that a block that falls into one pixel need not be walked through.
///
/// Bars of a lane do not overlap. They arrive nearly in order; a late one is put in its place.
final class LaneBars {
  static final int BLOCK = 256;
  private static final BarKind[] KINDS = BarKind.values();
  private static final int FAILED = List.of(KINDS).indexOf(BarKind.FAILED);

  private long[] start = new long[16];
  private int[] length = new int[16];
  private byte[] kind = new byte[16];
  private int[] row = new int[16];
  private int size;

  /// Microseconds of each kind in each whole block, the number of failures instead of theirs; valid
  /// for the first `summed` blocks.
  private long[][] sums = new long[0][];

  private int summed;

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
    summed = Math.min(summed, at / BLOCK);
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

  /// The end of the whole block that begins with a bar.
  ///
  /// @param bar a multiple of [#BLOCK]
  /// @return microseconds since the run started; -1 where no whole block begins
  long blockEnd(int bar) {
    return bar % BLOCK == 0 && bar + BLOCK <= size ? end(bar + BLOCK - 1) : -1;
  }

  /// What a whole block adds up to.
  ///
  /// @param bar a multiple of [#BLOCK] that begins a whole block
  /// @return microseconds by [BarKind], but the number of failures
  long[] blockSums(int bar) {
    int block = bar / BLOCK;
    if (block >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(block + 1, size / BLOCK));
    }
    for (; summed <= block; summed++) {
      long[] sum = new long[KINDS.length];
      for (int i = summed * BLOCK; i < (summed + 1) * BLOCK; i++) {
        sum[kind[i]] += kind[i] == FAILED ? 1 : length[i];
      }
      sums[summed] = sum;
    }
    return sums[block];
  }
}
