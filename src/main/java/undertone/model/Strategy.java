package undertone.model;

/// How fetching and analysing share the time.
public enum Strategy {
  /// Asynchronous fetches in flight while a fixed pool of threads analyses what has arrived.
  HYBRID("Hybrid", "Fetches in flight while a fixed pool analyses what has arrived");

  private final String label;
  private final String description;

  Strategy(String label, String description) {
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
