package undertone.pipeline;

/// What kept a run from being faster.
public enum Bottleneck {
  /// As many recordings were in flight as the user allows, and most of them waited for an answer.
  LATENCY("service latency"),
  /// As many recordings were in flight as the user allows, and most of them were arriving.
  BANDWIDTH("bandwidth"),
  /// Fewer recordings were in flight than the user allows: the limit for one host, a server that
  /// asked for less, the wait before another attempt, or the limit that the run found by itself.
  CONNECTIONS("connections"),
  /// Every thread that may analyse was at work.
  CPU("CPU"),
  /// Bodies waited for the memory budget.
  MEMORY("memory budget");

  private final String label;

  Bottleneck(String label) {
    this.label = label;
  }

  /// A few words, lower case but for names.
  ///
  /// @return the words
  public String label() {
    return label;
  }
}
