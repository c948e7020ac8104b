package undertone.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import undertone.filter.Filter;
import undertone.model.Landed;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.ResultSink;
import undertone.model.ResultTable;

/// Hands on those of the rows that come which a filter wants. A filter reads rows where they lie in
/// a table; here each lies there only for as long as it is asked about.
public final class WantedRows implements ResultSink {
  private final Filter filter;
  private final ResultSchema schema;
  private final ResultSink next;

  /// A table for each moment that rows count their times from.
  private final Map<Instant, ResultTable> tables = new HashMap<>();

  private int rows;
  private @Nullable RecordingRef recording;

  /// Rows.
  ///
  /// @param filter says which are wanted
  /// @param schema of their run
  /// @param next gets them
  public WantedRows(Filter filter, ResultSchema schema, ResultSink next) {
    this.filter = filter;
    this.schema = schema;
    this.next = next;
  }

  @Override
  public void landed(Landed landed) {
    // As many as a table keeps the messages of.
    if (rows++ % ResultTable.MESSAGES_KEPT == 0) {
      tables.clear();
    }
    recording = landed.recording();
    var began = landed.timings().runStartedAt();
    var table = tables.computeIfAbsent(began, at -> new ResultTable(at, this::recording, schema));
    table.landed(landed);
    if (filter.test(table, table.size() - 1)) {
      next.landed(landed);
    }
  }

  private RecordingRef recording(long index) {
    if (recording == null) {
      throw new IllegalStateException("no row has come, but " + index + " is asked for");
    }
    return recording;
  }
}
