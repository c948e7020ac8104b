package undertone.analysis;

import java.util.Arrays;
import undertone.model.Signal;

/// Smallest, largest, mean and variance of one signal after the other, in two passes. One thread at
/// a time.
///
/// The signal passes through an array row by row, and every sum, smallest and largest runs in one
/// lane per place in the row: that leaves no operation waiting for the one before it, and loses
/// fewer digits than one long sum. The loops touch all arrays at the same index because only then
/// the compiler uses vector instructions.
final class Statistics {
  private static final int LANES = 512;

  private final double[] row = new double[LANES];
  private final double[] low = new double[LANES];
  private final double[] high = new double[LANES];
  private final double[] sums = new double[LANES];
  private final double[] squares = new double[LANES];
  private double min;
  private double max;
  private double roughMean;
  private double mean;
  private double variance;

  /// The first pass: finds the smallest and the largest sample.
  ///
  /// @param signal at least one sample
  void range(Signal signal) {
    int n = signal.length();
    int lanes = Math.min(LANES, n);
    Arrays.fill(low, 0, lanes, Double.POSITIVE_INFINITY);
    Arrays.fill(high, 0, lanes, Double.NEGATIVE_INFINITY);
    Arrays.fill(sums, 0, lanes, 0);
    for (int from = 0; from < n; from += LANES) {
      int count = Math.min(LANES, n - from);
      signal.copy(from, count, row);
      range(row, count, low, high, sums);
    }
    min = smallest(low, lanes);
    max = largest(high, lanes);
    roughMean = sum(sums, lanes) / n;
  }

  private static void range(double[] row, int count, double[] low, double[] high, double[] sums) {
    for (int lane = 0; lane < count; lane++) {
      double sample = row[lane];
      low[lane] = Math.min(low[lane], sample);
      high[lane] = Math.max(high[lane], sample);
      sums[lane] += sample;
    }
  }

  /// The second pass, after [#range] on the same signal: finds mean and variance from the
  /// deviations from the first pass's mean d. Their sum corrects the mean and, by (sum d^2 - (sum
  /// d)^2 / N) / N, the variance ("corrected two-pass algorithm": Chan, Golub, LeVeque, Algorithms
  /// for Computing the Sample Variance, The American Statistician 37, 1983, eq. 1.7).
  ///
  /// @param signal samples whose squares stay within the range of a double
  void spread(Signal signal) {
    int n = signal.length();
    int lanes = Math.min(LANES, n);
    Arrays.fill(sums, 0, lanes, 0);
    Arrays.fill(squares, 0, lanes, 0);
    for (int from = 0; from < n; from += LANES) {
      int count = Math.min(LANES, n - from);
      signal.copy(from, count, row);
      spread(row, count, roughMean, sums, squares);
    }
    double deviation = sum(sums, lanes);
    mean = roughMean + deviation / n;
    variance = Math.max(0, (sum(squares, lanes) - deviation * deviation / n) / n);
  }

  private static void spread(
      double[] row, int count, double around, double[] sums, double[] squares) {
    for (int lane = 0; lane < count; lane++) {
      double deviation = row[lane] - around;
      sums[lane] += deviation;
      squares[lane] += deviation * deviation;
    }
  }

  private static double smallest(double[] values, int lanes) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int lane = 0; lane < lanes; lane++) {
      smallest = Math.min(smallest, values[lane]);
    }
    return smallest;
  }

  private static double largest(double[] values, int lanes) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int lane = 0; lane < lanes; lane++) {
      largest = Math.max(largest, values[lane]);
    }
    return largest;
  }

  private static double sum(double[] values, int lanes) {
    double sum = 0;
    for (int lane = 0; lane < lanes; lane++) {
      sum += values[lane];
    }
    return sum;
  }

  /// The smallest sample: NaN if one is.
  double min() {
    return min;
  }

  /// The largest sample: NaN if one is.
  double max() {
    return max;
  }

  /// The arithmetic mean.
  double mean() {
    return mean;
  }

  /// The variance, divisor N.
  double variance() {
    return variance;
  }
}
