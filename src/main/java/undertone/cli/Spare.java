package undertone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import undertone.export.CsvFile;
import undertone.export.ExportException;
import undertone.model.Landed;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.ResultSink;
import undertone.model.ResultTable;

/// Results that the journal could not keep: in memory until the run is over, then in a CSV of their
/// own. About 120 bytes each.
final class Spare implements ResultSink {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  private final LongFunction<RecordingRef> recordings;
  private final ResultSchema schema;

  /// Guarded by this.
  private @Nullable ResultTable table;

  /// A spare.
  ///
  /// @param recordings the recording of an index
  /// @param schema what the run's rows hold
  Spare(LongFunction<RecordingRef> recordings, ResultSchema schema) {
    this.recordings = recordings;
    this.schema = schema;
  }

  @Override
  public synchronized void landed(Landed landed) {
    if (table == null) {
      table = new ResultTable(landed.timings().runStartedAt(), recordings, schema);
    }
    table.landed(landed);
  }

  /// How many rows there are.
  synchronized int size() {
    return table == null ? 0 : table.size();
  }

  /// Writes them to a new file.
  ///
  /// @param folder where it is made
  /// @return the file
  /// @throws ExportException if it cannot be written
  synchronized Path write(Path folder) throws ExportException {
    var rows = table;
    var started = rows == null ? Instant.EPOCH : rows.runStartedAt();
    var stem = "undertone-" + SECONDS.format(started.atZone(ZoneId.systemDefault()));
    var file = folder.resolve(stem + ".csv");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve("%s-%d.csv".formatted(stem, number));
    }
    try (var csv = CsvFile.create(file, schema)) {
      for (int row = 0; rows != null && row < rows.size(); row++) {
        csv.landed(rows.at(row));
      }
      csv.commit();
    }
    return file;
  }
}
