package undertone.ui.compare;

import undertone.model.ResultTable;
import undertone.model.Status;
import undertone.model.Timings;

/// How fast a run was over its time: recordings analysed per second, counted in equal stretches.
///
/// @param seconds the middle of each stretch, since the run started
/// @param perSecond recordings analysed per second in it
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record Pace(double[] seconds, double[] perSecond) {
  /// Of a run that was not counted.
  static final Pace NONE = new Pace(new double[0], new double[0]);

  private static final int MOST = 40;

  /// In shorter ones there would be too few to count.
  private static final int LEAST_PER_STRETCH = 16;

  private static final double MICROS = 1e6;

  /// Counts a run.
  ///
  /// @param table its rows, all of them
  /// @param elapsed how long it took, in seconds, above 0
  static Pace of(ResultTable table, double elapsed) {
    int rows = table.size();
    int stretches = Math.clamp(rows / LEAST_PER_STRETCH, 1, MOST);
    double[] middles = new double[stretches];
    double[] rates = new double[stretches];
    double each = elapsed / stretches;
    for (int row = 0; row < rows; row++) {
      long done = table.timings(row).done();
      if (table.status(row) == Status.DONE && done != Timings.NEVER) {
        int stretch = (int) (done / MICROS / each);
        rates[Math.clamp(stretch, 0, stretches - 1)] += 1 / each;
      }
    }
    for (int i = 0; i < stretches; i++) {
      middles[i] = (i + 0.5) * each;
    }
    return new Pace(middles, rates);
  }
}
