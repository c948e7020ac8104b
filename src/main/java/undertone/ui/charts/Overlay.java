package undertone.ui.charts;

import org.jspecify.annotations.Nullable;

/// What lies over a chart's data and changes without them: marks, cross hairs with the read-out,
/// the box being drawn, the frame that shows the keyboard is here.
final class Overlay {
  private static final double VEIL = 0.18;

  private final Chart chart;
  private final Brush brush = new Brush();
  private double hoverX = Double.NaN;
  private double hoverY = Double.NaN;
  private @Nullable Plot box;
  private boolean picks;

  Overlay(Chart chart) {
    this.chart = chart;
  }

  Brush brush() {
    return brush;
  }

  void hover(double px, double py) {
    hoverX = px;
    hoverY = py;
    paint();
  }

  /// Shows the box that the user is drawing; null when there is none.
  ///
  /// @param picksOut whether what is in it is picked out rather than zoomed to
  void box(@Nullable Plot drawn, boolean picksOut) {
    box = drawn;
    picks = picksOut;
    paint();
  }

  void paint() {
    brush.clear();
    if (chart.hasData()) {
      var plot = chart.plot();
      chart.paintMarks(brush, plot);
      if (box != null) {
        paintBox(box);
      } else if (plot.contains(hoverX, hoverY)) {
        paintHover(plot);
      }
    }
    if (chart.isFocusVisible()) {
      brush.g().setStroke(brush.palette().focus());
      brush.g().setLineWidth(2);
      brush.g().strokeRoundRect(1, 1, chart.getWidth() - 2, chart.getHeight() - 2, 6, 6);
    }
  }

  private void paintBox(Plot at) {
    var color = picks ? brush.palette().retrying() : brush.palette().focus();
    brush.fill(color.deriveColor(0, 1, 1, VEIL), at.left(), at.top(), at.width(), at.height());
    // Not told apart by colour alone.
    brush.dashes(picks ? new double[] {6, 4} : new double[0]);
    var rim = new Plot(at.left() + 0.5, at.top() + 0.5, at.width() - 1, at.height() - 1);
    brush.frame(color, picks ? 2 : 1, rim);
    brush.dashes();
  }

  private void paintHover(Plot plot) {
    var label = brush.palette().label();
    brush.dashes(2, 3);
    brush.hairline(label, hoverX, plot.top(), hoverX, plot.bottom());
    brush.hairline(label, plot.left(), hoverY, plot.right(), hoverY);
    brush.dashes();
    var text = chart.readout(hoverX, hoverY);
    if (!text.isEmpty()) {
      brush.bubble(text, hoverX, hoverY);
    }
  }
}
