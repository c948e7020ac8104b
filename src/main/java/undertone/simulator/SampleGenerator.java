package undertone.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Computes the samples of one recording, any stretch of them in any order.
///
/// Sample n is sin(2 pi u n) plus noise, u being the frequency in cycles per sample. The phase is
/// an integer in 2^-64 cycles whose overflow is the reduction to one cycle, so it is exact however
/// long the recording is. Each block of samples is anchored by one `StrictMath` sine and cosine of
/// its first phase; within a block the angle is rotated by a table of cos(2 pi u j) and sin(2 pi u
/// j), which angle addition doubles from eight anchors: the error stays below 1e-14. All of it is
/// additions and multiplications that IEEE 754 fixes to the last bit, hence equal on every machine.
///
/// Not safe for use by two threads at once.
final class SampleGenerator {
  private static final int BLOCK = NoiseTable.BLOCK;
  private static final double RADIANS = 2 * Math.PI * 0x1p-64;

  private final SimulatedRecording recording;
  private final NoiseTable noise;
  private final long step;
  private final double[] cosine = new double[BLOCK];
  private final double[] sine = new double[BLOCK];
  private final double[] block = new double[BLOCK];

  SampleGenerator(SimulatedRecording recording, NoiseTable noise) {
    this.recording = recording;
    this.noise = noise;
    // Exact: a double of at least 2^-5 has no bit below 2^-57, and less than 1/4 fits a long.
    this.step = (long) (recording.cyclesPerSample() * 0x1p64);
    rotations();
  }

  /// Writes samples as little-endian float64.
  ///
  /// @param target has room for 8 times count bytes; its position moves behind them
  /// @param first number of the first sample
  /// @param count how many
  void fill(ByteBuffer target, long first, int count) {
    var doubles = target.duplicate().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    long sample = first;
    long end = first + count;
    while (sample < end) {
      int from = (int) (sample % BLOCK);
      int length = (int) Math.min(BLOCK - from, end - sample);
      compute(sample / BLOCK);
      doubles.put(block, from, length);
      sample += length;
    }
    target.position(target.position() + 8 * count);
  }

  private void compute(long number) {
    double angle = number * BLOCK * step * RADIANS;
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    for (int i = 0; i < BLOCK; i++) {
      block[i] = s * cosine[i] + c * sine[i];
    }
    if (recording.noiseSigma() > 0) {
      noise.add(recording.key(), number, recording.noiseSigma(), block);
    }
  }

  private void rotations() {
    cosine[0] = 1;
    for (int width = 1; width < BLOCK; width *= 2) {
      double angle = width * step * RADIANS;
      double c = StrictMath.cos(angle);
      double s = StrictMath.sin(angle);
      for (int i = 0; i < width; i++) {
        cosine[width + i] = c * cosine[i] - s * sine[i];
        sine[width + i] = s * cosine[i] + c * sine[i];
      }
    }
  }
}
