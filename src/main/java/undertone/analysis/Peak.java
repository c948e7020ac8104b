package undertone.analysis;

/// The largest bin of a spectrum, zero and Nyquist left out.
///
/// @param bin k, at least 1; NaN where there is no such bin
/// @param magnitude |X_k|, NaN where there is no such bin
record Peak(double bin, double magnitude) {
  /// Stands for no peak.
  static final Peak NONE = new Peak(Double.NaN, Double.NaN);

  /// The last bin below the Nyquist frequency.
  ///
  /// @param n length of the signal
  /// @return 0 for n < 3: such a signal has none
  static int lastBin(int n) {
    return (n - 1) / 2;
  }

  /// Finds the largest |X_k| for k = 1 to [#lastBin]; the lower one of equals.
  ///
  /// @param spectrum real and imaginary parts in turn, their squares within the range of a double
  /// @param n length of the signal, at least 3
  /// @return the peak
  static Peak largest(double[] spectrum, int n) {
    int last = lastBin(n);
    int best = 1;
    double largest = -1;
    for (int k = 1; k <= last; k++) {
      double re = spectrum[2 * k];
      double im = spectrum[2 * k + 1];
      double square = re * re + im * im;
      if (square > largest) {
        largest = square;
        best = k;
      }
    }
    return new Peak(best, Math.sqrt(largest));
  }
}
