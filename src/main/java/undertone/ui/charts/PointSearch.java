package undertone.ui.charts;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Looks for the point nearest to a place, so many rows at a time that no frame is late for it: a
/// million take some dozens of turns of the window's thread. JavaFX Application Thread only.
final class PointSearch {
  /// Rows looked at in one turn.
  static final int ROWS = 20_000;

  private final PointColumns points;
  private int turn;

  PointSearch(PointColumns points) {
    this.points = points;
  }

  /// A place in a chart.
  ///
  /// @param x on the horizontal axis, evenly spaced
  /// @param y on the vertical axis, evenly spaced
  /// @param scale what a pixel is on either
  /// @param within the farthest that a point may be, in pixels
  record Place(double x, double y, Projection scale, double within) {}

  /// The nearest point at once, where few rows count.
  ///
  /// @param place where
  /// @param counting rows that count; null where all do
  /// @return -1 where none is near
  int nearest(Place place, @Nullable BitSet counting) {
    var search = new Search(place, counting);
    if (counting == null) {
      search.look(points.size());
      return search.best;
    }
    int row = counting.nextSetBit(0);
    for (; row >= 0 && row < points.size(); row = counting.nextSetBit(row + 1)) {
      search.row = row;
      search.look(row + 1);
    }
    return search.best;
  }

  /// Looks through all points. A later call gives up this one.
  ///
  /// @param place where
  /// @param counting rows that count; null where all do
  /// @param found told the row; not told where none is near
  void find(Place place, @Nullable BitSet counting, IntConsumer found) {
    int mine = ++turn;
    step(new Search(place, counting), () -> turn != mine, found);
  }

  /// Gives up what is being looked for, because the points are others now.
  void giveUp() {
    turn++;
  }

  private void step(Search search, BooleanSupplier passed, IntConsumer found) {
    if (passed.getAsBoolean()) {
      return;
    }
    int end = Math.min(points.size(), search.row + ROWS);
    search.look(end);
    if (end < points.size()) {
      Platform.runLater(() -> step(search, passed, found));
    } else if (search.best >= 0) {
      found.accept(search.best);
    }
  }

  private final class Search {
    private final Place place;
    private final @Nullable BitSet counting;
    private int row;
    private int best = -1;
    private double closest;

    Search(Place place, @Nullable BitSet counting) {
      this.place = place;
      this.counting = counting;
      this.closest = place.within * place.within;
    }

    void look(int end) {
      for (; row < end; row++) {
        double dx = (points.x(row) - place.x) * place.scale.xScale();
        double dy = (points.y(row) - place.y) * place.scale.yScale();
        double distance = dx * dx + dy * dy;
        if (distance < closest && (counting == null || counting.get(row))) {
          closest = distance;
          best = row;
        }
      }
    }
  }
}
