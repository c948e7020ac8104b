package undertone.analysis;

/// A Fourier transform of one length, ready to be run many times. Belongs to one thread at a time.
public interface SpectrumPlan extends AutoCloseable {

  /// The length N of the signals it takes.
  ///
  /// @return at least 1
  int length();

  /// Transforms a signal: X_k = sum over n of x_n exp(-2 pi i k n / N), unscaled, for k = 0 to N /
  /// 2 rounded down (the rest follows by symmetry).
  ///
  /// @param samples N samples; left untouched
  /// @param spectrum takes the real part of X_k at 2 k and the imaginary part at 2 k + 1; at least
  ///   [#spectrumLength] long
  void transform(double[] samples, double[] spectrum);

  /// How many doubles the spectrum takes.
  ///
  /// @return 2 (N / 2 + 1)
  default int spectrumLength() {
    return 2 * (length() / 2 + 1);
  }

  /// Frees what the plan holds outside the heap.
  @Override
  default void close() {}
}
