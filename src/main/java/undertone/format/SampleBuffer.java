package undertone.format;

/// An array of samples that one thread uses again and again: surveys mostly see recordings of one
/// length, and a fresh array for each would cost more than decoding it.
public final class SampleBuffer {
  private double[] samples = new double[0];

  /// An array of exactly this length, its contents left over from before.
  ///
  /// @param length at least 0
  /// @return the array that the last call gave if the length is the same
  public double[] ofLength(int length) {
    if (samples.length != length) {
      samples = new double[length];
    }
    return samples;
  }
}
