package undertone.model;

import java.time.Instant;

/// Moments as nanoseconds since 1970, which reach from 1677 to 2262.
final class Nanos {
  private static final long SECOND = 1_000_000_000;
  private static final long FIRST = Long.MIN_VALUE / SECOND + 1;
  private static final long LAST = Long.MAX_VALUE / SECOND - 1;

  private Nanos() {}

  /// A moment; one that lies beyond the reach counts as its end.
  static long of(Instant moment) {
    return Math.clamp(moment.getEpochSecond(), FIRST, LAST) * SECOND + moment.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
