package undertone.analysis;

import undertone.model.AnalysisSpec.Band;

/// A stretch of bins.
///
/// @param first k of the first
/// @param last k of the last; smaller than `first` where there is none
record Bins(int first, int last) {
  private static final Bins NONE = new Bins(0, -1);

  /// The bins of a band, both ends included.
  ///
  /// @param band in the unit of `resolution`
  /// @param resolution width of a bin
  /// @param lowest k of the lowest bin that counts
  /// @param highest k of the highest
  static Bins in(Band band, double resolution, int lowest, int highest) {
    if (highest < lowest) {
      return NONE;
    }
    int first = below(band.lowHz(), resolution, lowest, highest);
    int last = below(band.highHz(), resolution, lowest, highest);
    // The high end's own bin too, if there is one.
    boolean onIt = last <= highest && last * resolution == band.highHz();
    return new Bins(first, onIt ? last : last - 1);
  }

  /// The same without the high end's own bin.
  static Bins inHalfOpen(Band band, double resolution, int lowest, int highest) {
    if (highest < lowest) {
      return NONE;
    }
    int first = below(band.lowHz(), resolution, lowest, highest);
    return new Bins(first, below(band.highHz(), resolution, lowest, highest) - 1);
  }

  /// The first bin that does not lie below a frequency; the highest plus one if all do.
  private static int below(double frequency, double resolution, int lowest, int highest) {
    double guess = Math.clamp(frequency / resolution, lowest, highest + 1.0);
    int k = (int) guess;
    // By products, as everybody else computes a bin's frequency.
    while (k > lowest && (k - 1) * resolution >= frequency) {
      k--;
    }
    while (k <= highest && k * resolution < frequency) {
      k++;
    }
    return k;
  }

  boolean contains(int k) {
    return k >= first && k <= last;
  }
}
