package undertone.analysis;

import undertone.model.Taper;

/// A window of one length, with what its values come to. Periodic ("DFT-even"): one period of a
/// function of that period, as spectra want it and `scipy.signal.get_window` gives it.
///
/// Coefficients: Harris, On the Use of Windows for Harmonic Analysis with the Discrete Fourier
/// Transform, Proc. IEEE 66, 1978 (Hann, Hamming, Blackman, Blackman-Harris, Kaiser); D'Antona and
/// Ferrero, Digital Signal Processing for Measurement Systems, 2006, p. 70 (flat top).
final class Window {
  private final double[] values;
  private final double sum;
  private final double squares;
  private final int lobe;

  /// Computes a window.
  ///
  /// @param taper which
  /// @param length N, at least 1; a window of one sample is 1
  Window(Taper taper, int length) {
    values = new double[length];
    double total = 0;
    double power = 0;
    for (int n = 0; n < length; n++) {
      double value = length == 1 ? 1 : value(taper, n, length);
      values[n] = value;
      total += value;
      power += value * value;
    }
    sum = total;
    squares = power;
    lobe = lobe(taper);
  }

  private static double value(Taper taper, int n, int length) {
    return switch (taper.shape()) {
      case RECTANGULAR -> 1;
      case HANN -> cosines(n, length, 0.5, 0.5);
      case HAMMING -> cosines(n, length, 0.54, 0.46);
      case BLACKMAN -> cosines(n, length, 0.42, 0.5, 0.08);
      case BLACKMAN_HARRIS -> cosines(n, length, 0.35875, 0.48829, 0.14128, 0.01168);
      case FLAT_TOP ->
          cosines(n, length, 0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368);
      case KAISER -> {
        double place = 2.0 * n / length - 1;
        double beta = taper.beta();
        yield bessel(beta * Math.sqrt(Math.max(0, 1 - place * place))) / bessel(beta);
      }
    };
  }

  /// The sum of a_k cos(k phi), phi from -pi on.
  private static double cosines(int n, int length, double... a) {
    double phi = Math.PI * (2.0 * n / length - 1);
    double value = 0;
    for (int k = 0; k < a.length; k++) {
      value += a[k] * StrictMath.cos(k * phi);
    }
    return value;
  }

  /// The modified Bessel function I_0 by its series, whose terms are all positive (Abramowitz and
  /// Stegun, Handbook of Mathematical Functions, 9.6.12).
  private static double bessel(double x) {
    double quarter = x * x / 4;
    double term = 1;
    double sum = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= quarter / ((double) k * k);
      sum += term;
    }
    return sum;
  }

  /// Half the width of the main lobe: bins from its top to its first zero, rounded up.
  private static int lobe(Taper taper) {
    return switch (taper.shape()) {
      case RECTANGULAR -> 1;
      case HANN, HAMMING -> 2;
      case BLACKMAN -> 3;
      case BLACKMAN_HARRIS -> 4;
      case FLAT_TOP -> 5;
      case KAISER -> (int) Math.ceil(Math.hypot(1, taper.beta() / Math.PI));
    };
  }

  /// Multiplies samples with the window.
  ///
  /// @param samples at least as many as the window is long
  void multiply(double[] samples) {
    for (int n = 0; n < values.length; n++) {
      samples[n] *= values[n];
    }
  }

  /// The values themselves.
  double[] values() {
    return values;
  }

  /// Their sum: what a constant of 1 comes to in X_0.
  double sum() {
    return sum;
  }

  /// The sum of their squares.
  double squares() {
    return squares;
  }

  /// Half the width of the main lobe, in bins.
  int lobe() {
    return lobe;
  }
}
