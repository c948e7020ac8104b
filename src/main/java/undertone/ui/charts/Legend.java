package undertone.ui.charts;

import java.util.List;
import javafx.scene.paint.Color;

/// What the marks of a chart mean, in its top right corner.
///
/// @param entries from left to right
record Legend(List<Entry> entries) {
  static final Legend NONE = new Legend(List.of());
  private static final double MARK = 10;
  private static final double GAP = 12;
  private static final int[] PROFILE = {3, 7, 10, 6, 4};

  /// How an entry's mark looks.
  enum Shape {
    /// No mark, words only.
    WORDS,
    /// A filled square.
    SWATCH,
    /// A filled square, lower than wide.
    LOW,
    /// A striped square.
    STRIPES,
    /// A narrow upright mark.
    TICK,
    /// Heights side by side.
    PROFILE,
    /// A line.
    LINE,
    /// A dashed line.
    DASHES,
    /// A strip of densities from few to many.
    RAMP
  }

  /// One mark and its words.
  ///
  /// @param shape of the mark
  /// @param color of the mark
  /// @param words what it means
  record Entry(Shape shape, Color color, String words) {}

  static Legend note(String words) {
    return new Legend(List.of(new Entry(Shape.WORDS, Color.TRANSPARENT, words)));
  }

  private static double mark(Entry entry) {
    return switch (entry.shape()) {
      case WORDS -> 0;
      case SWATCH, LOW, STRIPES, PROFILE -> MARK + 4;
      case TICK -> MARK / 2 + 4;
      case LINE, DASHES -> 2 * MARK + 4;
      case RAMP -> 4 * MARK + 6;
    };
  }

  double width(Brush brush) {
    double width = entries.isEmpty() ? 0 : -GAP;
    for (var entry : entries) {
      width += mark(entry) + brush.width(entry.words()) + GAP;
    }
    return width;
  }

  /// Draws the legend so that it ends at a place.
  void paint(Brush brush, double right, double middle) {
    double x = right - width(brush);
    for (var entry : entries) {
      mark(brush, entry, x, middle);
      x += mark(entry);
      brush.left(entry.words(), brush.palette().label(), x, middle);
      x += brush.width(entry.words()) + GAP;
    }
  }

  private static void mark(Brush brush, Entry entry, double x, double middle) {
    var g = brush.g();
    switch (entry.shape()) {
      case WORDS -> {}
      case SWATCH -> {
        g.setFill(entry.color());
        g.fillRoundRect(x, middle - MARK / 2, MARK, MARK, 3, 3);
      }
      case LOW -> brush.fill(entry.color(), x, middle - 3, MARK, 6);
      case TICK -> brush.fill(entry.color(), x + 1, middle - MARK / 2, 2, MARK);
      case STRIPES -> {
        for (int i = 0; i < MARK; i += 4) {
          brush.fill(entry.color(), x + i, middle - MARK / 2, 2, MARK);
        }
      }
      case PROFILE -> {
        for (int i = 0; i < PROFILE.length; i++) {
          double tall = PROFILE[i];
          brush.fill(entry.color(), x + 2 * i, middle + MARK / 2 - tall, 2, tall);
        }
      }
      case LINE, DASHES -> {
        g.setStroke(entry.color());
        g.setLineWidth(2);
        if (entry.shape() == Shape.DASHES) {
          g.setLineDashes(5, 3);
        }
        g.strokeLine(x, middle, x + 2 * MARK, middle);
        g.setLineDashes((double[]) null);
      }
      case RAMP -> {
        for (int i = 0; i < 4 * MARK; i++) {
          var color = brush.palette().density(i / (4 * MARK - 1));
          brush.fill(color, Math.floor(x) + i, middle - 4, 1, 8);
        }
      }
    }
  }
}
