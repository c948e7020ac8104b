package undertone.ui.source;

/// Where recordings come from.
public enum SourceKind {
  /// The service inside the program.
  SIMULATED("Simulated service"),
  /// Addresses that the user gives.
  ADDRESSES("Addresses (URLs)");

  private final String label;

  SourceKind(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
