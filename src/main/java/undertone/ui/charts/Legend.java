package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// What the marks of a chart mean, in its top right corner.
///
/// @param entries from left to right
record Legend(List<Entry> entries) {
  static final Legend NONE = new Legend(List.of());
  private static final double MARK = 10;
  private static final double GAP = 12;
  private static final String MORE = "...";
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
    /// A dotted line.
    DOTS,
    /// A line of dashes and dots.
    DASH_DOTS,
    /// A cross.
    CROSS,
    /// A strip of densities from few to many.
    RAMP;

    /// Pixels drawn and left out in turn; empty for a line without gaps.
    double[] dashes() {
      return switch (this) {
        case DASHES -> new double[] {6, 4};
        case DOTS -> new double[] {2, 3};
        case DASH_DOTS -> new double[] {8, 3, 2, 3};
        case WORDS, SWATCH, LOW, STRIPES, TICK, PROFILE, LINE, CROSS, RAMP -> new double[0];
      };
    }
  }

  /// One mark and its words.
  ///
  /// @param shape of the mark
  /// @param color of the mark
  /// @param words what it means
  /// @param off whether what it stands for is not drawn now, and a click shows it again
  record Entry(Shape shape, Color color, String words, boolean off) {
    Entry(Shape shape, Color color, String words) {
      this(shape, color, words, false);
    }

    private double mark() {
      return switch (shape) {
        case WORDS -> 0;
        case SWATCH, LOW, STRIPES, PROFILE, CROSS -> MARK + 4;
        case TICK -> MARK / 2 + 4;
        case LINE, DASHES, DOTS, DASH_DOTS -> 2 * MARK + 8;
        case RAMP -> 4 * MARK + 6;
      };
    }

    private double width(Brush brush) {
      return mark() + brush.width(words);
    }
  }

  static Legend note(String words) {
    return new Legend(List.of(words(words)));
  }

  /// An entry that explains no mark.
  static Entry words(String words) {
    return new Entry(Shape.WORDS, Color.TRANSPARENT, words);
  }

  double width(Brush brush) {
    return entries.stream().mapToDouble(entry -> entry.width(brush) + GAP).sum()
        - (entries.isEmpty() ? 0 : GAP);
  }

  /// As much of it as a width has room for: notes first, since nothing else says what they do, then
  /// marks in their order.
  ///
  /// @return the same entries or fewer, in the same order, and dots where some are missing
  Legend within(Brush brush, double room) {
    var kept = new ArrayList<Entry>();
    double left = room + GAP;
    for (boolean notes : new boolean[] {true, false}) {
      for (var entry : entries) {
        double width = entry.width(brush) + GAP;
        if (notes == isNote(entry) && width <= left) {
          kept.add(entry);
          left -= width;
        }
      }
    }
    if (kept.size() == entries.size()) {
      return this;
    }
    var fitting = new ArrayList<>(entries.stream().filter(kept::contains).toList());
    // The read-out names them all.
    if (brush.width(MORE) <= left - GAP) {
      fitting.add(words(MORE));
    }
    return new Legend(fitting);
  }

  private static boolean isNote(Entry entry) {
    return entry.shape() == Shape.WORDS || entry.shape() == Shape.RAMP;
  }

  /// The entry at a place.
  ///
  /// @param x from the left end of the legend
  /// @return null between two and outside
  @Nullable Entry at(Brush brush, double x) {
    double left = 0;
    for (var entry : entries) {
      double width = entry.width(brush);
      if (x >= left && x < left + width) {
        return entry;
      }
      left += width + GAP;
    }
    return null;
  }

  /// Draws the legend so that it ends at a place.
  void paint(Brush brush, double right, double middle) {
    double x = right - width(brush);
    for (var entry : entries) {
      var label = brush.palette().label();
      mark(brush, entry, entry.off() ? faint(brush, entry.color()) : entry.color(), x, middle);
      double words = x + entry.mark();
      brush.left(entry.words(), entry.off() ? faint(brush, label) : label, words, middle);
      if (entry.off()) {
        brush.hairline(label, words, middle, words + brush.width(entry.words()), middle);
      }
      x += entry.width(brush) + GAP;
    }
  }

  private static Color faint(Brush brush, Color color) {
    return brush.palette().background().interpolate(color, 0.6);
  }

  private static void mark(Brush brush, Entry entry, Color color, double x, double middle) {
    switch (entry.shape()) {
      case WORDS -> {}
      case SWATCH -> brush.fill(color, x, middle - MARK / 2, MARK, MARK);
      case LOW -> brush.fill(color, x, middle - 3, MARK, 6);
      case TICK -> brush.fill(color, x + 1, middle - MARK / 2, 2, MARK);
      case STRIPES -> {
        for (int i = 0; i < MARK; i += 4) {
          brush.fill(color, x + i, middle - MARK / 2, 2, MARK);
        }
      }
      case PROFILE -> {
        for (int i = 0; i < PROFILE.length; i++) {
          brush.fill(color, x + 2 * i, middle + MARK / 2 - PROFILE[i], 2, PROFILE[i]);
        }
      }
      case CROSS -> brush.cross(color, x + MARK / 2, middle, 3.5);
      case LINE, DASHES, DOTS, DASH_DOTS -> {
        brush.dashes(entry.shape().dashes());
        brush.line(color, 2, x, middle, x + 2 * MARK + 4, middle);
        brush.dashes();
      }
      case RAMP -> {
        for (int i = 0; i < 4 * MARK; i++) {
          var density = brush.palette().density(i / (4 * MARK - 1));
          brush.fill(density, Math.floor(x) + i, middle - 4, 1, 8);
        }
      }
    }
  }
}
