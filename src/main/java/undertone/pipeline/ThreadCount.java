package undertone.pipeline;

import java.util.function.IntConsumer;

/// How many threads may analyse; may change during a run. Safe to call from any thread.
final class ThreadCount {
  /// Guarded by this.
  private int count;

  /// Guarded by this.
  private IntConsumer listener = _ -> {};

  ThreadCount(int count) {
    this.count = count;
  }

  synchronized int now() {
    return count;
  }

  /// Tells the count, now and whenever it changes.
  synchronized void listen(IntConsumer whoever) {
    listener = whoever;
    listener.accept(count);
  }

  synchronized void set(int changed) {
    count = changed;
    listener.accept(count);
  }
}
