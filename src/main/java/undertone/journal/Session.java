package undertone.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import undertone.journal.RunWriter.Entry;
import undertone.model.Landed;

/// One stretch of work on a run, as the writer's thread writes it.
final class Session implements AutoCloseable {
  private final Connection connection;
  private final long run;
  private final long id;
  private final boolean replaces;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement count;
  private final PreparedStatement seen;
  private final PreparedStatement cut;
  private final RowBinding rows;
  private boolean started;

  /// A session.
  ///
  /// @param connection its own from now on
  /// @param run number of the run
  /// @param id number of the session
  /// @param replaces whether recordings land that have an outcome of an earlier session
  Session(Connection connection, long run, long id, boolean replaces) throws SQLException {
    this.connection = connection;
    this.run = run;
    this.id = id;
    this.replaces = replaces;
    insert =
        connection.prepareStatement(
            "INSERT INTO result (%s) VALUES (%s)".formatted(Columns.names(), Columns.marks()));
    delete =
        connection.prepareStatement("DELETE FROM result WHERE run = ? AND recording_index = ?");
    count =
        connection.prepareStatement(
            "UPDATE run SET landed = landed + ?, analysed = analysed + ?, no_data = no_data + ?,"
                + " failed = failed + ?, result_rows = result_rows + ?, bytes = bytes + ?,"
                + " total = total + ? WHERE id = ?");
    seen =
        connection.prepareStatement("UPDATE session SET seen_at = ?, elapsed_us = ? WHERE id = ?");
    cut =
        connection.prepareStatement(
            "INSERT INTO cut SELECT ?1, coalesce(max(position) + 1, 0), ?2 FROM cut WHERE run ="
                + " ?1");
    rows = new RowBinding(insert);
  }

  long run() {
    return run;
  }

  /// Commits what has landed; without anything, only that the session lives.
  ///
  /// @param entries in landing order
  /// @param elapsedMicros since the session began
  void commit(List<Entry> entries, long elapsedMicros) throws SQLException, JournalException {
    Transaction.run(
        connection,
        () -> {
          var tally = new Tally();
          for (var entry : entries) {
            switch (entry) {
              case Entry.Rows(var landed) -> land(landed, tally);
              case Entry.Cut(long index) -> cut(index, tally);
            }
          }
          tally.add(count, run);
          seen(elapsedMicros);
          return tally;
        });
  }

  private void land(List<Landed> landed, Tally tally) throws SQLException {
    var first = landed.getFirst();
    if (!started) {
      started = true;
      start(first.timings().runStartedAt());
    }
    if (replaces) {
      delete.setLong(1, run);
      delete.setLong(2, first.recording().index());
      tally.replaced(delete.executeUpdate());
    }
    for (int part = 0; part < landed.size(); part++) {
      rows.insert(run, id, part, landed.get(part));
    }
    tally.landed(landed);
  }

  private void cut(long index, Tally tally) throws SQLException {
    cut.setLong(1, run);
    cut.setLong(2, index);
    cut.executeUpdate();
    tally.cut();
  }

  private void seen(long elapsedMicros) throws SQLException {
    seen.setString(1, Instant.now().toString());
    seen.setLong(2, elapsedMicros);
    seen.setLong(3, id);
    seen.executeUpdate();
  }

  /// What timings count from is known when the first has landed.
  private void start(Instant at) throws SQLException {
    try (var update =
        connection.prepareStatement("UPDATE session SET started_at = ? WHERE id = ?")) {
      update.setString(1, at.toString());
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  /// Ends it.
  ///
  /// @param state of the run where recordings are left without an outcome
  /// @param verdict on the run; empty where that of an earlier session stays
  void end(String state, String verdict) throws SQLException, JournalException {
    Transaction.run(
        connection,
        () -> {
          try (var session =
                  connection.prepareStatement("UPDATE session SET ended_at = ? WHERE id = ?");
              var update =
                  connection.prepareStatement(
                      "UPDATE run SET state = CASE WHEN landed >= total THEN 'done' ELSE ?1 END,"
                          + " verdict = coalesce(nullif(?2, ''), verdict) WHERE id = ?3")) {
            session.setString(1, Instant.now().toString());
            session.setLong(2, id);
            session.executeUpdate();
            update.setString(1, state);
            update.setString(2, verdict);
            update.setLong(3, run);
            return update.executeUpdate();
          }
        });
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
