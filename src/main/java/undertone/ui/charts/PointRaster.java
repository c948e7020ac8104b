package undertone.ui.charts;

import java.util.Arrays;

/// Points as pixels (ARGB, premultiplied): round dots, or counts per cell coloured by density.
/// Adding a point touches only its own pixels; [#takeChange] tells which rectangle changed.
final class PointRaster {
  private static final int RAMP = 256;

  private final int width;
  private final int height;
  private final int[] pixels;
  private int left;
  private int top;
  private int right;
  private int bottom;

  // Dots.
  private final int dotColor;
  private final int[] stamp;
  private final int reach;

  // Density; no counts in a raster of dots.
  private final int cell;
  private final int[] counts;
  private final int[] ramp;
  private int columns;
  private int level = 1;
  private boolean deferred;

  private PointRaster(int width, int height, int dotColor, double radius, int cell, int[] ramp) {
    this.width = width;
    this.height = height;
    this.dotColor = dotColor;
    this.cell = cell;
    this.ramp = ramp;
    pixels = new int[width * height];
    columns = Math.ceilDiv(width, cell);
    counts = ramp.length == 0 ? new int[0] : new int[columns * Math.ceilDiv(height, cell)];
    reach = (int) Math.ceil(radius);
    stamp = disc(radius, reach);
    nothingChanged();
  }

  /// A raster of dots.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param rgb colour of a dot
  /// @param radius of a dot in pixels
  /// @return empty
  static PointRaster dots(int width, int height, int rgb, double radius) {
    return new PointRaster(width, height, rgb & 0xffffff, radius, 1, new int[0]);
  }

  /// A raster of densities.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param cell edge of a counting cell in pixels
  /// @param ramp opaque colours from few to many, 256 of them
  /// @return empty
  static PointRaster density(int width, int height, int cell, int[] ramp) {
    if (ramp.length != RAMP) {
      throw new IllegalArgumentException("a ramp has 256 colours, not " + ramp.length);
    }
    return new PointRaster(width, height, 0, 0, cell, ramp);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int[] pixels() {
    return pixels;
  }

  /// Adds a point; one outside is ignored.
  ///
  /// @param x column, from the left
  /// @param y row, from the top
  void add(int x, int y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    if (ramp.length == 0) {
      dot(x, y);
    } else {
      count(x / cell, y / cell);
    }
  }

  private void dot(int x, int y) {
    int side = 2 * reach + 1;
    for (int row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
      for (int column = Math.max(0, x - reach);
          column <= Math.min(width - 1, x + reach);
          column++) {
        int alpha = stamp[(row - y + reach) * side + column - x + reach];
        int at = row * width + column;
        // All dots have one colour, so the densest coverage of a pixel is all that matters.
        if (alpha > pixels[at] >>> 24) {
          pixels[at] = premultiplied(dotColor, alpha);
        }
      }
    }
    changed(x - reach, y - reach, x + reach + 1, y + reach + 1);
  }

  private void count(int column, int row) {
    int count = ++counts[row * columns + column];
    boolean higher = count > level;
    if (higher) {
      level *= 2;
    }
    if (deferred) {
      return;
    }
    if (higher) {
      paintAllCells();
    } else {
      paintCell(column, row);
      changed(column * cell, row * cell, (column + 1) * cell, (row + 1) * cell);
    }
  }

  /// Adds many points: a density is coloured once, after the last of them.
  ///
  /// @param adding calls [#add]
  void addMany(Runnable adding) {
    deferred = ramp.length > 0;
    adding.run();
    if (deferred) {
      deferred = false;
      paintAllCells();
    }
  }

  private void paintAllCells() {
    for (int i = 0; i < counts.length; i++) {
      paintCell(i % columns, i / columns);
    }
    changed(0, 0, width, height);
  }

  private void paintCell(int column, int row) {
    int count = counts[row * columns + column];
    if (count > 0) {
      // One point is at the bottom of the ramp, the power of two above the fullest cell at its top.
      double share = level == 1 ? 0 : Math.log(count) / Math.log(level);
      int color = ramp[(int) (share * (RAMP - 1))];
      int end = Math.min(width, (column + 1) * cell);
      for (int y = row * cell; y < Math.min(height, (row + 1) * cell); y++) {
        Arrays.fill(pixels, y * width + column * cell, y * width + end, color);
      }
    }
  }

  private void changed(int fromX, int fromY, int toX, int toY) {
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

  /// What changed since this was last asked.
  ///
  /// @param left first column
  /// @param top first row
  /// @param width in pixels; 0 where nothing changed
  /// @param height in pixels
  record Change(int left, int top, int width, int height) {}

  Change takeChange() {
    var change =
        right > left ? new Change(left, top, right - left, bottom - top) : new Change(0, 0, 0, 0);
    nothingChanged();
    return change;
  }

  private static int[] disc(double radius, int reach) {
    int side = 2 * reach + 1;
    int[] alpha = new int[side * side];
    for (int i = 0; i < alpha.length; i++) {
      double distance = Math.hypot(i % side - reach, i / side - reach);
      alpha[i] = (int) (255 * Math.clamp(radius + 0.5 - distance, 0.0, 1.0));
    }
    return alpha;
  }

  private static int premultiplied(int rgb, int alpha) {
    int red = (rgb >> 16 & 255) * alpha / 255;
    int green = (rgb >> 8 & 255) * alpha / 255;
    int blue = (rgb & 255) * alpha / 255;
    return alpha << 24 | red << 16 | green << 8 | blue;
  }
}
