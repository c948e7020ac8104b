package undertone.pipeline;

/// What the parts of a run wait for at this moment, told by the parts themselves. Each field is
/// written by whoever knows and read by the ledger, which books the time until a change before it
/// happens; a value that is a moment old does no harm.
final class Holdup {

  /// What the admission of recordings waits for.
  enum Admitting {
    /// Nothing: it is at work.
    BUSY,
    /// As many are in flight as the user allows, or hardly less.
    FULL,
    /// Less than the user allows: the limit for a host, or the one that the run found by itself.
    HELD_BACK,
    /// A host that is asked too much, by its own word, is left alone or asked for far less.
    LEFT_ALONE,
    /// There is nothing more to admit, for now or ever.
    DONE
  }

  private volatile Admitting admitting = Admitting.BUSY;
  private volatile int waitingForMemory;
  private volatile int threads = 1;
  private volatile boolean sinkFull;
  private volatile Runnable book = () -> {};

  /// Says whom to tell before each change.
  ///
  /// @param bookTime books the time so far to what held the run up until now
  void beforeChange(Runnable bookTime) {
    book = bookTime;
  }

  Admitting admitting() {
    return admitting;
  }

  void admitting(Admitting now) {
    if (admitting != now) {
      book.run();
      admitting = now;
    }
  }

  /// Fetches that wait for the memory budget.
  int waitingForMemory() {
    return waitingForMemory;
  }

  void waitingForMemory(int fetches) {
    if (waitingForMemory != fetches) {
      book.run();
      waitingForMemory = fetches;
    }
  }

  /// Threads that may analyse.
  int threads() {
    return threads;
  }

  void threads(int allowed) {
    threads = allowed;
  }

  /// Whether the taker of the results wants nothing more for now.
  boolean sinkFull() {
    return sinkFull;
  }

  /// What the taker of the results said when it was asked last. Whoever waits for it asks again and
  /// again.
  void sinkFull(boolean now) {
    if (sinkFull != now) {
      book.run();
      sinkFull = now;
    }
  }

  /// What holds the run up while the load is this.
  Bottleneck bottleneck(Load load) {
    boolean allAnalyse = load.analysing >= threads;
    if (allAnalyse && (load.buffered > 0 || load.inFlight == 0)) {
      return computingOrHandingOn(load);
    }
    if (sinkFull) {
      return Bottleneck.RESULTS;
    }
    if (waitingForMemory > 0) {
      return Bottleneck.MEMORY;
    }
    if (admitting == Admitting.LEFT_ALONE || 2 * load.retrying > load.inFlight) {
      return Bottleneck.BACKOFF;
    }
    if (admitting == Admitting.HELD_BACK) {
      return Bottleneck.CONNECTIONS;
    }
    if (admitting == Admitting.BUSY || load.inFlight == 0) {
      boolean last = load.analysing > 0 && load.inFlight == 0;
      return allAnalyse || last ? computingOrHandingOn(load) : Bottleneck.PROGRAM;
    }
    return load.receiving > load.waiting ? Bottleneck.BANDWIDTH : Bottleneck.LATENCY;
  }

  private static Bottleneck computingOrHandingOn(Load load) {
    return 2 * load.delivering > load.analysing ? Bottleneck.RESULTS : Bottleneck.CPU;
  }
}
