package undertone.ui.settings;

import java.util.List;

/// A rectangle on the desktop, in JavaFX's pixels.
///
/// @param x left edge
/// @param y upper edge
/// @param width at least 0
/// @param height at least 0
public record Bounds(double x, double y, double width, double height) {
  private static final double GRIP = 80;

  /// These bounds where they can be reached, else centred on the first screen and no larger than
  /// it.
  ///
  /// @param screens usable areas, the primary one first, at least one
  /// @param least smallest allowed size
  /// @return bounds whose title can be gripped with the mouse
  public Bounds reachable(List<Bounds> screens, Bounds least) {
    for (var screen : screens) {
      boolean gripped =
          x + width >= screen.x + GRIP
              && x <= screen.x + screen.width - GRIP
              && y >= screen.y
              && y <= screen.y + screen.height - GRIP;
      if (gripped) {
        return new Bounds(
            x,
            y,
            Math.clamp(width, Math.min(least.width, screen.width), screen.width),
            Math.clamp(height, Math.min(least.height, screen.height), screen.height));
      }
    }
    var screen = screens.getFirst();
    double w = Math.clamp(width, Math.min(least.width, screen.width), screen.width);
    double h = Math.clamp(height, Math.min(least.height, screen.height), screen.height);
    return new Bounds(screen.x + (screen.width - w) / 2, screen.y + (screen.height - h) / 2, w, h);
  }
}
