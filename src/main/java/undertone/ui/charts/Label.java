package undertone.ui.charts;

/// A text that has its place.
///
/// @param text on one line
/// @param left edge in pixels
/// @param middle height of the line's middle in pixels
/// @param width in pixels
record Label(String text, double left, double middle, double width) {

  double right() {
    return left + width;
  }

  /// Whether two would run into each other.
  ///
  /// @param line height of a line
  boolean touches(Label other, double line) {
    return left < other.right() && other.left < right() && Math.abs(middle - other.middle) < line;
  }
}
