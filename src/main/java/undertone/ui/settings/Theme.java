package undertone.ui.settings;

/// The window's colours.
public enum Theme {
  /// As the system has it.
  SYSTEM("System"),
  /// Dark on light.
  LIGHT("Light"),
  /// Light on dark.
  DARK("Dark");

  private final String label;

  Theme(String label) {
    this.label = label;
  }

  /// The name people see.
  ///
  /// @return one word
  public String label() {
    return label;
  }

  /// The theme after this one, round and round.
  ///
  /// @return another theme
  public Theme next() {
    return switch (this) {
      case SYSTEM -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> SYSTEM;
    };
  }
}
