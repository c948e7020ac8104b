package undertone.ui.compare;

import java.time.Instant;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.model.Timings;

/// Tables as the tests need them.
final class Rows {
  private static final Outcome DONE =
      new Outcome.Analysed(new Findings(1, 1, 0, 0, 0, 0, 0, 0, 1, 0));
  private static final Outcome FAILED =
      new Outcome.Failed(new Failure(Failure.Cause.HTTP_STATUS, "HTTP status 500"));

  private Rows() {}

  static ResultTable table() {
    return new ResultTable(Instant.EPOCH, index -> new RecordingRef(index, "a", "http://x/a"));
  }

  static ResultTable table(int rows) {
    var table = table();
    for (int row = 0; row < rows; row++) {
      add(table, row, true);
    }
    return table;
  }

  /// A row that was done at some moment.
  static void add(ResultTable table, long doneMicros, boolean analysed) {
    table.landed(
        new Landed(
            new RecordingRef(table.size(), "a", "http://x/a"),
            analysed ? DONE : FAILED,
            200,
            1,
            8,
            new Timings(Instant.EPOCH, 0, 0, 0, 0, 0, doneMicros),
            0,
            0));
  }
}
