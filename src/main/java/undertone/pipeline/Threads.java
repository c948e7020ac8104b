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
/// | inspect | one recording for the eye: both in turn | carry a run |
final class Threads {
  /// Beyond this many, virtual threads cost less than platform threads (measured).
  private static final int MOST_PLATFORM_FETCHES = 256;

  private static final System.Logger LOG = System.getLogger(Threads.class.getName());

  private Threads() {}

  static ExecutorService fetch(int inFlight) {
    if (inFlight > MOST_PLATFORM_FETCHES) {
      return Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual().name("fetch-", 0).uncaughtExceptionHandler(Threads::report).factory());
    }
    return Executors.newFixedThreadPool(inFlight, platform("fetch-"));
  }

  static ExecutorService analysis(int threads) {
    return Executors.newFixedThreadPool(threads, platform("analysis-"));
  }

  static ExecutorService inspect() {
    return Executors.newFixedThreadPool(2, platform("inspect-"));
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
