package undertone.ui.charts;

import java.util.List;
import undertone.model.ResultColumn;
import undertone.model.ResultTable;
import undertone.ui.words.Words;

/// What is known of every row's way through the run, whatever became of its recording.
final class CourseNumbers {
  private static final Words WORDS = Words.of(CourseNumbers.class);

  /// No file has these two: they follow from the order and the times of the others.
  static final String LANDING_ORDER = "landing_order";

  static final String LANDED = "landed_s";

  private CourseNumbers() {}

  /// In the order in which people are offered them.
  static final List<Quantity> ALL =
      List.of(
          Quantity.INDEX,
          of("quantity.order", LANDING_ORDER, "", (_, row) -> row),
          of("quantity.landed", LANDED, "s", (table, row) -> table.timings(row).done() / 1e6),
          of("quantity.slot", "queue_ms", "ms", (table, row) -> table.timings(row).queueMs()),
          of(
              "quantity.firstByte",
              "ttfb_ms",
              "ms",
              (table, row) -> table.timings(row).firstByteMs()),
          of("quantity.fetch", "fetch_ms", "ms", (table, row) -> table.timings(row).fetchMs()),
          of(
              "quantity.core",
              "analysis_queue_ms",
              "ms",
              (table, row) -> table.timings(row).analysisQueueMs()),
          of(
              "quantity.analysis",
              "analysis_ms",
              "ms",
              (table, row) -> table.timings(row).analysisMs()),
          of("quantity.size", "bytes", "B", (table, row) -> table.bytes(row)),
          of("quantity.attempts", "attempts", "", (table, row) -> table.attempts(row)),
          of("quantity.httpStatus", "http_status", "", CourseNumbers::httpStatus),
          of(
              "quantity.sampleRate",
              "sample_rate_hz",
              ResultColumn.FREQUENCY,
              (table, row) -> table.sampleRateHz(row)));

  private static double httpStatus(ResultTable table, int row) {
    int status = table.httpStatus(row);
    return status == 0 ? Double.NaN : status;
  }

  private static Quantity of(String key, String column, String unit, Quantity.Value value) {
    return new Quantity(WORDS.text(key), column, unit, value);
  }
}
