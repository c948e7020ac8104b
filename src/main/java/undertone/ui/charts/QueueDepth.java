package undertone.ui.charts;

import undertone.ui.words.Words;

/// How many recordings lay received and waited for an analysis thread, over time; 16 bytes for each
/// that was analysed. Tells of a recording once it has landed.
final class QueueDepth {
  private static final Words WORDS = Words.of(QueueDepth.class);

  private final Moments received = new Moments();
  private final Moments started = new Moments();

  /// Adds a recording's stay.
  ///
  /// @param from when it was received, microseconds since the run started
  /// @param to when an analysis thread took it, not before `from`
  void add(long from, long to) {
    received.add(from);
    started.add(to);
  }

  /// The depth by column.
  ///
  /// @param columns number of columns
  /// @param from left rim, microseconds since the run started
  /// @param to right rim, above `from`
  /// @return recordings, the mean over each column
  double[] depths(int columns, double from, double to) {
    double[] depths = new double[columns];
    double wide = (to - from) / columns;
    double before = waited(from);
    for (int column = 0; column < columns; column++) {
      double after = waited(from + (column + 1) * wide);
      depths[column] = Math.max(0, (after - before) / wide);
      before = after;
    }
    return depths;
  }

  /// How long all recordings together had waited until a moment.
  private double waited(double micros) {
    return received.ago(micros) - started.ago(micros);
  }

  /// Draws the depth as a profile whose full height is the deepest column.
  ///
  /// @param brush paints
  /// @param place where
  /// @param from left rim, microseconds since the run started
  /// @param to right rim
  void paint(Brush brush, Plot place, double from, double to) {
    var palette = brush.palette();
    brush.fill(palette.grid(), place.left(), place.bottom() - 1, place.width(), 1);
    double[] depths = depths((int) Math.max(1, place.width()), from, to);
    double deepest = Math.max(1, deepest(depths));
    double pixel = place.width() / depths.length;
    int begin = 0;
    double tall = height(depths[0], deepest, place);
    for (int column = 1; column <= depths.length; column++) {
      double next = column == depths.length ? Double.NaN : height(depths[column], deepest, place);
      if (next != tall) {
        double left = place.left() + begin * pixel;
        double width = (column - begin) * pixel;
        brush.fill(palette.queued(), left, place.bottom() - tall, width, tall);
        begin = column;
        tall = next;
      }
    }
  }

  /// Something is seen wherever something waited for a tenth of the time.
  private static double height(double depth, double deepest, Plot place) {
    return depth < 0.1 ? 0 : Math.max(1, Math.rint(depth / deepest * place.height()));
  }

  private static double deepest(double[] depths) {
    double deepest = 0;
    for (double depth : depths) {
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /// What hovering over the profile reads.
  ///
  /// @param seconds under the mouse
  /// @param from left rim, microseconds since the run started
  /// @param to right rim
  /// @param columns of the profile
  String readout(double seconds, double from, double to, int columns) {
    double[] depths = depths(Math.max(1, columns), from, to);
    int at = (int) ((seconds * 1e6 - from) / (to - from) * depths.length);
    double here = depths[Math.clamp(at, 0, depths.length - 1)];
    return WORDS.text("timeline.queue.readout", seconds, here, deepest(depths));
  }
}
