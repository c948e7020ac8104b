package undertone.fetch;

import java.util.concurrent.atomic.AtomicLong;

/// Counts recordings that the cache was asked for, since the program began. Any thread.
final class CacheTally {
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong asked = new AtomicLong();

  /// One more recording.
  ///
  /// @param hit whether its body was there
  void count(boolean hit) {
    asked.incrementAndGet();
    if (hit) {
      hits.incrementAndGet();
    }
  }

  long hits() {
    return hits.get();
  }

  long asked() {
    return asked.get();
  }
}
