package undertone.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunWriter.Entry;
import undertone.model.Landed;

/// One stretch of work on a run, as the writer's thread writes it.
final class Session implements AutoCloseable {
  @SuppressWarnings("UnnecessaryLambda") // one of two things to do, the other is no lambda
  private static final Runnable DONE = () -> {};

  private final Connection connection;
  private final Work work;
  private final long run;
  private final long id;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement count;
  private final PreparedStatement seen;
  private final PreparedStatement cut;
  private final RowBinding rows;
  private boolean started;

  /// What it works on.
  ///
  /// @param run number of the run
  /// @param session its own number
  /// @param replaces whether recordings land that have an outcome of an earlier session
  /// @param roll what is to be kept of the source; null for nothing
  /// @param clock for the times of day
  record Work(
      long run, long session, boolean replaces, @Nullable RollWriting roll, InstantSource clock) {}

  /// A session.
  ///
  /// @param connection its own from now on
  /// @param work what it is about
  Session(Connection connection, Work work) throws SQLException {
    this.connection = connection;
    this.work = work;
    this.run = work.run();
    this.id = work.session();
    insert =
        connection.prepareStatement(
            "INSERT INTO result (%s) VALUES (%s)".formatted(Columns.names(), Columns.marks()));
    delete =
        connection.prepareStatement(
            "DELETE FROM result WHERE run = ? AND recording_index = ? RETURNING status");
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

  /// Begins one in a transaction.
  ///
  /// @param connection its own from now on; closed where it cannot begin
  /// @param work notes that it begins
  static Session begin(Connection connection, Transaction.Work<Work> work)
      throws SQLException, JournalException {
    boolean begun = false;
    try {
      var session = new Session(connection, Transaction.run(connection, work));
      begun = true;
      return session;
    } finally {
      if (!begun) {
        Database.close(connection);
      }
    }
  }

  /// Whether something is left to be kept of the source.
  boolean hasMore() {
    var roll = work.roll();
    return roll != null && !roll.finished();
  }

  long run() {
    return run;
  }

  /// Commits what has landed; without anything, only that the session lives.
  ///
  /// @param entries in landing order
  /// @param elapsedMicros since the session began
  void commit(List<Entry> entries, long elapsedMicros) throws SQLException, JournalException {
    var roll = work.roll();
    var then =
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
              return roll == null || roll.finished() ? DONE : roll.piece();
            });
    then.run();
  }

  private void land(List<Landed> landed, Tally tally) throws SQLException {
    var first = landed.getFirst();
    if (!started) {
      started = true;
      start(first.timings().runStartedAt());
    }
    if (work.replaces()) {
      tally.replaced(replaced(first.recording().index()));
    }
    for (int part = 0; part < landed.size(); part++) {
      rows.insert(run, id, part, landed.get(part));
    }
    tally.landed(landed);
  }

  /// Deletes an earlier outcome.
  ///
  /// @return the status of each of its rows
  private List<String> replaced(long index) throws SQLException {
    delete.setLong(1, run);
    delete.setLong(2, index);
    var statuses = new ArrayList<String>(1);
    try (var row = delete.executeQuery()) {
      while (row.next()) {
        statuses.add(row.getString("status"));
      }
    }
    return statuses;
  }

  private void cut(long index, Tally tally) throws SQLException {
    cut.setLong(1, run);
    cut.setLong(2, index);
    cut.executeUpdate();
    tally.cut();
  }

  private void seen(long elapsedMicros) throws SQLException {
    seen.setString(1, work.clock().instant().toString());
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
            session.setString(1, work.clock().instant().toString());
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
