package undertone.model;

import java.util.Arrays;

/// A growing column of longs in blocks, so that growing never copies what is already there. One
/// writer; readers see every row below a size that was published after it was written.
final class LongColumn {
  private static final int SHIFT = 12;
  private static final int BLOCK = 1 << SHIFT;

  private volatile long[][] blocks = new long[0][];

  void set(int row, long value) {
    int block = row >> SHIFT;
    var all = blocks;
    if (block >= all.length || all[block] == null) {
      all = Arrays.copyOf(all, block + 1);
      all[block] = new long[BLOCK];
      blocks = all;
    }
    all[block][row & (BLOCK - 1)] = value;
  }

  long get(int row) {
    return blocks[row >> SHIFT][row & (BLOCK - 1)];
  }
}
