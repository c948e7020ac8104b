package undertone.ui.run;

import java.time.Instant;
import undertone.model.Landed;
import undertone.model.Timings;

/// Moments of a later part of a run, counted from the start of the first one, so that every row
/// tells the truth on the wall clock.
public final class Later {
  private Later() {}

  /// A row whose moments count from the start of the first part.
  ///
  /// @param landed counted from its own part
  /// @param runStartedAt when the first part started
  /// @param micros how much later its own started; the row as it is where that is 0
  /// @return equal but for its timings
  public static Landed row(Landed landed, Instant runStartedAt, long micros) {
    if (micros == 0) {
      return landed;
    }
    var t = landed.timings();
    var timings =
        new Timings(
            runStartedAt,
            shifted(t.queued(), micros),
            shifted(t.requested(), micros),
            shifted(t.firstByte(), micros),
            shifted(t.received(), micros),
            shifted(t.analysisStarted(), micros),
            shifted(t.done(), micros));
    return new Landed(
        landed.recording(),
        landed.outcome(),
        landed.httpStatus(),
        landed.attempts(),
        landed.bytes(),
        timings,
        landed.fetchLane(),
        landed.analysisLane());
  }

  /// Moments that count from the start of the first part; in a new array.
  static long[] shifted(long[] micros, long later) {
    long[] moved = micros.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = shifted(moved[i], later);
    }
    return moved;
  }

  private static long shifted(long micros, long later) {
    return micros == Timings.NEVER ? Timings.NEVER : micros + later;
  }
}
