package undertone.analysis;

import undertone.model.AnalysisSpec.Detrend;

/// Mean and straight line of least squares. With t counted from the middle of N samples, the slope
/// is sum t x / sum t^2, and sum t^2 = N (N^2 - 1) / 12.
final class Trend {
  private Trend() {}

  /// Takes a trend off.
  ///
  /// @param detrend which
  /// @param samples changed in place
  /// @param length how many of them, at least 1
  static void remove(Detrend detrend, double[] samples, int length) {
    if (detrend == Detrend.NONE) {
      return;
    }
    removeMean(samples, length);
    if (detrend == Detrend.LINEAR && length > 1) {
      double slope = slope(samples, length);
      for (int n = 0; n < length; n++) {
        samples[n] -= slope * (n - middle(length));
      }
    }
  }

  private static void removeMean(double[] samples, int length) {
    // Twice: what rounding left of a large mean the first time goes the second time.
    for (int pass = 0; pass < 2; pass++) {
      double sum = 0;
      for (int n = 0; n < length; n++) {
        sum += samples[n];
      }
      double mean = sum / length;
      for (int n = 0; n < length; n++) {
        samples[n] -= mean;
      }
    }
  }

  /// The slope of the line of least squares.
  ///
  /// @param deviations samples without their mean
  /// @param length how many of them, at least 2
  /// @return change from one sample to the next
  static double slope(double[] deviations, int length) {
    double sum = 0;
    for (int n = 0; n < length; n++) {
      sum += (n - middle(length)) * deviations[n];
    }
    return sum / ((double) length * ((double) length * length - 1) / 12);
  }

  private static double middle(int length) {
    return (length - 1) / 2.0;
  }
}
