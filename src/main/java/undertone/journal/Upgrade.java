package undertone.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/// Brings an opened file to this program's version, or says why that cannot be.
///
/// @param file the journal
/// @param connection to it
/// @param schema of this program
record Upgrade(Path file, Connection connection, Schema schema) {
  private static final int ROUNDS = 200;
  private static final long PAUSE_NANOS = 20_000_000;

  /// Looks at the version, and does what is needed.
  ///
  /// @param write whether anything may be changed
  void run(boolean write) throws SQLException, JournalException {
    int found = looked();
    if (write && (found > 0 || number("PRAGMA application_id") == Schema.APPLICATION)) {
      writeAhead(); // only once it is known for a journal: the mode stays in the file
    }
    if (found == schema.version()) {
      return;
    }
    if (!write) {
      throw new JournalException(
          "the journal %s is %s: begin a run, and it is brought up to date"
              .formatted(file, found == 0 ? "empty" : "an older Undertone's"),
          null);
    }
    if (found > 0) {
      new BackUp(file, connection, found).make();
    }
    Transaction.run(
        connection,
        () -> {
          // Another program may have done it meanwhile.
          check(version());
          for (int version = version(); version < schema.version(); version++) {
            for (var statement : schema.steps().get(version)) {
              execute(statement);
            }
          }
          execute("PRAGMA application_id = " + Schema.APPLICATION);
          execute("PRAGMA user_version = " + schema.version());
          return file;
        });
    writeAhead();
  }

  private void check(int found) throws SQLException, JournalException {
    if (found > schema.version()) {
      throw new JournalException(
          "the journal %s was written by a newer Undertone (its version is %d, this one knows %d): use that one, or name another file"
              .formatted(file, found, schema.version()),
          null);
    }
    boolean ours = number("PRAGMA application_id") == Schema.APPLICATION;
    if (!ours && (found > 0 || number("SELECT count(*) FROM sqlite_schema") > 0)) {
      throw new JournalException(
          "%s is another program's SQLite file and no journal: name another file".formatted(file),
          null);
    }
  }

  /// Version and marks as they are at one moment, whatever others write meanwhile.
  private int looked() throws SQLException, JournalException {
    return Transaction.look(
        connection,
        () -> {
          int found = version();
          check(found);
          return found;
        });
  }

  /// The database waits for nobody here: while others begin, this is tried again.
  private void writeAhead() throws SQLException {
    for (int round = 1; ; round++) {
      try {
        execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (round == ROUNDS || !Trouble.busy(e)) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private int version() throws SQLException {
    return number("PRAGMA user_version");
  }

  private int number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
