package undertone.ui.charts;

import javafx.scene.paint.Color;

/// The viridis colour map: evenly perceived steps that survive grey-scale printing and the common
/// kinds of colour blindness.
final class Viridis {
  private static final Color[] STOPS = {
    Color.web("#440154"),
    Color.web("#482878"),
    Color.web("#3e4989"),
    Color.web("#31688e"),
    Color.web("#26828e"),
    Color.web("#1f9e89"),
    Color.web("#35b779"),
    Color.web("#6dcd59"),
    Color.web("#b4de2c"),
    Color.web("#fde725"),
  };

  private Viridis() {}

  /// A colour of the map.
  ///
  /// @param at 0 (dark violet) to 1 (yellow); clamped
  /// @return opaque
  static Color at(double at) {
    double place = Math.clamp(at, 0.0, 1.0) * (STOPS.length - 1);
    int below = Math.min((int) place, STOPS.length - 2);
    return STOPS[below].interpolate(STOPS[below + 1], place - below);
  }
}
