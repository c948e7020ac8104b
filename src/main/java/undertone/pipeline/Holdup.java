package undertone.pipeline;

/// What the parts of a run wait for at this moment, told by the parts themselves. Each field is
/// written by whoever knows and read by the ledger; a value that is a moment old does no harm.
final class Holdup {

  /// What the admission of recordings waits for.
  enum Admitting {
    /// Nothing: it is at work.
    BUSY,
    /// As many are in flight as the user allows.
    FULL,
    /// Less than the user allows: the limit for a host, or the one that the run found by itself.
    HELD_BACK,
    /// There is nothing more to admit.
    DONE
  }

  private volatile Admitting admitting = Admitting.BUSY;
  private volatile int waitingForMemory;
  private volatile int threads = 1;

  Admitting admitting() {
    return admitting;
  }

  void admitting(Admitting now) {
    admitting = now;
  }

  /// Fetches that wait for the memory budget.
  int waitingForMemory() {
    return waitingForMemory;
  }

  void waitingForMemory(int fetches) {
    waitingForMemory = fetches;
  }

  /// Threads that may analyse.
  int threads() {
    return threads;
  }

  void threads(int allowed) {
    threads = allowed;
  }

  /// What holds the run up while the load is this.
  Bottleneck bottleneck(Load load) {
    if (load.analysing >= threads && (load.buffered > 0 || load.inFlight == 0)) {
      return Bottleneck.CPU;
    }
    if (waitingForMemory > 0) {
      return Bottleneck.MEMORY;
    }
    if (admitting == Admitting.HELD_BACK || 2 * load.retrying > load.inFlight) {
      return Bottleneck.CONNECTIONS;
    }
    if (admitting == Admitting.BUSY || load.inFlight == 0) {
      return Bottleneck.CPU;
    }
    return load.receiving > load.waiting ? Bottleneck.BANDWIDTH : Bottleneck.LATENCY;
  }
}
