package undertone.pipeline;

/// Rates over a sliding window, from counters that are shown to it now and then. Not safe for use
/// by several threads at once.
final class RateMeter {
  /// Shown more often than this, it keeps only some: 100 ms.
  private static final long SPACING_NANOS = 100_000_000;

  /// Enough for 30 s.
  private static final int KEPT = 320;

  private final long[] at = new long[KEPT];
  private final long[] counts = new long[KEPT];

  /// The first entry is the start: nothing counted after no time.
  private int newest;

  private int size = 1;

  /// Shows the counter.
  ///
  /// @param nanos since the start, never less than before
  /// @param count never less than before
  void show(long nanos, long count) {
    if (nanos - at[newest] < SPACING_NANOS) {
      return;
    }
    newest = (newest + 1) % KEPT;
    at[newest] = nanos;
    counts[newest] = count;
    size = Math.min(KEPT, size + 1);
  }

  /// The rate: what was counted, divided by the time it took.
  ///
  /// @param nanos now
  /// @param count now
  /// @param windowNanos how far to look back, at most 30 s
  /// @return per second; 0 while no time has passed
  double perSecond(long nanos, long count, long windowNanos) {
    long since = 0;
    long before = 0;
    for (int i = 0; i < size; i++) {
      int k = Math.floorMod(newest - i, KEPT);
      since = at[k];
      before = counts[k];
      if (nanos - since >= windowNanos) {
        break;
      }
    }
    return nanos <= since ? 0 : (count - before) * 1e9 / (nanos - since);
  }
}
