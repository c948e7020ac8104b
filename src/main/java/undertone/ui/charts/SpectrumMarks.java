package undertone.ui.charts;

/// Draws a spectrum's marks: the dominant frequency as a dashed line, peaks as triangles, the
/// cursor as a line with a ring. No label touches another; what has no room keeps its mark only.
///
/// @param chart whose marks they are
/// @param brush paints
/// @param plot of the chart
record SpectrumMarks(SpectrumChart chart, Brush brush, Plot plot) {
  private static final double TRIANGLE = 7;

  void paint() {
    var palette = brush.palette();
    var labels = PlacedLabels.within(brush, plot);
    double dominant = chart.dominant();
    if (across(dominant)) {
      double x = chart.px(dominant);
      brush.dashes(4, 3);
      brush.hairline(palette.analysing(), x, plot.top(), x, plot.bottom());
      brush.dashes();
      labels.write(chart.peak(), palette.text(), x, plot.top() + brush.lineHeight() / 2);
    }
    for (int k : chart.peaks()) {
      double at = k * chart.binWidth();
      if (across(at)) {
        double x = chart.px(at);
        double y = Math.max(plot.top() + TRIANGLE, height(k)) - 1;
        brush.polygon(
            palette.analysing(),
            new double[] {x - 4, x + 4, x},
            new double[] {y - TRIANGLE, y - TRIANGLE, y});
        if (!(Math.abs(at - dominant) <= chart.binWidth())) {
          labels.write(chart.frequency(at), palette.label(), x, y - 3);
        }
      }
    }
    double cursor = chart.cursor();
    if (across(cursor)) {
      double x = chart.px(cursor);
      double y = height(chart.bin(cursor));
      brush.hairline(palette.text(), x, plot.top(), x, plot.bottom());
      brush.ring(palette.text(), 2, x, y, 4);
      brush.bubble(chart.cursorText(), x, y);
    }
  }

  private double height(int k) {
    return Math.max(plot.top(), Math.min(chart.y(chart.amplitude(k)), plot.bottom()));
  }

  /// Not where it is NaN either.
  private boolean across(double frequency) {
    return frequency >= chart.x().min()
        && frequency <= chart.x().max()
        && (frequency > 0 || !chart.logarithmic());
  }
}
