package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// Labels beside points, none of which touches another: right of its point, left, or a line higher
/// or lower; left out where there is no room for it.
///
/// @param brush paints
/// @param rim what labels must stay within
/// @param taken places that are occupied
record PlacedLabels(Brush brush, Plot rim, List<Plot> taken) {
  private static final double OFF = 7;
  private static final double GAP = 3;
  private static final int LINES = 3;

  /// No label yet.
  static PlacedLabels within(Brush brush, Plot rim) {
    return new PlacedLabels(brush, rim, new ArrayList<>());
  }

  /// Writes a label near a point.
  ///
  /// @return whether there was room
  boolean write(String text, Color color, double x, double y) {
    double width = brush.width(text);
    double height = brush.lineHeight();
    for (int line = 0; line <= 2 * LINES; line++) {
      // 0, 1 up, 1 down, 2 up, ...
      double off = (line % 2 == 1 ? -1 : 1) * Math.ceilDiv(line, 2) * height;
      double highest = rim.top() + height / 2;
      double middle = Math.clamp(y, highest, Math.max(highest, rim.bottom() - height / 2)) + off;
      for (double left : new double[] {x + OFF, x - OFF - width}) {
        var place = new Plot(left, middle - height / 2, width, height);
        if (free(place)) {
          taken.add(place);
          brush.left(text, color, left, middle);
          return true;
        }
      }
    }
    return false;
  }

  private boolean free(Plot place) {
    return place.left() >= rim.left()
        && place.right() <= rim.right()
        && place.top() >= rim.top() - 1
        && place.bottom() <= rim.bottom() + 1
        && taken.stream().noneMatch(other -> touch(place, other));
  }

  private static boolean touch(Plot one, Plot other) {
    return one.left() < other.right() + GAP
        && other.left() < one.right() + GAP
        && one.top() < other.bottom()
        && other.top() < one.bottom();
  }
}
