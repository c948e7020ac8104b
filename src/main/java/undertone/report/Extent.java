package undertone.report;

/// Smallest, mean and largest of some numbers; those that are NaN or infinite are left out.
final class Extent {
  private long count;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private double mean;

  void add(double value) {
    if (Double.isFinite(value)) {
      count++;
      low = Math.min(low, value);
      high = Math.max(high, value);
      mean += (value - mean) / count;
    }
  }

  long count() {
    return count;
  }

  /// NaN where there was none, as the next two.
  double low() {
    return count == 0 ? Double.NaN : low;
  }

  double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  double high() {
    return count == 0 ? Double.NaN : high;
  }
}
