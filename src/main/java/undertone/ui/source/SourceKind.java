package undertone.ui.source;

/// Where recordings come from.
public enum SourceKind {
  /// The service inside the program.
  SIMULATED("Simulated service", "Simulated service"),
  /// Addresses that the user gives.
  ADDRESSES("Addresses", "Addresses"),
  /// What a page lists.
  INDEX("Index page", "Index page"),
  /// What is on this machine.
  FILES("Folder or files", "Files"),
  /// Waveforms of a seismological service.
  FDSN("FDSN web service", "FDSN");

  private final String label;
  private final String title;

  SourceKind(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /// The name for the window's title.
  ///
  /// @return one or two words
  public String title() {
    return title;
  }

  @Override
  public String toString() {
    return label;
  }
}
