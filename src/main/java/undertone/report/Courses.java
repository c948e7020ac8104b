package undertone.report;

import java.time.Instant;
import java.util.Map;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;

/// What is counted when the rows are passed for the second time: recordings over the time, and
/// frequencies.
final class Courses {
  /// Steps of the time.
  static final int STEPS = 120;

  /// Steps of the frequency.
  static final int BINS = 60;

  /// Of their size: frequencies that lie closer are one, on the axis of a picture.
  private static final double SAME = 1e-9;

  private static final int MOST_COLUMNS = 120;

  private final Overview overview;
  private final Map<Instant, Long> begins;
  private final long[] analysed = new long[STEPS];
  private final long[] failed = new long[STEPS];
  private final long[] bins = new long[BINS];
  private final long[][] cells;
  private final double low;
  private final double width;
  private long lastIndex = -1;

  Courses(Overview overview) {
    this.overview = overview;
    this.begins = overview.begins();
    this.cells = new long[(int) Math.min(MOST_COLUMNS, overview.indices())][BINS];
    double least = overview.frequencies().low();
    double most = overview.frequencies().high();
    // A lone frequency has a bin of its own in the middle, and so have several that only rounding
    // tells apart.
    double size = Math.max(Math.abs(least), Math.abs(most));
    double margin = most - least <= size * SAME ? Math.max(size, 1) / 2 : 0;
    low = least - margin - margin / BINS; // no border between bins in the middle
    width = (most + margin - low) / BINS;
  }

  void row(Landed row) {
    if (row.recording().index() != lastIndex) {
      lastIndex = row.recording().index();
      landed(row);
    }
    if (row.outcome() instanceof Analysed(var found)
        && Double.isFinite(found.dominantFrequencyHz())
        && Double.isNaN(found.sampleRateHz()) != overview.inHertz()) {
      int bin = Math.clamp((long) ((found.dominantFrequencyHz() - low) / width), 0, BINS - 1);
      bins[bin]++;
      long column = row.recording().index() * cells.length / overview.indices();
      cells[(int) Math.min(cells.length - 1, column)][bin]++;
    }
  }

  private void landed(Landed row) {
    var at = row.timings();
    long done = begins.getOrDefault(at.runStartedAt(), 0L) + at.done();
    int step = (int) Math.min(STEPS - 1, done * STEPS / Math.max(1, overview.endMicros()));
    switch (row.outcome().status()) {
      case DONE, NO_DATA -> analysed[step]++;
      case FAILED -> failed[step]++;
      case CANCELLED -> {}
    }
  }

  /// Recordings that were analysed, or found without data, in each step of the time.
  long[] analysed() {
    return analysed;
  }

  /// Recordings that failed in each step of the time.
  long[] failed() {
    return failed;
  }

  /// How long a step of the time is.
  double stepSeconds() {
    return Math.max(1, overview.endMicros()) / 1e6 / STEPS;
  }

  /// Rows by the bin of their dominant frequency.
  long[] bins() {
    return bins;
  }

  /// Rows by the step of their index, and the bin of their dominant frequency.
  long[][] cells() {
    return cells;
  }

  /// Where the first bin begins.
  double low() {
    return low;
  }

  /// How wide a bin is.
  double width() {
    return width;
  }
}
