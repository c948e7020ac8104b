package undertone.journal;

import java.sql.Connection;
import java.sql.SQLException;

/// Does several things to the file at once, or none of them.
final class Transaction {
  private Transaction() {}

  /// What is done.
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException, JournalException;
  }

  /// Takes the file's one place for writers, works, and commits.
  ///
  /// @param connection between transactions
  /// @param work may fail: then nothing has changed
  static <T> T run(Connection connection, Work<T> work) throws SQLException, JournalException {
    return run(connection, "BEGIN IMMEDIATE", work);
  }

  /// Looks at the file as it is at one moment, whatever others write meanwhile.
  ///
  /// @param connection between transactions
  /// @param work only reads
  static <T> T look(Connection connection, Work<T> work) throws SQLException, JournalException {
    return run(connection, "BEGIN", work);
  }

  private static <T> T run(Connection connection, String begin, Work<T> work)
      throws SQLException, JournalException {
    execute(connection, begin);
    boolean whole = false;
    try {
      var result = work.run();
      execute(connection, "COMMIT");
      whole = true;
      return result;
    } finally {
      if (!whole) {
        rollBack(connection);
      }
    }
  }

  /// SQLite may have done so itself.
  private static void rollBack(Connection connection) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      System.getLogger(Transaction.class.getName())
          .log(System.Logger.Level.DEBUG, "rolling back", e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
