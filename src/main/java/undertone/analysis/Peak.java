package undertone.analysis;

/// The largest bin of a spectrum, zero and Nyquist left out.
///
/// @param bin k, at least 1; 0 where there is no such bin
/// @param magnitude |X_k|
record Peak(int bin, double magnitude) {
  /// Squares below this have lost digits to gradual underflow.
  private static final double SMALLEST_SQUARE = 1e-280;

  /// The last bin below the Nyquist frequency.
  ///
  /// @param n length of the signal
  /// @return 0 for n < 3: such a signal has none
  static int lastBin(int n) {
    return (n - 1) / 2;
  }

  /// Finds the largest |X_k| for k = 1 to [#lastBin]; the lower one of equals.
  ///
  /// @param spectrum real and imaginary parts in turn
  /// @param n length of the signal, at least 3
  /// @return the peak; its magnitude is NaN or infinite if the spectrum holds such values
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
    if (largest > SMALLEST_SQUARE && largest < Double.POSITIVE_INFINITY) {
      return new Peak(best, Math.sqrt(largest));
    }
    return largestBeyondSquares(spectrum, last);
  }

  /// The same without squares, which are too large or too small for a double.
  private static Peak largestBeyondSquares(double[] spectrum, int last) {
    int best = 1;
    double largest = -1;
    for (int k = 1; k <= last; k++) {
      double magnitude = Math.hypot(spectrum[2 * k], spectrum[2 * k + 1]);
      if (magnitude > largest || Double.isNaN(magnitude)) {
        largest = magnitude;
        best = k;
      }
    }
    return new Peak(best, largest);
  }
}
