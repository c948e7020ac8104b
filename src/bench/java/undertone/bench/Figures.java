package undertone.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was measured of one process, or the ratios of two. NaN where nothing was.
///
/// @param perSecond recordings per second
/// @param cpuMillis CPU time per recording, user and system, in milliseconds
/// @param peakMib most resident memory, in MiB
record Figures(double perSecond, double cpuMillis, double peakMib) {
  static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN);

  /// How many times the other's these are.
  Figures over(Figures other) {
    return new Figures(
        perSecond / other.perSecond, cpuMillis / other.cpuMillis, peakMib / other.peakMib);
  }

  /// The median of each.
  static Figures median(List<Figures> rounds) {
    return new Figures(
        median(rounds, Figures::perSecond),
        median(rounds, Figures::cpuMillis),
        median(rounds, Figures::peakMib));
  }

  private static double median(List<Figures> rounds, ToDoubleFunction<Figures> what) {
    double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
