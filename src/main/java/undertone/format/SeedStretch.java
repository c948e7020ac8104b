package undertone.format;

import java.util.Arrays;

/// Records of one channel that follow each other without gap or overlap. Of each it keeps where it
/// lies and no more, since a body may have millions of them.
final class SeedStretch {
  /// Half a sample late or early is on time, as it is for libmseed.
  private static final double TOLERANCE = 0.5;

  /// Rates that differ by less are one rate, rounded differently.
  private static final double SAME_RATE = 1e-4;

  private static final double NANOS = 1e9;
  private final long start;
  private final double rate;
  private int[] offsets = new int[4];
  private int count;
  private long end;
  private long samples;

  /// Begins with a record.
  ///
  /// @param record the first
  /// @param offset where it begins
  SeedStretch(SeedRecord record, int offset) {
    start = record.start();
    rate = record.rate();
    end = start;
    append(record, offset);
  }

  /// Appends a record, which is to be on time.
  ///
  /// @param record the next
  /// @param offset where it begins
  void append(SeedRecord record, int offset) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
    }
    offsets[count++] = offset;
    end = record.end();
    samples += record.samples();
  }

  /// Whether a record begins when the sample after the last is due, at the same rate.
  boolean leadsTo(SeedRecord record) {
    return Math.abs((double) record.start() - end) <= tolerance()
        && Math.abs(1 - record.rate() / rate) < SAME_RATE;
  }

  /// Whether no record that begins at a time or later can be on time any more.
  boolean isOver(long time) {
    return (double) time - end > tolerance();
  }

  private double tolerance() {
    return TOLERANCE * NANOS / rate;
  }

  /// When its first sample was taken, in nanoseconds since 1970.
  long start() {
    return start;
  }

  /// When the sample after its last is due, in nanoseconds since 1970.
  long end() {
    return end;
  }

  /// Samples per second.
  double rate() {
    return rate;
  }

  /// How many samples its records say they have.
  long samples() {
    return samples;
  }

  /// Where its records begin, in the order of time.
  int[] offsets() {
    return Arrays.copyOf(offsets, count);
  }
}
