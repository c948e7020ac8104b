package undertone.ui.charts;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Round dots of one colour.
final class DotRaster extends PointRaster {
  private final int rgb;
  private final int[] stamp;
  private final int reach;

  /// An empty raster.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param rgb colour of a dot
  /// @param radius of a dot in pixels
  DotRaster(int width, int height, int rgb, double radius) {
    super(width, height);
    this.rgb = rgb & 0xffffff;
    reach = (int) Math.ceil(radius);
    stamp = disc(radius, reach);
  }

  @Override
  void add(PointColumns points, @Nullable BitSet only, int from, int to, Projection projection) {
    for (int i = from; i < to; i++) {
      double x = projection.x(points.x(i));
      double y = projection.y(points.y(i));
      if (contains(x, y) && (only == null || only.get(i))) {
        dot((int) x, (int) y);
      }
    }
  }

  private void dot(int x, int y) {
    int side = 2 * reach + 1;
    int lastRow = Math.min(height() - 1, y + reach);
    int lastColumn = Math.min(width() - 1, x + reach);
    for (int row = Math.max(0, y - reach); row <= lastRow; row++) {
      for (int column = Math.max(0, x - reach); column <= lastColumn; column++) {
        int alpha = stamp[(row - y + reach) * side + column - x + reach];
        int at = row * width() + column;
        // All dots have one colour, so the densest coverage of a pixel is all that matters.
        if (alpha > pixels()[at] >>> 24) {
          pixels()[at] = premultiplied(rgb, alpha);
        }
      }
    }
    changed(x - reach, y - reach, x + reach + 1, y + reach + 1);
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
