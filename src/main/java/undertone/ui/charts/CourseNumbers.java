package undertone.ui.charts;

import java.util.List;
import undertone.model.ResultColumn;
import undertone.model.ResultTable;

/// What is known of every row's way through the run, whatever became of its recording.
final class CourseNumbers {
  /// No file has these two: they follow from the order and the times of the others.
  static final String LANDING_ORDER = "landing_order";

  static final String LANDED = "landed_s";

  private CourseNumbers() {}

  /// In the order in which people are offered them.
  static final List<Quantity> ALL =
      List.of(
          Quantity.INDEX,
          of("Landing order", LANDING_ORDER, "", (_, row) -> row),
          of("Landed after", LANDED, "s", (table, row) -> table.timings(row).done() / 1e6),
          of("Wait for a slot", "queue_ms", "ms", (table, row) -> table.timings(row).queueMs()),
          of("First byte", "ttfb_ms", "ms", (table, row) -> table.timings(row).firstByteMs()),
          of("Fetch time", "fetch_ms", "ms", (table, row) -> table.timings(row).fetchMs()),
          of(
              "Wait for a core",
              "analysis_queue_ms",
              "ms",
              (table, row) -> table.timings(row).analysisQueueMs()),
          of("Analysis time", "analysis_ms", "ms", (table, row) -> table.timings(row).analysisMs()),
          of("Size", "bytes", "B", (table, row) -> table.bytes(row)),
          of("Attempts", "attempts", "", (table, row) -> table.attempts(row)),
          of("HTTP status", "http_status", "", CourseNumbers::httpStatus),
          of(
              "Sample rate",
              "sample_rate_hz",
              ResultColumn.FREQUENCY,
              (table, row) -> table.sampleRateHz(row)));

  private static double httpStatus(ResultTable table, int row) {
    int status = table.httpStatus(row);
    return status == 0 ? Double.NaN : status;
  }

  private static Quantity of(String label, String column, String unit, Quantity.Value value) {
    return new Quantity(label, column, unit, value);
  }
}
