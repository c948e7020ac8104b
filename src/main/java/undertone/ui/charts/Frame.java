package undertone.ui.charts;

import java.util.ArrayList;
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
            ? Ticks.fitting(y, plotHeight, Y_SPACING, upGap(line), _ -> line)
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

  /// Half a label stands above the plot, under the header.
  private static double top(Brush brush, boolean header) {
    double line = brush.lineHeight();
    return header ? Math.max(line + 8, Math.ceil(1.5 * line) + 2) : Math.ceil(line / 2);
  }

  void paint(Brush brush, Axis x, Axis y, Legend legend) {
    var palette = brush.palette();
    for (var tick : yTicks) {
      double at = plot.bottom() - y.position(tick.value()) * plot.height();
      brush.hairline(palette.grid(), plot.left(), at, plot.right(), at);
    }
    brush.hairline(palette.grid(), plot.left(), plot.bottom(), plot.right(), plot.bottom());
    for (var tick : xTicks) {
      double at = plot.left() + x.position(tick.value()) * plot.width();
      brush.hairline(palette.grid(), at, plot.bottom(), at, plot.bottom() + 3);
    }
    for (var label : labels(brush, x, y, legend)) {
      brush.left(label.text(), palette.label(), label.left(), label.middle());
    }
    fitting(brush, legend).paint(brush, plot.right(), headerMiddle(brush));
  }

  /// Every text around the data but the legend's, none of which touches another.
  List<Label> labels(Brush brush, Axis x, Axis y, Legend legend) {
    var labels = new ArrayList<Label>();
    for (var tick : yTicks) {
      double width = brush.width(tick.label());
      double at = plot.bottom() - y.position(tick.value()) * plot.height();
      if (width + 6 <= plot.left()) {
        labels.add(new Label(tick.label(), plot.left() - 6 - width, above(brush, at), width));
      }
    }
    xLabels(brush, x, labels);
    double title = brush.width(y.title());
    double taken = fitting(brush, legend).width(brush);
    if (title > 0 && title + (taken > 0 ? taken + 10 : 0) <= plot.right() - 2) {
      labels.add(new Label(y.title(), 2, headerMiddle(brush), title));
    }
    return labels;
  }

  /// Pixels between two labels above each other, what [#above] may take included.
  static double upGap(double line) {
    return 2 + Math.max(0, line / 2 - 5);
  }

  /// A label beside the plot's lower left corner keeps clear of those below it.
  double above(Brush brush, double middle) {
    return Math.min(middle, plot.bottom() + 5 - brush.lineHeight() / 2);
  }

  private void xLabels(Brush brush, Axis x, List<Label> labels) {
    double line = brush.lineHeight();
    double middle = plot.bottom() + 5 + line / 2;
    double title = brush.width(x.title());
    double limit = plot.right() + EDGE;
    if (titleBelow && title <= limit) {
      double left = plot.left() + (plot.width() - title) / 2;
      labels.add(new Label(x.title(), Math.clamp(left, 0, limit - title), middle + line, title));
    } else if (!titleBelow && title < plot.width() * 0.4) {
      labels.add(new Label(x.title(), limit - 2 - title, middle, title));
      limit -= title + 10;
    }
    // From the right, because the last one leans furthest.
    for (var tick : xTicks.reversed()) {
      double width = brush.width(tick.label());
      double at = plot.left() + x.position(tick.value()) * plot.width();
      // The outermost labels lean inwards rather than be cut off.
      double left = Math.clamp(at - width / 2, 0, Math.max(0, plot.right() + EDGE - width));
      if (left + width <= limit) {
        labels.add(new Label(tick.label(), left, middle, width));
        limit = left - LABEL_GAP;
      }
    }
  }

  private double headerMiddle(Brush brush) {
    return 2 + brush.lineHeight() / 2;
  }

  private Legend fitting(Brush brush, Legend whole) {
    return whole.within(brush, plot.right() - 2);
  }

  /// The legend's entry at a place of the chart; null where there is none.
  Legend.@Nullable Entry legendAt(Brush brush, Legend whole, double px, double py) {
    var legend = fitting(brush, whole);
    double left = plot.right() - legend.width(brush);
    return py < 2 + brush.lineHeight() ? legend.at(brush, px - left) : null;
  }
}
