package undertone.ui.charts;

import javafx.scene.paint.Color;

/// A named rate that is laid over others.
///
/// @param name in the legend
/// @param place among the others, from 0
/// @param series one figure
record Curve(String name, int place, RateSeries series) {
  private static final Legend.Shape[] SHAPES = {
    Legend.Shape.LINE, Legend.Shape.DASHES, Legend.Shape.DOTS, Legend.Shape.DASH_DOTS
  };

  /// Its line; neighbours differ.
  Legend.Shape shape() {
    return SHAPES[place % SHAPES.length];
  }

  /// Its colour; neighbours differ.
  Color color(Palette palette) {
    return switch (place % 5) {
      case 0 -> palette.waiting();
      case 1 -> palette.analysing();
      case 2 -> palette.bars();
      case 3 -> palette.retrying();
      default -> palette.failed();
    };
  }
}
