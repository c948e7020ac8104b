package undertone.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import undertone.journal.RunRecord.Counts;
import undertone.journal.RunRecord.State;
import undertone.model.Landed;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;

/// Asks the tables for runs and what belongs to them.
///
/// @param connection to the journal
record RunLookup(Connection connection) {

  /// Reads one row.
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// A session that has not ended.
  private record Open(long session, long run, Owner owner, Instant seenAt) {}

  private boolean alive(Open open) throws SQLException {
    return open.owner().alive(open.seenAt(), InstantSource.system())
        && (!open.owner().isHere() || AtWork.has(connection, open.session()));
  }

  /// Runs, the latest first.
  ///
  /// @param deleted whether those that were deleted, or those that were not
  List<RunRecord> all(boolean deleted) throws SQLException {
    var alive = new HashSet<Long>();
    for (var open : open()) {
      if (alive(open)) {
        alive.add(open.run());
      }
    }
    return list(
        "SELECT *, (SELECT total(elapsed_us) FROM session WHERE session.run = run.id) AS elapsed"
            + " FROM run WHERE deleted_at IS %s NULL AND state <> 'purged' ORDER BY id DESC"
                .formatted(deleted ? "NOT" : ""),
        row -> run(row, alive.contains(row.getLong("id"))));
  }

  private static RunRecord run(ResultSet row, boolean alive) throws SQLException {
    var counts =
        new Counts(
            row.getLong("total"),
            row.getLong("landed"),
            row.getLong("analysed"),
            row.getLong("no_data"),
            row.getLong("failed"),
            row.getLong("result_rows"),
            row.getLong("bytes"));
    return new RunRecord(
        row.getLong("id"),
        row.getString("name"),
        Instant.parse(row.getString("started_at")),
        alive
            ? State.RUNNING
            : counts.left() == 0
                ? State.DONE
                : row.getString("state").equals("cancelled") ? State.CANCELLED : State.UNFINISHED,
        row.getString("source"),
        row.getString("strategy"),
        row.getString("analysis"),
        counts,
        row.getDouble("elapsed") / 1e6,
        remarks(row));
  }

  private static RunRecord.Remarks remarks(ResultSet row) throws SQLException {
    var deletedAt = row.getString("deleted_at");
    return new RunRecord.Remarks(
        row.getString("notes"),
        row.getBoolean("pinned"),
        row.getString("verdict"),
        deletedAt == null ? null : Instant.parse(deletedAt));
  }

  private List<Open> open() throws SQLException {
    return list(
        "SELECT run, host, pid, process_started_at, seen_at, process_mark, id FROM session"
            + " WHERE ended_at IS NULL",
        row ->
            new Open(
                row.getLong(7),
                row.getLong(1),
                new Owner(
                    row.getString(2),
                    row.getLong(3),
                    Instant.parse(row.getString(4)),
                    row.getString(6)),
                Instant.parse(row.getString(5))));
  }

  /// Refuses a run that a living program works on.
  void refuseIfAlive(long run) throws SQLException, JournalException {
    for (var open : open()) {
      if (open.run() == run && alive(open)) {
        throw new JournalException(
            "process %d of %s works on run %d: end it first"
                .formatted(open.owner().pid(), open.owner().host(), run),
            null);
      }
    }
  }

  /// Refuses a run that was deleted, or is gone for good.
  void refuseIfDeleted(long run) throws SQLException, JournalException {
    var there =
        list(
            "SELECT 1 FROM run WHERE id = ? AND deleted_at IS NULL AND state <> 'purged'",
            row -> row.getLong(1),
            run);
    if (there.isEmpty()) {
      throw new JournalException(
          "run %d was deleted: undertone delete --undo %d brings it back for a day"
              .formatted(run, run),
          null);
    }
  }

  /// How many recordings of a run have an outcome.
  long landed(long run) throws SQLException {
    return list("SELECT landed FROM run WHERE id = ?", row -> row.getLong(1), run).getFirst();
  }

