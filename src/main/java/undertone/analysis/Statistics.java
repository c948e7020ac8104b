package undertone.analysis;

import java.util.Arrays;
import undertone.model.Signal;

/// Smallest, largest, mean and variance of one signal after the other, in one pass as a rule. One
/// thread at a time.
///
/// Mean and variance come from the deviations d from a point near the mean: their sum corrects the
/// mean and, by (sum d^2 - (sum d)^2 / N) / N, the variance ("corrected two-pass algorithm": Chan,
/// Golub, LeVeque, Algorithms for Computing the Sample Variance, The American Statistician 37,
/// 1983, eq. 1.7). The point is the mean of the signal's beginning. Where that turns out to lie far
/// from the mean of all, the subtraction would cost digits, and a second pass takes a better point.
///
/// The signal passes through an array row by row, and every sum, smallest and largest runs in one
/// lane per place in the row: that leaves no operation waiting for the one before it, and loses
/// fewer digits than one long sum. The loops touch all arrays at the same index because only then
/// the compiler uses vector instructions.
final class Statistics {
  private static final int LANES = 512;

  /// How far the point may lie from the mean, squared, in variances: a digit is lost at nine.
  private static final double FAR = 1;

  private final double[] row = new double[LANES];
  private final double[] low = new double[LANES];
  private final double[] high = new double[LANES];
  private final double[] sums = new double[LANES];
  private final double[] squares = new double[LANES];
  private double min;
  private double max;
  private double point;
  private double deviation;
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
    Arrays.fill(squares, 0, lanes, 0);
    signal.copy(0, lanes, row);
    point = sum(row, lanes) / lanes;
    for (int from = 0; from < n; from += LANES) {
      int count = Math.min(LANES, n - from);
      signal.copy(from, count, row);
      pass(row, count, point, low, high, sums, squares);
    }
    min = smallest(low, lanes);
    max = largest(high, lanes);
    settle(n);
  }

  private static void pass(
      double[] row,
      int count,
      double around,
      double[] low,
      double[] high,
      double[] sums,
      double[] squares) {
    for (int lane = 0; lane < count; lane++) {
      double sample = row[lane];
      double deviation = sample - around;
      low[lane] = Math.min(low[lane], sample);
      high[lane] = Math.max(high[lane], sample);
      sums[lane] += deviation;
      squares[lane] += deviation * deviation;
    }
  }

  /// Makes sure of mean and variance, after [#range] on the same signal.
  ///
  /// @param signal samples whose squares stay within the range of a double
  void spread(Signal signal) {
    int n = signal.length();
    double distance = deviation / n;
    if (distance * distance <= FAR * variance) {
      return;
    }
    int lanes = Math.min(LANES, n);
    Arrays.fill(sums, 0, lanes, 0);
    Arrays.fill(squares, 0, lanes, 0);
    point = mean;
    for (int from = 0; from < n; from += LANES) {
      int count = Math.min(LANES, n - from);
      signal.copy(from, count, row);
      spread(row, count, point, sums, squares);
    }
    settle(n);
  }

  private static void spread(
      double[] row, int count, double around, double[] sums, double[] squares) {
    for (int lane = 0; lane < count; lane++) {
      double deviation = row[lane] - around;
      sums[lane] += deviation;
      squares[lane] += deviation * deviation;
    }
  }

  private void settle(int n) {
    int lanes = Math.min(LANES, n);
    deviation = sum(sums, lanes);
    mean = point + deviation / n;
    variance = Math.max(0, (sum(squares, lanes) - deviation * deviation / n) / n);
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

  /// Four sums side by side: one alone would wait for every addition before the next.
  private static double sum(double[] values, int lanes) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int whole = lanes & ~3;
    for (int lane = 0; lane < whole; lane += 4) {
      a += values[lane];
      b += values[lane + 1];
      c += values[lane + 2];
      d += values[lane + 3];
    }
    for (int lane = whole; lane < lanes; lane++) {
      a += values[lane];
    }
    return (a + b) + (c + d);
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
