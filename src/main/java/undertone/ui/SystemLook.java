package undertone.ui;

import java.util.Map;
import javafx.application.ColorScheme;

/// What the desktop asks of every program's colours.
final class SystemLook {
  /// Windows says outright whether its user needs strong contrasts.
  private static final String WINDOWS = "Windows.SPI.HighContrast";

  /// On Linux it is a theme, such as `HighContrast` and `HighContrastInverse`.
  private static final String LINUX = "GTK.theme_name";

  private SystemLook() {}

  /// The colours that fit the desktop.
  ///
  /// @param scheme dark or light, as the desktop is
  /// @param preferences as JavaFX has them from the desktop
  /// @return high contrast where the desktop says that its user needs it
  static Shade shade(ColorScheme scheme, Map<String, Object> preferences) {
    boolean needed =
        Boolean.TRUE.equals(preferences.get(WINDOWS))
            || String.valueOf(preferences.get(LINUX)).startsWith("HighContrast");
    return needed ? Shade.HIGH_CONTRAST : scheme == ColorScheme.DARK ? Shade.DARK : Shade.LIGHT;
  }
}
