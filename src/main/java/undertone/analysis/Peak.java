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
  /// @param spectrum of the signal, the squares of its parts within the range of a double
  /// @param n length of the signal, at least 3
  /// @param chunk overwritten: the spectrum passes through it, piece by piece
  /// @return the peak
  static Peak largest(Spectrum spectrum, int n, double[] chunk) {
    int last = lastBin(n);
    int best = 1;
    double largest = -1;
    for (int first = 1; first <= last; first += chunk.length / 2) {
      int count = Math.min(chunk.length / 2, last - first + 1);
      spectrum.copy(first, count, chunk);
      int place = placeOfLarger(largest, chunk, count);
      if (place >= 0) {
        best = first + place;
        largest = square(chunk, place);
      }
    }
    return new Peak(best, Math.sqrt(largest));
  }

  private static int placeOfLarger(double than, double[] bins, int count) {
    double largest = than;
    int place = -1;
    for (int k = 0; k < count; k++) {
      double square = square(bins, k);
      if (square > largest) {
        largest = square;
        place = k;
      }
    }
    return place;
  }

  private static double square(double[] bins, int k) {
    double re = bins[2 * k];
    double im = bins[2 * k + 1];
    return re * re + im * im;
  }
}
