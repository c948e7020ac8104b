package undertone.model;

/// How fetching and analysing share the time. All do the same work and find the same.
public enum StrategyChoice {
  /// One after the other.
  SEQUENTIAL("Sequential", "Fetch one recording, analyse it, then the next: nothing overlaps"),
  /// Fetches overlap one another, but the only thread that looks after them also analyses.
  ASYNC(
      "Async only",
      "Fetches in flight, but the one thread that looks after them also analyses: while it"
          + " computes, nothing is asked for"),
  /// A thread for each recording.
  THREADS(
      "Threads only", "A virtual thread for each recording fetches it, then analyses it itself"),
  /// Asynchronous fetches in flight while a fixed pool of threads analyses what has arrived.
  HYBRID("Hybrid", "Fetches in flight while a fixed pool analyses what has arrived");

  private final String label;
  private final String description;

  StrategyChoice(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /// The name people see.
  ///
  /// @return one or two words
  public String label() {
    return label;
  }

  /// What it does.
  ///
  /// @return one sentence without its full stop
  public String description() {
    return description;
  }
}
