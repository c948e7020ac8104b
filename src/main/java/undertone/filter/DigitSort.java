package undertone.filter;

/// Sorts longs by their digits, the least first (radix sort, Knuth 5.2.5), and takes row numbers
/// along; equal ones stay in order. Digits that are the same everywhere cost nothing.
final class DigitSort {
  private static final int BITS = 11;
  private static final int VALUES = 1 << BITS;
  private static final int DIGITS = (Long.SIZE + BITS - 1) / BITS;

  /// Fewer are sorted by insertion.
  private static final int FEW = 64;

  private DigitSort() {}

  /// Sorts a stretch.
  ///
  /// @param keys what counts
  /// @param rows go where their keys go
  /// @param from the first
  /// @param end the first no longer
  static void sort(long[] keys, int[] rows, int from, int end) {
    if (end - from < FEW) {
      insert(keys, rows, from, end);
    } else {
      byDigits(keys, rows, from, end);
    }
  }

  private static void insert(long[] keys, int[] rows, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      long key = keys[i];
      int row = rows[i];
      int j = i;
      for (; j > from && keys[j - 1] > key; j--) {
        keys[j] = keys[j - 1];
        rows[j] = rows[j - 1];
      }
      keys[j] = key;
      rows[j] = row;
    }
  }

  @SuppressWarnings("ReferenceEquality") // which of the two arrays
  private static void byDigits(long[] keys, int[] rows, int from, int end) {
    int n = end - from;
    int[][] counts = counts(keys, from, end);
    long[] keysNow = keys;
    int[] rowsNow = rows;
    long[] keysNext = new long[n];
    int[] rowsNext = new int[n];
    int origin = from;
    for (int digit = 0; digit < DIGITS; digit++) {
      int[] count = counts[digit];
      if (count[digit(keysNow[origin], digit)] == n) {
        continue;
      }
      int target = keysNow == keys ? 0 : from;
      int sum = target;
      for (int value = 0; value < VALUES; value++) {
        int here = count[value];
        count[value] = sum;
        sum += here;
      }
      for (int i = origin; i < origin + n; i++) {
        int to = count[digit(keysNow[i], digit)]++;
        keysNext[to] = keysNow[i];
        rowsNext[to] = rowsNow[i];
      }
      long[] keysBefore = keysNow;
      int[] rowsBefore = rowsNow;
      keysNow = keysNext;
      rowsNow = rowsNext;
      keysNext = keysBefore;
      rowsNext = rowsBefore;
      origin = target;
    }
    if (keysNow != keys) {
      System.arraycopy(keysNow, 0, keys, from, n);
      System.arraycopy(rowsNow, 0, rows, from, n);
    }
  }

  private static int[][] counts(long[] keys, int from, int end) {
    int[][] counts = new int[DIGITS][VALUES];
    for (int i = from; i < end; i++) {
      for (int digit = 0; digit < DIGITS; digit++) {
        counts[digit][digit(keys[i], digit)]++;
      }
    }
    return counts;
  }

  /// The sign is turned, so that negative keys come first.
  private static int digit(long key, int digit) {
    return (int) ((key ^ Long.MIN_VALUE) >>> (digit * BITS)) & (VALUES - 1);
  }
}
