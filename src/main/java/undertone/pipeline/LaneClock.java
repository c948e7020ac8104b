package undertone.pipeline;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import undertone.model.Timings;

/// Since when each fetch lane is doing what it does, for drawing. Safe to call from any thread; a
/// lane is written by one at a time.
final class LaneClock {
  /// By lane; [Timings#NEVER] while it is free. So are the others.
  private final AtomicLongArray requestedAt;

  private final AtomicLongArray firstByteAt;
  private final AtomicLongArray retryingSince;

  /// Lanes that were ever in use, or are expected to be.
  private final AtomicInteger lanes;

  /// A clock.
  ///
  /// @param most lanes there may ever be
  /// @param expected lanes that are shown from the beginning
  LaneClock(int most, int expected) {
    requestedAt = free(most);
    firstByteAt = free(most);
    retryingSince = free(most);
    lanes = new AtomicInteger(Math.min(most, expected));
  }

  private static AtomicLongArray free(int lanes) {
    var at = new long[lanes];
    Arrays.fill(at, Timings.NEVER);
    return new AtomicLongArray(at);
  }

  void requested(int lane, long micros) {
    lanes.accumulateAndGet(lane + 1, Math::max);
    retryingSince.set(lane, Timings.NEVER);
    firstByteAt.set(lane, Timings.NEVER);
    requestedAt.set(lane, micros);
  }

  void firstByte(int lane, long micros) {
    firstByteAt.set(lane, micros);
  }

  void retrying(int lane, long micros) {
    firstByteAt.set(lane, Timings.NEVER);
    retryingSince.set(lane, micros);
  }

  void ended(int lane) {
    firstByteAt.set(lane, Timings.NEVER);
    retryingSince.set(lane, Timings.NEVER);
    requestedAt.set(lane, Timings.NEVER);
  }

  InFlight snapshot() {
    int count = lanes.get();
    var requested = new long[count];
    var firstByte = new long[count];
    var retrying = new long[count];
    for (int lane = 0; lane < count; lane++) {
      requested[lane] = requestedAt.get(lane);
      // The lane may have gone on meanwhile: no first byte and no retry without a request.
      boolean open = requested[lane] >= 0;
      firstByte[lane] = open ? firstByteAt.get(lane) : Timings.NEVER;
      retrying[lane] = open ? retryingSince.get(lane) : Timings.NEVER;
    }
    return new InFlight(requested, firstByte, retrying);
  }
}
