package undertone.model;

import java.util.Arrays;

/// A growing column of doubles in blocks, so that growing never copies what is already there. One
/// writer; readers see every row below a size that was published after it was written. A block of
/// one and the same value, as where no sample rate is known, holds it once.
final class DoubleColumn {
  private static final int SHIFT = 12;
  private static final int BLOCK = 1 << SHIFT;

  private volatile double[][] blocks = new double[0][];

  void set(int row, double value) {
    int block = row >> SHIFT;
    var all = blocks;
    if (block == all.length) {
      all = Arrays.copyOf(all, block + 1);
      all[block] = new double[] {value};
      blocks = all;
      return;
    }
    if (all[block].length == 1) {
      if (Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(all[block][0])) {
        return;
      }
      double[] many = new double[BLOCK];
      Arrays.fill(many, all[block][0]);
      all = all.clone();
      all[block] = many;
      blocks = all;
    }
    all[block][row & (BLOCK - 1)] = value;
  }

  double get(int row) {
    double[] block = blocks[row >> SHIFT];
    return block[block.length == 1 ? 0 : row & (BLOCK - 1)];
  }
}
