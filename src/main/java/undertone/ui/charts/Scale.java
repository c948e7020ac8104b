package undertone.ui.charts;

/// How an axis turns values into distances.
enum Scale {
  /// Evenly spaced, any unit.
  LINEAR,
  /// Evenly spaced by decimal logarithm; positive values only.
  LOG,
  /// Evenly spaced, in seconds, labelled as a clock would be.
  TIME;

  /// From values to distances.
  ///
  /// @param value in the axis's unit
  /// @return the evenly spaced coordinate
  double forward(double value) {
    return this == LOG ? Math.log10(Math.max(value, Double.MIN_NORMAL)) : value;
  }

  /// From distances to values.
  ///
  /// @param coordinate evenly spaced
  /// @return the value at it
  double backward(double coordinate) {
    return this == LOG ? Math.pow(10, coordinate) : coordinate;
  }
}
