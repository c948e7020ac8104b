package undertone.ui.settings;

/// The window's colours.
public enum Theme {
  /// As the system has it.
  SYSTEM("System"),
  /// Dark on light.
  LIGHT("Light"),
  /// Light on dark.
  DARK("Dark"),
  /// White and yellow on black, for eyes that need it.
  HIGH_CONTRAST("High contrast");

  private final String label;

  Theme(String label) {
    this.label = label;
  }

  /// The name people see.
  ///
  /// @return one or two words
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
      case DARK -> HIGH_CONTRAST;
      case HIGH_CONTRAST -> SYSTEM;
    };
  }
}
