package undertone.fetch;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often a server was asked for one recording. Rides on the requests; any thread.
final class Attempts {
  private final AtomicInteger made = new AtomicInteger();

  /// Whether a connection was opened since the last [#begin]. Set on OkHttp's threads.
  private volatile boolean fresh;

  /// Another request is about to go out.
  ///
  /// @param counts whether it is an attempt of its own
  void begin(boolean counts) {
    if (counts) {
      made.incrementAndGet();
    }
    fresh = false;
  }

  /// The attempt that began did not come to a request.
  void takeBack() {
    made.decrementAndGet();
  }

  /// A connection is opened for it.
  void opened() {
    fresh = true;
  }

  /// How many there were.
  int made() {
    return made.get();
  }

  /// Whether the last one went over a connection that had served others before.
  boolean overKeptConnection() {
    return !fresh;
  }
}
