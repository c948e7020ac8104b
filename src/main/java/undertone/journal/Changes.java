package undertone.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Changes what is said of a run, and deletes runs: first so that they can be brought back, later
/// for good.
///
/// @param connection between transactions
record Changes(Connection connection) {
  /// Rows that are deleted at once: others, who wait for it, wait for less than a second.
  private static final int ROWS = 20_000;

  /// Gives a run another name.
  void rename(long run, String name) throws SQLException, JournalException {
    set(run, "name = ?", name);
  }

  /// Replaces the notes on a run.
  void note(long run, String notes) throws SQLException, JournalException {
    set(run, "notes = ?", notes);
  }

  /// Puts a run before all others, or back.
  void pin(long run, boolean pinned) throws SQLException, JournalException {
    set(run, "pinned = CAST(? AS INTEGER)", pinned ? "1" : "0");
  }

  /// Deletes it, so that it can be brought back.
  void delete(long run) throws SQLException, JournalException {
    Transaction.run(
        connection,
        () -> {
          new RunLookup(connection).refuseIfAlive(run);
          update(run, "deleted_at = ?", Instant.now().toString());
          return run;
        });
  }

  /// Brings a deleted one back.
  void restore(long run) throws SQLException, JournalException {
    set(run, "deleted_at = nullif(?, '')", "");
  }

  /// Deletes for good what was deleted before a moment. What is interrupted is gone on with the
  /// next time.
  void sweep(Instant before) throws SQLException, JournalException {
    var runs =
        Transaction.run(
            connection,
            () -> {
              try (var mark =
                  connection.prepareStatement(
                      "UPDATE run SET state = 'purged' WHERE deleted_at < ? RETURNING id")) {
                mark.setString(1, before.toString());
                try (var found = mark.executeQuery()) {
                  var ids = new ArrayList<Long>();
                  while (found.next()) {
                    ids.add(found.getLong(1));
                  }
                  return ids;
                }
              }
            });
    for (long run : runs) {
      remove(run);
    }
  }

  private void remove(long run) throws SQLException, JournalException {
    var some =
        "DELETE FROM result WHERE id IN (SELECT id FROM result WHERE run = ? LIMIT %d)"
            .formatted(ROWS);
    while (Transaction.run(connection, () -> execute(some, run)) == ROWS) {
      // The others have had their turn in between.
    }
    Transaction.run(
        connection,
        () -> {
          for (var table : List.of("cut", "listed", "session", "added_column", "setting")) {
            execute("DELETE FROM %s WHERE run = ?".formatted(table), run);
          }
          return execute("DELETE FROM run WHERE id = ?", run);
        });
  }

  private int execute(String sql, long run) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run);
      return statement.executeUpdate();
    }
  }

  private void set(long run, String what, String value) throws SQLException, JournalException {
    Transaction.run(
        connection,
        () -> {
          update(run, what, value);
          return run;
        });
  }

  private void update(long run, String what, String value) throws SQLException, JournalException {
    try (var update =
        connection.prepareStatement(
            "UPDATE run SET %s WHERE id = ? AND state <> 'purged'".formatted(what))) {
      update.setString(1, value);
      update.setLong(2, run);
      if (update.executeUpdate() == 0) {
        throw new JournalException("the journal has no run %d any more".formatted(run), null);
      }
    }
  }
}
