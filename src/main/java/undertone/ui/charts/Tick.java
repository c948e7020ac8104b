package undertone.ui.charts;

/// A labelled place on an axis.
///
/// @param value in the axis's unit
/// @param label what is written beside it
record Tick(double value, String label) {}
