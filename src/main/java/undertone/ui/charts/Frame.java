package undertone.ui.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything around the data: the plot's place, grid, ticks, titles and legend.
///
/// @param plot where the data go
/// @param xTicks along the bottom
/// @param yTicks along the left
/// @param titleBelow whether the x title has a line of its own under the ticks
record Frame(Plot plot, List<Tick> xTicks, List<Tick> yTicks, boolean titleBelow) {
  private static final double EDGE = 10;
  private static final double TALL = 150;
  private static final double X_SPACING = 64;
  private static final double Y_SPACING = 32;
  private static final double LABEL_GAP = 8;

  /// Finds the place that the labels leave for the data.
  ///
  /// @param brush measures text
  /// @param width of the chart
  /// @param height of the chart
  /// @param x horizontal axis
  /// @param y vertical axis
  /// @param header whether there is a line above the data
  /// @param leftLabels width of labels that replace the ticks of `y`; NaN for ticks
  /// @param rightLabels width of a second scale's labels on the right; 0 for none
  /// @return the frame
  static Frame of(
      Brush brush,
      double width,
      double height,
      Axis x,
      Axis y,
      boolean header,
      double leftLabels,
      double rightLabels) {
    double line = brush.lineHeight();
    boolean titleBelow = height >= TALL && Double.isNaN(leftLabels);
    double top = top(brush, header);
    double plotHeight = plotHeight(brush, height - (titleBelow ? line : 0), header);
    List<Tick> yTicks =
        Double.isNaN(leftLabels)
            ? Ticks.fitting(y, plotHeight, Y_SPACING, 2, _ -> line)
            : List.<Tick>of();
    double labels =
        Double.isNaN(leftLabels)
            ? yTicks.stream().mapToDouble(tick -> brush.width(tick.label())).max().orElse(0)
            : leftLabels;
    double left = Math.floor(Math.min(labels + 8, width / 2));
    double plotWidth = Math.max(0, Math.floor(width - left - EDGE - rightLabels));
    var plot = new Plot(left, top, plotWidth, Math.floor(plotHeight));
    var xTicks = Ticks.fitting(x, plotWidth, X_SPACING, LABEL_GAP, brush::width);
    return new Frame(plot, xTicks, yTicks, titleBelow);
  }

  /// Height that is left for the data where the x title has no line of its own.
  static double plotHeight(Brush brush, double height, boolean header) {
    return Math.max(0, height - top(brush, header) - brush.lineHeight() - 8);
  }

  private static double top(Brush brush, boolean header) {
    return header ? brush.lineHeight() + 8 : 4;
  }

  void paint(Brush brush, Axis x, Axis y, Legend legend) {
    var palette = brush.palette();
    for (var tick : yTicks) {
      double at = plot.bottom() - y.position(tick.value()) * plot.height();
      brush.hairline(palette.grid(), plot.left(), at, plot.right(), at);
      brush.right(tick.label(), palette.label(), plot.left() - 6, at);
    }
    brush.hairline(palette.grid(), plot.left(), plot.bottom(), plot.right(), plot.bottom());
    xAxis(brush, x);
    header(brush, y.title(), legend);
  }

  private void xAxis(Brush brush, Axis x) {
    var color = brush.palette().label();
    double line = brush.lineHeight();
    double middle = plot.bottom() + 5 + line / 2;
    double titleWidth = brush.width(x.title());
    double limit = plot.right() + EDGE;
    if (titleBelow) {
      brush.centred(x.title(), color, plot.left() + plot.width() / 2, middle + line);
    } else if (titleWidth < plot.width() * 0.4) {
      brush.right(x.title(), color, limit - 2, middle);
      limit -= titleWidth + 10;
    }
    // From the right, because the last one leans furthest.
    for (var tick : xTicks.reversed()) {
      double half = brush.width(tick.label()) / 2;
      double at = plot.left() + x.position(tick.value()) * plot.width();
      // The outermost labels lean inwards rather than be cut off.
      double centre = Math.clamp(at, half, Math.max(half, plot.right() + EDGE - half));
      brush.hairline(brush.palette().grid(), at, plot.bottom(), at, plot.bottom() + 3);
      if (centre + half <= limit) {
        brush.centred(tick.label(), color, centre, middle);
        limit = centre - half - LABEL_GAP;
      }
    }
  }

  private void header(Brush brush, String yTitle, Legend whole) {
    double middle = 2 + brush.lineHeight() / 2;
    double room = plot.right() - 2;
    var legend = whole.within(brush, room);
    legend.paint(brush, plot.right(), middle);
    if (legend.entries().isEmpty() || brush.width(yTitle) + legend.width(brush) + 10 <= room) {
      brush.left(yTitle, brush.palette().label(), 2, middle);
    }
  }

  /// The legend's entry at a place of the chart; null where there is none.
  Legend.@Nullable Entry legendAt(Brush brush, Legend whole, double px, double py) {
    var legend = whole.within(brush, plot.right() - 2);
    double left = plot.right() - legend.width(brush);
    return py < 2 + brush.lineHeight() ? legend.at(brush, px - left) : null;
  }
}