  /// Room that the file takes, with what is free in it.
  long bytes() throws SQLException {
    return list("PRAGMA page_count", row -> row.getLong(1)).getFirst()
        * list("PRAGMA page_size", row -> row.getLong(1)).getFirst();
  }

  /// When a run was last begun or gone on with.
  Instant since(long run) throws SQLException {
    return list(
            "SELECT started_at FROM session WHERE run = ? ORDER BY id DESC LIMIT 1",
            row -> Instant.parse(row.getString(1)),
            run)
        .getFirst();
  }

  Map<String, String> settings(long run) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    list(
        "SELECT name, value FROM setting WHERE run = ?",
        row -> values.put(row.getString(1), row.getString(2)),
        run);
    return values;
  }

  KeptRun kept(long run) throws SQLException {
    var settings = new Settings(settings(run));
    var columns =
        list(
            "SELECT name, unit, meaning FROM added_column WHERE run = ? ORDER BY position",
            row -> new ResultColumn(row.getString(1), row.getString(2), row.getString(3)),
            run);
    return new KeptRun(
        RunSettingsText.read(settings),
        settings.has("simulator.seed") ? RunSettingsText.readService(settings) : null,
        new ResultSchema(settings.text("analysis"), columns));
  }

  List<Origin> origins(long run) throws SQLException {
    return list(
        "SELECT undertone, java, os, cpu, fft FROM session WHERE run = ? ORDER BY id",
        row ->
            new Origin(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        run);
  }

  List<Long> cuts(long run) throws SQLException {
    return list(
        "SELECT recording_index FROM cut WHERE run = ? ORDER BY position",
        row -> row.getLong(1),
        run);
  }

  List<RunPart> parts(long run) throws SQLException {
    return list(
        "SELECT started_at, elapsed_us FROM session WHERE run = ? ORDER BY id",
        row -> new RunPart(Instant.parse(row.getString(1)), row.getLong(2)),
        run);
  }

  /// In the source's order.
  void results(long run, Consumer<Landed> sink) throws SQLException {
    results(run, sink, "run = ? ORDER BY recording_index, part", run);
  }

  /// In the order in which they were written. Without the bounds all runs would be read; with the
  /// index they would all be sorted.
  void landings(long run, Consumer<Landed> sink) throws SQLException {
    var ends =
        list(
            "SELECT min(id), max(id) FROM result WHERE run = ?",
            row -> new long[] {row.getLong(1), row.getLong(2)},
            run);
    long[] bounds = ends.getFirst();
    results(run, sink, "id BETWEEN ? AND ? AND +run = ? ORDER BY id", bounds[0], bounds[1], run);
  }

  private void results(long run, Consumer<Landed> sink, String which, long... values)
      throws SQLException {
    var starts = new HashMap<Long, Instant>();
    list(
        "SELECT id, started_at FROM session WHERE run = ?",
        row -> starts.put(row.getLong(1), Instant.parse(row.getString(2))),
        run);
    try (var select =
        select("SELECT %s FROM result WHERE %s".formatted(Columns.names(), which), values)) {
      try (var row = select.executeQuery()) {
        var reading = new RowReading(row);
        while (row.next()) {
          sink.accept(reading.landed(starts.getOrDefault(row.getLong("session"), Instant.EPOCH)));
        }
      }
    }
  }

  private <T> List<T> list(String query, Reading<T> reading, long... values) throws SQLException {
    var found = new ArrayList<T>();
    try (var select = select(query, values);
        var row = select.executeQuery()) {
      while (row.next()) {
        found.add(reading.of(row));
      }
    }
    return found;
  }

  private PreparedStatement select(String query, long... values) throws SQLException {
    var select = connection.prepareStatement(query);
    for (int i = 0; i < values.length; i++) {
      select.setLong(i + 1, values[i]);
    }
    return select;
  }
}
