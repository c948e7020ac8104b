package undertone.ui.charts;

import javafx.scene.paint.Color;

/// Paints one row of the timeline: a lane, or a strip that stands for several.
///
/// @param brush paints
/// @param plot where the row lies
/// @param columns what it shows
/// @param top of the row in pixels
/// @param height of the row in pixels
record LanePainter(Brush brush, Plot plot, LaneColumns columns, double top, double height) {
  /// A few shades, so that neighbours that look alike become one rectangle.
  private static final int SHADES = 8;

  private static final double NARROWEST_MARK = 2;

  void paint(boolean strip) {
    brush.fill(brush.palette().grid(), plot.left(), top, plot.width(), height);
    double pixel = plot.width() / columns.columns();
    int begin = 0;
    for (int column = 1; column <= columns.columns(); column++) {
      var color = color(begin, strip);
      if (column == columns.columns() || !color.equals(color(column, strip))) {
        if (!color.equals(brush.palette().grid())) {
          brush.fill(color, plot.left() + begin * pixel, top, (column - begin) * pixel, height);
        }
        begin = column;
      }
    }
    if (!strip) {
      failures(pixel);
    }
  }

  private Color color(int column, boolean strip) {
    var palette = brush.palette();
    if (!strip && columns.gap(column)) {
      return palette.background();
    }
    var kind = columns.kind(column);
    var base =
        kind == null
            ? palette.grid()
            : palette
                .grid()
                .interpolate(palette.of(kind), 0.25 + 0.75 * step(columns.shade(column)));
    return strip ? base.interpolate(palette.failed(), step(columns.failed(column))) : base;
  }

  private static double step(double share) {
    return Math.ceil(share * SHADES) / SHADES;
  }

  private void failures(double pixel) {
    for (int column = 0; column < columns.columns(); column++) {
      double mark = columns.mark(column);
      if (mark > 0) {
        double width = Math.max(NARROWEST_MARK, pixel);
        double left = Math.min(plot.left() + column * pixel, plot.right() - width);
        double tall = Math.max(NARROWEST_MARK, Math.rint(mark * height));
        brush.fill(brush.palette().failed(), left, top + height - tall, width, tall);
      }
    }
  }
}
