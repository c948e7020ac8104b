package undertone.ui.charts;

import java.util.Arrays;

/// Counts of values that nobody knew the range of beforehand.
///
/// Values are counted once, in bins far finer than any shown, each a power of ten wide and aligned
/// to zero. Shown bins of 1, 2 or 5 times a power of ten are sums of whole fine bins, so a growing
/// range never needs the values again: at worst ten fine bins become one.
final class Histogram {
  private static final int FINE_BINS = 1 << 16;

  private int[] fine = new int[256];

  /// Number of the fine bin that `fine[0]` counts.
  private long first;

  private int exponent;
  private long total;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /// Counts a value.
  ///
  /// @param value finite
  void add(double value) {
    if (total == 0) {
      exponent = value == 0 ? -9 : (int) Math.floor(Math.log10(Math.abs(value))) - 4;
      first = bin(value) - fine.length / 2;
    }
    low = Math.min(low, value);
    high = Math.max(high, value);
    while (bin(high) - bin(low) >= FINE_BINS) {
      coarsen();
    }
    makeRoom(bin(value));
    fine[(int) (bin(value) - first)]++;
    total++;
  }

  private long bin(double value) {
    // Dividing by a whole power of ten rounds less than multiplying by its inverse.
    double power = Math.pow(10, Math.abs(exponent));
    double place = exponent < 0 ? value * power : value / power;
    // A value that is a decimal fraction belongs to the bin that begins with it.
    double nearest = Math.rint(place);
    return (long) (Math.abs(place - nearest) < 1e-6 ? nearest : Math.floor(place));
  }

  private void coarsen() {
    long newFirst = Math.floorDiv(first, 10L);
    int[] coarse = new int[fine.length / 10 + 2];
    for (int i = 0; i < fine.length; i++) {
      coarse[(int) (Math.floorDiv(first + i, 10L) - newFirst)] += fine[i];
    }
    fine = coarse;
    first = newFirst;
    exponent++;
  }

  private void makeRoom(long bin) {
    if (bin < first) {
      int more = (int) Math.max(first - bin, fine.length);
      int[] grown = new int[fine.length + more];
      System.arraycopy(fine, 0, grown, more, fine.length);
      fine = grown;
      first -= more;
    } else if (bin - first >= fine.length) {
      fine = Arrays.copyOf(fine, (int) Math.max(bin - first + 1, 2L * fine.length));
    }
  }

  long total() {
    return total;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /// Bins side by side.
  ///
  /// @param from lower edge of the first
  /// @param width of each, 1, 2 or 5 times a power of ten
  /// @param counts values in each
  @SuppressWarnings("ArrayRecordComponent") // made anew for each caller, never compared
  record Bins(double from, double width, long[] counts) {
    long highest() {
      return Arrays.stream(counts).max().orElse(0);
    }

    double edge(int bin) {
      return from + bin * width;
    }
  }

  /// The whole range in bins of a round width.
  ///
  /// @param atLeast how wide the bins must be at least
  /// @return bins that hold every value; none before the first value
  Bins bins(double atLeast) {
    if (total == 0) {
      return new Bins(0, 1, new long[0]);
    }
    double unit = Math.pow(10, exponent);
    double width = Ticks.niceStep(Math.max(atLeast, unit));
    long fold = Math.max(1, Math.round(width / unit));
    long begin = Math.floorDiv(bin(low), fold);
    long[] counts = new long[(int) (Math.floorDiv(bin(high), fold) - begin + 1)];
    for (int i = 0; i < fine.length; i++) {
      if (fine[i] > 0) {
        counts[(int) (Math.floorDiv(first + i, fold) - begin)] += fine[i];
      }
    }
    return new Bins((double) begin * width, width, counts);
  }
}
