package undertone.fetch;

import java.time.Duration;

/// Durations and sizes in words.
final class Amounts {
  private Amounts() {}

  /// A duration in the largest unit that leaves no odd figure behind.
  static String words(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1_000 != 0 && millis < 10_000) {
      return millis + " ms";
    }
    long seconds = Math.ceilDiv(millis, 1_000L);
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = Math.ceilDiv(seconds, 60L);
    return minutes < 120 ? minutes + " min" : Math.ceilDiv(minutes, 60L) + " h";
  }

  /// A number of bytes in the largest binary unit that it is a multiple of.
  static String bytes(long bytes) {
    if (bytes > 0 && bytes % (1L << 30) == 0) {
      return (bytes >> 30) + " GiB";
    }
    if (bytes > 0 && bytes % (1L << 20) == 0) {
      return (bytes >> 20) + " MiB";
    }
    return bytes + " bytes";
  }
}
