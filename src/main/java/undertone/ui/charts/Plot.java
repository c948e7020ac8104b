package undertone.ui.charts;

/// The rectangle that data are drawn in, within its chart, in pixels.
///
/// @param left from the chart's left edge
/// @param top from the chart's top edge
/// @param width not negative
/// @param height not negative
record Plot(double left, double top, double width, double height) {

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  boolean contains(double x, double y) {
    return x >= left && x <= right() && y >= top && y <= bottom();
  }

  /// Share of the width at a pixel, 0 at the left.
  double across(double x) {
    return (x - left) / width;
  }

  /// Share of the height at a pixel, 0 at the bottom.
  double up(double y) {
    return (bottom() - y) / height;
  }
}
