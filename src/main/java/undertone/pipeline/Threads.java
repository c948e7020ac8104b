package undertone.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Every thread of the pipeline is made here, with a name and somebody who hears of its death.
///
/// | pool | does | must never |
/// |---|---|---|
/// | fetch | waits for the network, fills slots | decode, analyse |
/// | analysis | decodes, analyses | wait for the network |
/// | recording | one recording, both in turn (strategy "threads") | |
/// | strategy | admits; fetches and analyses as its strategy says | |
/// | inspect | one recording for the eye: both in turn | carry a run |
final class Threads {
  /// Beyond this many, virtual threads cost less than platform threads (measured).
  private static final int MOST_PLATFORM_FETCHES = 256;

  private static final System.Logger LOG = System.getLogger(Threads.class.getName());

  private Threads() {}

  /// Threads for fetches: as many as are in flight, made when they are needed.
  ///
  /// @param expected recordings in flight, as far as is known before the run
  static ExecutorService fetch(int expected) {
    return expected > MOST_PLATFORM_FETCHES
        ? Executors.newThreadPerTaskExecutor(virtual("fetch-"))
        : new FetchThreads(platform("fetch-"));
  }

  /// Threads for analyses, made when they are needed.
  static ExecutorService analysis() {
    return Executors.newCachedThreadPool(platform("analysis-"));
  }

  /// A thread for each recording.
  static ExecutorService perRecording() {
    return Executors.newThreadPerTaskExecutor(virtual("recording-"));
  }

  /// The thread that a strategy runs on.
  static Thread strategy(Runnable body) {
    return platform("strategy-").newThread(body);
  }

  static ExecutorService inspect() {
    return Executors.newFixedThreadPool(2, platform("inspect-"));
  }

  private static ThreadFactory virtual(String prefix) {
    return Thread.ofVirtual().name(prefix, 0).uncaughtExceptionHandler(Threads::report).factory();
  }

  private static ThreadFactory platform(String prefix) {
    return Thread.ofPlatform()
        .daemon()
        .name(prefix, 0)
        .uncaughtExceptionHandler(Threads::report)
        .factory();
  }

  private static void report(Thread thread, Throwable death) {
    LOG.log(System.Logger.Level.ERROR, thread.getName() + " died", death);
  }
}
