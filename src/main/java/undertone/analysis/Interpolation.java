package undertone.analysis;

import undertone.model.AnalysisText;
import undertone.model.Taper;

/// Estimates where between the bins a peak lies, from its bin and the two beside it.
///
/// @param bin k + delta, delta from -1/2 to 1/2; k itself where a neighbour is larger; NaN where
///   the peak is zero
/// @param amplitude of a sine there
record Interpolation(double bin, double amplitude) {

  /// Estimates.
  ///
  /// @param spectrum windowed
  /// @param k of the peak, neither zero nor Nyquist
  static Interpolation of(Periodogram spectrum, int k, boolean rectangular) {
    double middle = Math.sqrt(spectrum.square(k));
    if (middle == 0) {
      return new Interpolation(Double.NaN, Double.NaN);
    }
    double low = Math.sqrt(spectrum.square(k - 1));
    // Past the last bin of an odd length comes its mirror image.
    int next = Math.min(k + 1, spectrum.length() - k - 1);
    double high = Math.sqrt(spectrum.square(next));
    double amplitude = 2 * middle / spectrum.window().sum();
    if (Math.max(low, high) > middle) {
      // The largest of its band only, on the slope of something beyond: no top lies here.
      return new Interpolation(k, amplitude);
    }
    return rectangular
        ? jain(k, low / middle, high / middle, amplitude)
        : parabola(k, StrictMath.log(low / middle), StrictMath.log(high / middle), amplitude);
  }

  /// What the estimate is called, for people.
  static String name(Taper window) {
    return AnalysisText.estimator(window).equals("jain")
        ? "Jain's ratio of the two largest neighbouring bins"
        : "a parabola through the logarithms of three bins";
  }

  /// The ratio of the larger neighbour to the peak is delta / (1 - delta) where a lone tone was cut
  /// off without a window, and the peak is sinc(delta) as high as the tone (Jain, Collins and
  /// Davis, High-Accuracy Analog Measurements via Interpolated FFT, IEEE Trans. Instrum. Meas. 28,
  /// 1979).
  private static Interpolation jain(int k, double low, double high, double amplitude) {
    double ratio = Math.max(low, high);
    double delta = ratio / (1 + ratio);
    double sinc = delta == 0 ? 1 : StrictMath.sin(Math.PI * delta) / (Math.PI * delta);
    return new Interpolation(high >= low ? k + delta : k - delta, amplitude / sinc);
  }

  /// The top of the parabola through three logarithms, exact for a window whose transform is a
  /// Gaussian (J. O. Smith, Spectral Audio Signal Processing, "Quadratic Interpolation of Spectral
  /// Peaks").
  private static Interpolation parabola(int k, double low, double high, double amplitude) {
    double bend = low + high;
    if (!(bend < 0) || Double.isInfinite(bend)) {
      return new Interpolation(k, amplitude);
    }
    double delta = 0.5 * (low - high) / bend;
    return new Interpolation(k + delta, amplitude * StrictMath.exp(-0.25 * (low - high) * delta));
  }
}
