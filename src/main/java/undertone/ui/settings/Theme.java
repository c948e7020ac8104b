package undertone.ui.settings;

import undertone.ui.words.Words;

/// The window's colours.
public enum Theme {
  /// As the system has it.
  SYSTEM,
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK,
  /// White and yellow on black, for eyes that need it.
  HIGH_CONTRAST;

  private static final Words WORDS = Words.of(Theme.class);

  /// The name people see.
  ///
  /// @return one or two words
  public String label() {
    return WORDS.text("theme." + name());
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
