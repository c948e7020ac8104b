package undertone.simulator;

import undertone.model.Parameter;

/// Tells when how many bytes of a body may leave.
///
/// @param bytesPerNano the limit; infinite for none
/// @param startedAt when the body began, on `System.nanoTime`'s clock
record Pace(double bytesPerNano, long startedAt) {
  private static final double QUANTUM_NANOS = 20e6;

  /// A pace that starts now.
  ///
  /// @param bandwidthKiBps limit in KiB/s, [Parameter#UNLIMITED] for none
  /// @param now on `System.nanoTime`'s clock
  /// @return the pace
  static Pace of(double bandwidthKiBps, long now) {
    return new Pace(
        bandwidthKiBps >= Parameter.UNLIMITED ? Double.POSITIVE_INFINITY : bandwidthKiBps * 1024e-9,
        now);
  }

  /// How many bytes may leave now. It is none until a quantum of 20 ms, or the rest, is due, so
  /// that a slow connection does not send single bytes.
  ///
  /// @param sent bytes that have left
  /// @param remaining bytes that have not
  /// @param now on `System.nanoTime`'s clock
  /// @return 0 or more, at most the remaining
  long due(long sent, long remaining, long now) {
    if (Double.isInfinite(bytesPerNano)) {
      return remaining;
    }
    double allowed = (now - startedAt) * bytesPerNano - sent;
    return allowed >= next(remaining) ? (long) Math.min(allowed, (double) remaining) : 0;
  }

  /// When to ask again.
  ///
  /// @param sent bytes that have left
  /// @param remaining bytes that have not
  /// @param now on `System.nanoTime`'s clock
  /// @return milliseconds from now, at least 1
  long waitMillis(long sent, long remaining, long now) {
    double at = (sent + next(remaining)) / bytesPerNano;
    return Math.max(1, (long) Math.ceil((at - (now - startedAt)) / 1e6));
  }

  private double next(long remaining) {
    return Math.min((double) remaining, Math.max(1.0, Math.rint(bytesPerNano * QUANTUM_NANOS)));
  }
}
