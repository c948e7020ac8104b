package undertone.ui.charts;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Counts of points per cell, coloured by how many there are.
///
/// One point is at the bottom of the ramp, the power of two above the fullest cell at its top, by
/// logarithm between: so a new fullest cell seldom changes every other colour.
final class DensityRaster extends PointRaster {
  private static final int RAMP = 256;

  /// Points that are cheaper to colour together than one by one.
  private static final int MANY = 25_000;

  /// Counts that are looked up rather than computed.
  private static final int TABLED = 4_096;

  private final int cell;
  private final int columns;
  private final int rows;
  private final int[] counts;
  private final int[] ramp;
  private int level = 1;
  private int[] colors;
  private boolean stale;

  /// An empty raster.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param cell edge of a counting cell in pixels
  /// @param ramp opaque colours from few to many, 256 of them
  DensityRaster(int width, int height, int cell, int[] ramp) {
    super(width, height);
    if (ramp.length != RAMP) {
      throw new IllegalArgumentException("a ramp has 256 colours, not " + ramp.length);
    }
    this.cell = cell;
    this.ramp = ramp;
    columns = Math.ceilDiv(width, cell);
    rows = Math.ceilDiv(height, cell);
    counts = new int[columns * rows];
    colors = table();
  }

  @Override
  void clear() {
    super.clear();
    Arrays.fill(counts, 0);
    level = 1;
    stale = false;
    colors = table();
  }

  @Override
  void add(PointColumns points, @Nullable BitSet only, int from, int to, Projection projection) {
    int before = level;
    count(points, only, from, to, projection);
    stale |= level != before || to - from > MANY;
    if (!stale) {
      double perCell = 1.0 / cell;
      for (int i = from; i < to; i++) {
        double x = projection.x(points.x(i));
        double y = projection.y(points.y(i));
        if (contains(x, y) && (only == null || only.get(i))) {
          paintCell((int) (x * perCell), (int) (y * perCell));
        }
      }
    }
  }

  /// The same loop for few points and for many, so that it is compiled by the time there are many.
  private void count(
      PointColumns points, @Nullable BitSet only, int from, int to, Projection projection) {
    double perCell = 1.0 / cell;
    int highest = level;
    for (int i = from; i < to; i++) {
      double x = projection.x(points.x(i));
      double y = projection.y(points.y(i));
      if (contains(x, y) && (only == null || only.get(i))) {
        int row = (int) (y * perCell);
        int count = ++counts[row * columns + (int) (x * perCell)];
        highest = Math.max(highest, count);
      }
    }
    while (level < highest) {
      level *= 2;
    }
  }

  @Override
  void settle() {
    if (stale) {
      stale = false;
      colors = table();
      paintAll();
    }
  }

  private int[] table() {
    int[] table = new int[Math.min(level, TABLED) + 1];
    for (int count = 1; count < table.length; count++) {
      table[count] = compute(count);
    }
    return table;
  }

  private int compute(int count) {
    double share = level == 1 ? 0 : Math.log(count) / Math.log(level);
    return ramp[(int) (share * (RAMP - 1))];
  }

  private int color(int count) {
    return count < colors.length ? colors[count] : compute(count);
  }

  private void paintCell(int column, int row) {
    int color = color(counts[row * columns + column]);
    int left = column * cell;
    int right = Math.min(width(), left + cell);
    int top = row * cell;
    int bottom = Math.min(height(), top + cell);
    for (int y = top; y < bottom; y++) {
      Arrays.fill(pixels(), y * width() + left, y * width() + right, color);
    }
    changed(left, top, right, bottom);
  }

  /// Colours one line of pixels per row of cells and copies it to the others.
  private void paintAll() {
    int[] pixels = pixels();
    int width = width();
    for (int row = 0; row < rows; row++) {
      int top = row * cell;
      int line = top * width;
      for (int column = 0; column < columns; column++) {
        int color = color(counts[row * columns + column]);
        int end = Math.min(width, (column + 1) * cell);
        for (int x = column * cell; x < end; x++) {
          pixels[line + x] = color;
        }
      }
      for (int y = top + 1; y < Math.min(height(), top + cell); y++) {
        System.arraycopy(pixels, line, pixels, y * width, width);
      }
    }
    changed(0, 0, width, height());
  }
}
