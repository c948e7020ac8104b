package undertone.ui.charts;

import java.util.Arrays;
import javafx.scene.paint.Color;

/// A line through any number of points with at most two vertices per pixel column: the lowest and
/// the highest point of the column. Points must come in ascending x.
final class Trace {
  private final int columns;
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int size;
  private int column = Integer.MIN_VALUE;
  private int inColumn;

  /// An empty line.
  ///
  /// @param columns how many pixel columns there are to draw in
  Trace(int columns) {
    this.columns = columns;
  }

  /// Appends a point.
  ///
  /// @param x pixels from the left of the plot; the nearest points on both sides out of view are
  ///   kept, so that the line runs on to the rims
  /// @param y pixels
  void add(double x, double y) {
    int now = x < 0 ? -1 : x > columns ? columns + 1 : (int) x;
    if (now != column) {
      column = now;
      inColumn = 1;
      push(x, y);
    } else if (now < 0) {
      xs[size - 1] = x;
      ys[size - 1] = y;
    } else if (now <= columns) {
      within(x, y);
    }
  }

  private void within(double x, double y) {
    if (inColumn == 1) {
      inColumn = 2;
      push(x, y);
      return;
    }
    // Which of the two came first does not matter once there is a third.
    int low = ys[size - 2] <= ys[size - 1] ? size - 2 : size - 1;
    int high = size - 2 + size - 1 - low;
    ys[low] = Math.min(ys[low], y);
    ys[high] = Math.max(ys[high], y);
  }

  private void push(double x, double y) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    size++;
  }

  int size() {
    return size;
  }

  double x(int i) {
    return xs[i];
  }

  double y(int i) {
    return ys[i];
  }

  /// Draws the line, or a dot where there is but one point.
  void stroke(Brush brush, Color color, double left, double width) {
    if (size == 1) {
      brush.dot(color, left + xs[0], ys[0], 2.5);
      return;
    }
    double[] shifted = Arrays.copyOf(xs, size);
    for (int i = 0; i < size; i++) {
      shifted[i] += left;
    }
    brush.polyline(color, width, shifted, ys, size);
  }
}
