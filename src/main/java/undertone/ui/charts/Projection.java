package undertone.ui.charts;

/// How values become pixels of a raster, as two straight lines.
///
/// @param xScale pixels per unit of the horizontal axis
/// @param xOffset pixel at 0
/// @param yScale pixels per unit of the vertical axis; negative, because pixels count downwards
/// @param yOffset pixel at 0
record Projection(double xScale, double xOffset, double yScale, double yOffset) {

  double x(double value) {
    return value * xScale + xOffset;
  }

  double y(double value) {
    return value * yScale + yOffset;
  }
}
