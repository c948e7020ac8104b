package undertone.simulator;

/// Gaussian noise at the price of two additions per sample.
///
/// Drawing a Gaussian value per sample would cost more than everything else together. Instead
/// [#SIZE] values are drawn once, from a fixed seed, and every block of a recording adds two
/// stretches of them, each from its own pseudo-random place and with its own sign: about 2^32
/// different blocks, Gaussian because the sum of two Gaussian values is, white because the signs
/// are independent from block to block. The table is the same for every seed and is only read, so
/// threads may share it.
final class NoiseTable {
  /// Samples per block.
  static final int BLOCK = 256;

  private static final int SIZE = 1 << 15;
  private static final long SEED = 0x756E646572746F6EL;

  /// The last block's worth repeats the first, so that a stretch may begin anywhere.
  private final double[] values = new double[SIZE + BLOCK];

  NoiseTable() {
    drawPolar();
    standardise();
    System.arraycopy(values, 0, values, SIZE, BLOCK);
  }

  /// Adds one block of noise.
  ///
  /// @param key names the recording
  /// @param block number of the block in the recording, from 0
  /// @param sigma standard deviation of the noise
  /// @param target [#BLOCK] samples to add to
  void add(long key, long block, double sigma, double[] target) {
    long bits = Hash.of(key, block);
    int one = (int) (bits & SIZE - 1);
    int two = (int) (bits >>> 16 & SIZE - 1);
    double scale = sigma * StrictMath.sqrt(0.5);
    double signOne = (bits & 1L << 62) == 0 ? scale : -scale;
    double signTwo = (bits & 1L << 63) == 0 ? scale : -scale;
    for (int i = 0; i < BLOCK; i++) {
      target[i] += signOne * values[one + i] + signTwo * values[two + i];
    }
  }

  /// Marsaglia's polar method: pairs of independent standard Gaussian values.
  private void drawPolar() {
    int filled = 0;
    for (long draw = 0; filled < SIZE; draw += 2) {
      double x = 2 * Hash.unit(Hash.of(SEED, draw)) - 1;
      double y = 2 * Hash.unit(Hash.of(SEED, draw + 1)) - 1;
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        values[filled++] = x * factor;
        values[filled++] = y * factor;
      }
    }
  }

  /// Takes out the mean and scales to variance 1, so that sigma is what the setting says.
  private void standardise() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += values[i];
      squares += values[i] * values[i];
    }
    double mean = sum / SIZE;
    double scale = 1 / StrictMath.sqrt(squares / SIZE - mean * mean);
    for (int i = 0; i < SIZE; i++) {
      values[i] = (values[i] - mean) * scale;
    }
  }
}
