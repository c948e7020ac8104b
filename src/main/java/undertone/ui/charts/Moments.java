package undertone.ui.charts;

import java.util.Arrays;

/// Moments in ascending order, and how long ago they are, all together. 8 bytes each.
///
/// They arrive nearly in order; a late one is put in its place.
final class Moments {
  private static final int BLOCK = 256;

  private long[] at = new long[16];
  private int size;

  /// By block: the sum of all moments in the blocks before it; valid up to the block `known`.
  private long[] sums = new long[1];

  private int known;

  /// Adds a moment.
  ///
  /// @param micros since the run started
  void add(long micros) {
    if (size == at.length) {
      at = Arrays.copyOf(at, size + (size >> 1));
    }
    int place = size;
    while (place > 0 && at[place - 1] > micros) {
      place--;
    }
    System.arraycopy(at, place, at, place + 1, size - place);
    at[place] = micros;
    size++;
    known = Math.min(known, place / BLOCK);
  }

  int size() {
    return size;
  }

  /// How long ago all earlier moments were, added up.
  ///
  /// @param micros since the run started
  /// @return the sum over all moments before it, in microseconds
  double ago(double micros) {
    int count = before(micros);
    int block = count / BLOCK;
    know(block);
    double sum = (double) sums[block];
    for (int i = block * BLOCK; i < count; i++) {
      sum += (double) at[i];
    }
    return count * micros - sum;
  }

  private int before(double micros) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((double) at[middle] >= micros) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void know(int block) {
    if (block >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(block + 1, sums.length + (sums.length >> 1)));
    }
    for (; known < block; known++) {
      long sum = sums[known];
      for (int i = known * BLOCK; i < (known + 1) * BLOCK; i++) {
        sum += at[i];
      }
      sums[known + 1] = sum;
    }
  }
}
