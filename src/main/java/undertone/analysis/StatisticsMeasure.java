package undertone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undertone.model.ResultColumn;

/// What the samples are like, in order and sorted, as they came: nothing is taken off first.
final class StatisticsMeasure implements MeasureGroup {
  private static final int[] PERCENTILES = {1, 5, 25, 50, 75, 95, 99};

  /// Equal samples in a row at the largest or smallest value that count as clipped.
  private static final int CLIPPED = 3;

  /// What rounding can make of the variance of equal samples, by their mean's square (as
  /// `scipy.stats` has it).
  private static final double ROUNDING = 1e-15 * 1e-15;

  private static final List<ResultColumn> COLUMNS = columnsOf();

  private static List<ResultColumn> columnsOf() {
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(new ResultColumn("peak_to_peak", ResultColumn.SAMPLE, "largest minus smallest"));
    columns.add(new ResultColumn("crest_factor", "", "largest |x| / RMS"));
    columns.add(
        new ResultColumn("skewness", "", "m_3 / m_2^1.5 of the central moments, not corrected"));
    columns.add(
        new ResultColumn("kurtosis", "", "m_4 / m_2^2 - 3 of the central moments, not corrected"));
    columns.add(
        new ResultColumn(
            "zero_crossings", "", "changes of sign from sample to sample, zeros left" + " out"));
    for (int percent : PERCENTILES) {
      columns.add(
          new ResultColumn(
              "p" + percent,
              ResultColumn.SAMPLE,
              percent + " % of the samples lie below, interpolated linearly"));
    }
    columns.add(
        new ResultColumn(
            "clipped_samples",
            "",
            "samples in rows of %d or more equal ones at the largest or smallest value"
                .formatted(CLIPPED)));
    columns.add(
        new ResultColumn(
            "drift_per_s",
            "x/s",
            "slope of the line of least squares, per sample where the rate is unknown"));
    return List.copyOf(columns);
  }

  @Override
  public List<ResultColumn> columns() {
    return COLUMNS;
  }

  @Override
  public void find(Subject subject, double[] figures, int at) {
    int n = subject.signal().length();
    var known = subject.statistics();
    double[] samples = subject.scratch(n);
    subject.signal().copy(0, n, samples);
    int next = at;
    figures[next++] = known.max() - known.min();
    double mean = known.mean();
    double rms = Math.sqrt(mean * mean + known.variance());
    figures[next++] = Math.max(-known.min(), known.max()) / rms;
    boolean spread = known.variance() > ROUNDING * mean * mean;
    figures[next++] = spread ? moment(samples, n, known, 3) : Double.NaN;
    figures[next++] = spread ? moment(samples, n, known, 4) - 3 : Double.NaN;
    figures[next++] = zeroCrossings(samples, n);
    int percentiles = next;
    next += PERCENTILES.length;
    figures[next++] = known.min() == known.max() ? 0 : clipped(samples, n, known);
    for (int i = 0; i < n; i++) {
      samples[i] -= mean;
    }
    figures[next] = n < 2 ? Double.NaN : Trend.slope(samples, n) * subject.rate();
    subject.signal().copy(0, n, samples);
    Arrays.sort(samples, 0, n);
    for (int i = 0; i < PERCENTILES.length; i++) {
      figures[percentiles + i] = percentile(samples, n, PERCENTILES[i] / 100.0);
    }
  }

  /// The mean of the deviations' powers, in standard deviations: no power leaves a double's range.
  private static double moment(double[] samples, int n, Statistics known, int power) {
    double deviation = Math.sqrt(known.variance());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double z = (samples[i] - known.mean()) / deviation;
      sum += power == 3 ? z * z * z : z * z * z * z;
    }
    return sum / n;
  }

  private static int zeroCrossings(double[] samples, int n) {
    int crossings = 0;
    double before = 0;
    for (int i = 0; i < n; i++) {
      double sample = samples[i];
      if (sample != 0) {
        crossings += before != 0 && sample > 0 != before > 0 ? 1 : 0;
        before = sample;
      }
    }
    return crossings;
  }

  private static int clipped(double[] samples, int n, Statistics known) {
    int clipped = 0;
    int from = 0;
    for (int i = 1; i <= n; i++) {
      if (i == n || samples[i] != samples[from]) {
        boolean end = samples[from] == known.max() || samples[from] == known.min();
        clipped += end && i - from >= CLIPPED ? i - from : 0;
        from = i;
      }
    }
    return clipped;
  }

  /// NumPy's default: linear between the two samples around (N - 1) q.
  private static double percentile(double[] sorted, int n, double q) {
    double place = (n - 1) * q;
    int below = (int) place;
    double share = place - below;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, n - 1)];
    return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
  }
}
