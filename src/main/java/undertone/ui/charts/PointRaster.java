package undertone.ui.charts;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Points as pixels (ARGB, premultiplied). A few more points touch only their own pixels;
/// [#takeChange] tells which rectangle changed.
abstract sealed class PointRaster permits DotRaster, DensityRaster {
  private final int width;
  private final int height;
  private final int[] pixels;
  private int left;
  private int top;
  private int right;
  private int bottom;

  PointRaster(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    nothingChanged();
  }

  final int width() {
    return width;
  }

  final int height() {
    return height;
  }

  final int[] pixels() {
    return pixels;
  }

  /// Adds points; those outside are ignored. The pixels may lag behind until [#takeChange].
  ///
  /// @param points where they are taken from
  /// @param from the first of them
  /// @param to the one after the last
  /// @param projection from their values to this raster's pixels
  final void add(PointColumns points, int from, int to, Projection projection) {
    add(points, null, from, to, projection);
  }

  /// Adds some of the points.
  ///
  /// @param only which rows; null for all
  abstract void add(
      PointColumns points, @Nullable BitSet only, int from, int to, Projection projection);

  /// Brings the pixels up to date.
  void settle() {}

  /// Takes all points away.
  void clear() {
    Arrays.fill(pixels, 0);
    changed(0, 0, width, height);
  }

  final boolean contains(double x, double y) {
    return x >= 0 && y >= 0 && x < width && y < height;
  }

  final void changed(int fromX, int fromY, int toX, int toY) {
    left = Math.min(left, Math.max(0, fromX));
    top = Math.min(top, Math.max(0, fromY));
    right = Math.max(right, Math.min(width, toX));
    bottom = Math.max(bottom, Math.min(height, toY));
  }

  private void nothingChanged() {
    left = width;
    top = height;
    right = 0;
    bottom = 0;
  }

  /// A rectangle of changed pixels.
  ///
  /// @param left first column
  /// @param top first row
  /// @param width in pixels; 0 where nothing changed
  /// @param height in pixels
  record Change(int left, int top, int width, int height) {}

  /// Brings the pixels up to date.
  ///
  /// @return what changed since this was last called
  final Change takeChange() {
    settle();
    var change =
        right > left ? new Change(left, top, right - left, bottom - top) : new Change(0, 0, 0, 0);
    nothingChanged();
    return change;
  }
}
