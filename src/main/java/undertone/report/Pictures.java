package undertone.report;

import java.util.Arrays;
import undertone.report.Plot.Axis;

/// Draws what was counted.
final class Pictures {
  /// How many shades tell densities apart.
  static final int SHADES = 6;

  private final Overview overview;
  private final Courses courses;

  Pictures(Overview overview, Courses courses) {
    this.overview = overview;
    this.courses = courses;
  }

  /// Recordings that landed, over the time.
  String throughput() {
    double seconds = courses.stepSeconds();
    double[] analysed = Arrays.stream(courses.analysed()).mapToDouble(n -> n / seconds).toArray();
    double[] failed = Arrays.stream(courses.failed()).mapToDouble(n -> n / seconds).toArray();
    double most = Math.max(highest(analysed), highest(failed));
    var plot =
        new Plot(
            "Recordings a second that were analysed and that failed, over the time",
            new Axis("Time [s]", 0, seconds * Courses.STEPS),
            new Axis("Throughput [recordings/s]", 0, most * 1.05));
    plot.bars("a", analysed);
    plot.steps("f", failed);
    return plot.end();
  }

  /// How often each dominant frequency was found.
  String distribution() {
    double[] bins = Arrays.stream(courses.bins()).mapToDouble(n -> n).toArray();
    var plot =
        new Plot(
            "How often each dominant frequency was found",
            frequency(),
            new Axis("Rows", 0, highest(bins) * 1.05));
    plot.bars("a", bins);
    return plot.end();
  }

  /// Dominant frequencies over the source.
  String density() {
    var plot =
        new Plot(
            "Dominant frequencies over the recordings of the source, darker where there are more",
            new Axis("Recording, by its place in the source", 0, overview.indices()),
            frequency());
    long[][] cells = courses.cells();
    double column = (double) overview.indices() / cells.length;
    long most = mostInACell();
    for (int shade = 1; shade <= SHADES; shade++) {
      var path = new StringBuilder();
      for (int i = 0; i < cells.length; i++) {
        for (int bin = 0; bin < Courses.BINS; bin++) {
          if (shade(cells[i][bin], most) == shade) {
            plot.rectangle(
                path, i * column, courses.low() + bin * courses.width(), column, courses.width());
          }
        }
      }
      plot.path("d" + shade, path);
    }
    return plot.end();
  }

  /// The most rows that lie in one cell of the density.
  long mostInACell() {
    return Arrays.stream(courses.cells()).flatMapToLong(Arrays::stream).max().orElse(0);
  }

  /// By the logarithm, so that few beside many are seen.
  private static int shade(long count, long most) {
    if (count == 0) {
      return 0;
    }
    return most == 1
        ? SHADES
        : 1
            + (int)
                Math.min(SHADES - 1, SHADES * Math.log((double) count) / Math.log((double) most));
  }

  private Axis frequency() {
    return new Axis(
        "Dominant frequency [%s]".formatted(overview.inHertz() ? "Hz" : "cycles/sample"),
        courses.low(),
        courses.low() + courses.width() * Courses.BINS);
  }

  private static double highest(double[] values) {
    return Math.max(1e-9, Arrays.stream(values).max().orElse(0));
  }
}
