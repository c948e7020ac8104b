package undertone.ui.charts;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Paints one row of the timeline: a lane, or a strip that stands for several.
///
/// Colour is never alone: waiting is lower than the rest, trying again is striped, failures are
/// narrow and stand out at the foot.
///
/// @param brush paints
/// @param plot where the row lies
/// @param columns what it shows
/// @param lit the part of it that a filter shows; null without a filter
/// @param top of the row in pixels
/// @param height of the row in pixels
record LanePainter(
    Brush brush,
    Plot plot,
    LaneColumns columns,
    @Nullable LaneColumns lit,
    double top,
    double height) {
  /// A few shades, so that neighbours that look alike become one rectangle.
  private static final int SHADES = 8;

  private static final double NARROWEST_MARK = 2;
  private static final double WAITING_HEIGHT = 0.6;
  private static final double LOWEST_WITH_MARKS = 6;
  private static final double STRIPE = 5;
  private static final int NOTHING = -1;
  private static final int GAP = -2;

  /// How much is left of the colour of what a filter hides.
  private static final double HIDDEN = 0.2;

  void paint(boolean strip) {
    brush.fill(brush.palette().grid(), plot.left(), top, plot.width(), height);
    double pixel = plot.width() / columns.columns();
    int begin = 0;
    int look = look(0, strip);
    for (int column = 1; column <= columns.columns(); column++) {
      int next = column == columns.columns() ? Integer.MIN_VALUE : look(column, strip);
      if (next != look) {
        run(look, begin, strip, plot.left() + begin * pixel, (column - begin) * pixel);
        begin = column;
        look = next;
      }
    }
    if (!strip) {
      failures(pixel);
    }
  }

  /// All that a column's look depends on, as a number.
  @SuppressWarnings("EnumOrdinal") // compared with that of the next column only
  private int look(int column, boolean strip) {
    if (!strip && columns.gap(column)) {
      return GAP;
    }
    var kind = kind(column);
    if (kind == null) {
      return NOTHING;
    }
    int failed = strip ? step(columns.failed(column)) : 0;
    int look = (kind.ordinal() * (SHADES + 1) + step(columns.shade(column))) * (SHADES + 1);
    return (look + step(litShare(column))) * (SHADES + 1) + failed;
  }

  private @Nullable BarKind kind(int column) {
    var shown = lit == null ? null : lit.kind(column);
    return shown == null ? columns.kind(column) : shown;
  }

  private double litShare(int column) {
    return lit == null ? 1 : lit.shade(column) / Math.max(columns.shade(column), 1e-12);
  }

  private static int step(double share) {
    return (int) Math.ceil(Math.min(1, share) * SHADES);
  }

  private void run(int look, int column, boolean strip, double left, double width) {
    if (look == GAP) {
      brush.fill(brush.palette().background(), left, top, width, height);
      return;
    }
    var kind = kind(column);
    if (kind == null) {
      return;
    }
    boolean marked = !strip && height >= LOWEST_WITH_MARKS;
    double tall = marked && kind == BarKind.WAITING ? Math.rint(height * WAITING_HEIGHT) : height;
    double y = top + Math.floor((height - tall) / 2);
    brush.fill(color(kind, column, strip), left, y, width, tall);
    if (marked && kind == BarKind.RETRYING) {
      stripes(left, width);
    }
  }

  /// At fixed places, so that a bar does not flicker when its columns change.
  private void stripes(double left, double width) {
    double first = Math.ceil(left / STRIPE) * STRIPE;
    for (double x = first; x + 2 <= left + width; x += STRIPE) {
      brush.fill(brush.palette().background(), x, top, 2, height);
    }
  }

  private Color color(BarKind kind, int column, boolean strip) {
    var palette = brush.palette();
    double shown = (double) step(litShare(column)) / SHADES;
    double strength = 0.25 + 0.75 * step(columns.shade(column)) / SHADES;
    var color =
        palette.grid().interpolate(palette.of(kind), strength * (HIDDEN + (1 - HIDDEN) * shown));
    return strip
        ? color.interpolate(palette.failed(), (double) step(columns.failed(column)) / SHADES)
        : color;
  }

  private void failures(double pixel) {
    var shown = lit == null ? columns : lit;
    for (int column = 0; column < columns.columns(); column++) {
      double mark = shown.mark(column);
      if (mark > 0) {
        double width = Math.max(NARROWEST_MARK, pixel);
        double left = Math.min(plot.left() + column * pixel, plot.right() - width);
        double tall = Math.max(NARROWEST_MARK, Math.rint(mark * height));
        brush.fill(brush.palette().failed(), left, top + height - tall, width, tall);
      }
    }
  }
}
