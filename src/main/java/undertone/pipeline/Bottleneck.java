package undertone.pipeline;

/// What kept a run from being faster.
public enum Bottleneck {
  /// As many recordings were in flight as the user allows, and most of them waited for an answer.
  LATENCY("service latency"),
  /// As many recordings were in flight as the user allows, and most of them were arriving.
  BANDWIDTH("bandwidth"),
  /// Fewer recordings were in flight than the user allows: the limit for one host, or the limit
  /// that the run found by itself.
  CONNECTIONS("connections"),
  /// Every thread that may analyse was at work.
  CPU("CPU"),
  /// Bodies waited for the memory budget.
  MEMORY("memory budget"),
  /// Most of what was in flight waited before another attempt, or a host that had answered that it
  /// is asked too much was left alone.
  BACKOFF("retries and back-off"),
  /// Results waited for whoever takes them: a disk, or the reader of a pipe.
  RESULTS("writing the results"),
  /// There was room in flight that the program had not filled yet, and nothing to compute.
  PROGRAM("the program getting under way");

  private final String label;

  Bottleneck(String label) {
    this.label = label;
  }

  /// Whether the limit is one of those that a [Bound] is worked out from: nothing but a faster
  /// service, line or machine, or more of them at a time, lifts it.
  ///
  /// @return false where the run stayed below what those allow
  public boolean bounds() {
    return switch (this) {
      case LATENCY, BANDWIDTH, CONNECTIONS, CPU -> true;
      case MEMORY, BACKOFF, RESULTS, PROGRAM -> false;
    };
  }

  /// A few words, lower case but for names.
  ///
  /// @return the words
  public String label() {
    return label;
  }
}
