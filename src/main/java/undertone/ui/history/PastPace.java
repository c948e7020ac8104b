package undertone.ui.history;

import java.util.ArrayList;
import java.util.List;
import undertone.model.ResultTable;
import undertone.model.Status;
import undertone.model.Timings;
import undertone.ui.charts.ThroughputChart.Sample;
import undertone.ui.run.Past.Gap;

/// How fast a run was that is over since long, counted from its rows in equal stretches of the time
/// that it was worked on.
final class PastPace {
  private static final int MOST = 100;

  /// In shorter stretches there would be too few rows to count.
  private static final int LEAST_ROWS = 16;

  private static final double MICROS = 1e6;

  private final List<Gap> gaps;
  private final double each;
  private final double[] fetched;
  private final double[] analysed;
  private final double[] bytes;
  private final double[] failed;
  private final double[] requested;
  private final double[] received;
  private final double[] buffered;

  private PastPace(List<Gap> gaps, double each, int stretches) {
    this.gaps = gaps;
    this.each = each;
    fetched = new double[stretches];
    analysed = new double[stretches];
    bytes = new double[stretches];
    failed = new double[stretches];
    requested = new double[stretches + 1];
    received = new double[stretches + 1];
    buffered = new double[stretches + 1];
  }

  /// Counts a run.
  ///
  /// @param table its rows, all of them
  /// @param gaps in which nobody worked on it
  /// @param seconds that it was worked on
  static List<Sample> of(ResultTable table, List<Gap> gaps, double seconds) {
    int rows = table.size();
    if (rows == 0 || seconds <= 0) {
      return List.of();
    }
    int stretches = Math.clamp(rows / LEAST_ROWS, 1, MOST);
    var pace = new PastPace(gaps, seconds / stretches, stretches);
    int lanes = 0;
    for (int row = 0; row < rows; row++) {
      if (row == 0 || table.index(row) != table.index(row - 1)) { // not each of its channels
        pace.count(table, row);
      }
      lanes = Math.max(lanes, table.fetchLane(row) + 1);
    }
    return pace.samples(lanes);
  }

  private void count(ResultTable table, int row) {
    var timings = table.timings(row);
    long arrived = timings.received();
    if (timings.requested() != Timings.NEVER) {
      long end = arrived == Timings.NEVER ? timings.done() : arrived;
      requested[stretch(timings.requested())]++;
      received[stretch(end)]++;
    }
    if (arrived != Timings.NEVER) {
      fetched[stretch(arrived)] += 1 / each;
      bytes[stretch(arrived)] += table.bytes(row) / each;
      buffered[stretch(arrived)] += table.bytes(row);
      buffered[stretch(timings.done()) + 1] -= table.bytes(row);
    }
    if (table.status(row) == Status.DONE) {
      analysed[stretch(timings.done())] += 1 / each;
    } else if (table.status(row) == Status.FAILED) {
      failed[stretch(timings.done())]++;
    }
  }

  private int stretch(long micros) {
    return Math.clamp((long) (without(micros) / MICROS / each), 0, fetched.length - 1);
  }

  private long without(long micros) {
    long sum = 0;
    for (var gap : gaps) {
      if (micros > gap.from()) {
        sum = gap.sum();
      }
    }
    return micros - sum;
  }

  private List<Sample> samples(int lanes) {
    var samples = new ArrayList<Sample>();
    double open = 0;
    double held = 0;
    double broken = 0;
    for (int i = 0; i < fetched.length; i++) {
      open += requested[i];
      held += buffered[i];
      broken += failed[i];
      double inFlight = Math.min(lanes, open);
      samples.add(
          new Sample(
              (i + 0.5) * each, fetched[i], analysed[i], inFlight, lanes, bytes[i], held, broken));
      open -= received[i];
    }
    return samples;
  }
}
