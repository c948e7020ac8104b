package undertone.ui.charts;

/// Draws a chart without its marks: axes, legend and data, or what there will be.
final class Drawing {
  private static final double SMALLEST_DRAWN = 40;

  private Drawing() {}

  /// Draws on a brush; the chart gets its new frame, but where there is no room to draw.
  static void draw(Chart chart, Brush brush) {
    double width = chart.getWidth();
    double height = chart.getHeight();
    brush.fill(brush.palette().background(), 0, 0, width, height);
    if (width < SMALLEST_DRAWN || height < SMALLEST_DRAWN) {
      return;
    }
    boolean header = chart.legendInside() || !chart.y().title().isEmpty();
    double plotHeight = Frame.plotHeight(brush, height, header);
    double left = chart.leftLabels(brush, plotHeight);
    double right = chart.rightLabels(brush, plotHeight);
    var frame = Frame.of(brush, width, height, chart.x(), chart.y(), header, left, right);
    chart.frame(frame);
    paint(chart, brush, frame);
  }

  private static void paint(Chart chart, Brush brush, Frame frame) {
    if (!chart.hasData()) {
      var box = new Plot(8, 4, chart.getWidth() - 16, chart.getHeight() - 8);
      brush.paragraph(chart.emptyText(), brush.palette().label(), box);
      return;
    }
    var legend = chart.legendInside() ? chart.legend() : Legend.NONE;
    frame.paint(brush, chart.x(), chart.y(), legend);
    var plot = frame.plot();
    brush.within(
        new Plot(plot.left(), plot.top() - 1, plot.width(), plot.height() + 2),
        () -> chart.paint(brush, plot));
  }
}
