package undertone.fetch;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often a server was asked for one recording. Rides on the requests; any thread.
final class Attempts {
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger excused = new AtomicInteger();

  /// Whether a connection was opened since the last [#begin]. Set on OkHttp's threads.
  private volatile boolean fresh;

  /// Whether there was a connection at all since then.
  private volatile boolean connected;

  /// The proxy by which the last one went, empty for none.
  private volatile String proxy = "";

  /// What became of the keys for the host that was asked last.
  private volatile Keyring.Use keys = Keyring.Use.NONE;

  /// Whether the answer so far came out of the cache, so that the next request is to count.
  private volatile boolean owed;

  /// Another request is about to go out.
  ///
  /// @param counts whether it is an attempt of its own
  void begin(boolean counts) {
    if (counts) {
      made.incrementAndGet();
    }
    owed = false;
    fresh = false;
    connected = false;
  }

  /// The attempt that began was answered without a request. Whatever follows a redirect out of the
  /// cache is the attempt then.
  void answeredFromCache() {
    made.decrementAndGet();
    owed = true;
  }

  /// Whether the next request counts, even if a redirect caused it.
  boolean owed() {
    return owed;
  }

  /// It goes by a proxy.
  ///
  /// @param words its host and port, empty for none
  void by(String words) {
    proxy = words;
  }

  /// The proxy by which the last one went, empty for none.
  String proxy() {
    return proxy;
  }

  /// Keys for the host were shown, or not.
  void keys(Keyring.Use use) {
    keys = use;
  }

  /// What became of the keys for the host that was asked last.
  Keyring.Use keys() {
    return keys;
  }

  /// The attempt that began did not come to a request.
  void takeBack() {
    made.decrementAndGet();
  }

  /// A connection is opened for it.
  void opened() {
    fresh = true;
  }

  /// It has a connection now, new or kept.
  void connected() {
    connected = true;
  }

  /// The last one failed by a kept connection, which is not held against the recording.
  void excuse() {
    excused.incrementAndGet();
  }

  /// How many of them count against what the run allows.
  int charged() {
    return made.get() - excused.get();
  }

  /// How many people are told of: one that met a stale connection, and was made up for at once, is
  /// none. At least 1 where a server was asked.
  int told() {
    return Math.min(made.get(), Math.max(1, charged()));
  }

  /// Whether the last one went over a connection that had served others before.
  boolean overKeptConnection() {
    return connected && !fresh;
  }
}
