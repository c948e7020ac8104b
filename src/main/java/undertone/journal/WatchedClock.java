package undertone.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Notices when somebody puts the clock back while a run goes on: durations are by another one, but
/// the times of day that are kept are out of order then. One thread looks; any thread may ask.
final class WatchedClock {
  /// What is less is the daily correction by the network.
  private static final Duration NOTABLE = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant last;
  private long lastNanos;
  private volatile Duration back = Duration.ZERO;

  /// A watch.
  ///
  /// @param clock of the times of day
  /// @param nanos goes on evenly
  WatchedClock(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.last = clock.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /// Looks at it.
  void look() {
    var now = clock.instant();
    long nowNanos = nanos.getAsLong();
    var lost = Duration.between(now, last.plusNanos(nowNanos - lastNanos));
    if (lost.compareTo(NOTABLE) > 0) {
      back = back.plus(lost);
    }
    last = now;
    lastNanos = nowNanos;
  }

  /// What people should know.
  Optional<String> note() {
    long seconds = back.toSeconds();
    return seconds == 0
        ? Optional.empty()
        : Optional.of(
            "the clock of this machine was put back by %s while the run went on: the times of day that are kept are out of order, durations are right"
                .formatted(words(seconds)));
  }

  private static String words(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : seconds < 3_600
            ? "%d min %d s".formatted(seconds / 60, seconds % 60)
            : "%,d h %d min".formatted(seconds / 3_600, seconds / 60 % 60);
  }
}
