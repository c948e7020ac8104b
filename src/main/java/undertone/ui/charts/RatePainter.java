package undertone.ui.charts;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.paint.Color;

/// Paints figures over time.
///
/// @param brush paints
/// @param plot where
/// @param time the horizontal axis
record RatePainter(Brush brush, Plot plot, Axis time) {
  private static final double CROSS = 3.5;

  /// Marks that are closer together become one.
  private static final double CROSS_PITCH = 10;

  /// A line.
  ///
  /// @param height where a value stands in the chart
  void line(
      RateSeries series,
      int figure,
      Legend.Shape shape,
      Color color,
      double width,
      DoubleUnaryOperator height) {
    brush.dashes(shape.dashes());
    trace(series, figure, height).stroke(brush, color, plot.left(), width);
    brush.dashes();
  }

  /// A filled area below a line.
  void area(RateSeries series, int figure, Color color, DoubleUnaryOperator height) {
    var top = trace(series, figure, height);
    int size = top.size();
    double[] xs = new double[size + 2];
    double[] ys = new double[size + 2];
    for (int i = 0; i < size; i++) {
      xs[i] = plot.left() + top.x(i);
      ys[i] = top.y(i);
    }
    xs[size] = xs[size - 1];
    xs[size + 1] = xs[0];
    Arrays.fill(ys, size, size + 2, plot.bottom());
    brush.polygon(color, xs, ys);
  }

  /// A cross wherever a figure that only grows has grown.
  void crosses(RateSeries series, int figure, Color color) {
    double free = Double.NEGATIVE_INFINITY;
    double before = 0;
    for (int i = 0; i < series.size(); i++) {
      double at = plot.left() + time.position(series.seconds(i)) * plot.width();
      if (series.value(figure, i) > before && at >= free) {
        brush.cross(color, Math.min(at, plot.right() - CROSS), plot.bottom() - 7, CROSS);
        free = at + CROSS_PITCH;
      }
      before = series.value(figure, i);
    }
  }

  private Trace trace(RateSeries series, int figure, DoubleUnaryOperator height) {
    var trace = new Trace((int) plot.width());
    for (int i = 0; i < series.size(); i++) {
      double place = time.position(series.seconds(i));
      trace.add(place * plot.width(), height.applyAsDouble(series.value(figure, i)));
    }
    return trace;
  }
}
