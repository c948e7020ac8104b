package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Opens the journal's file: makes it, or brings it up to date. Several programs may have it open
/// at a time: whoever writes holds the others up for a few milliseconds (SQLite's write-ahead log).
final class Database {
  /// How long one program waits for another.
  private static final int BUSY_MILLIS = 10_000;

  private Database() {}

  /// Opens it to write, and makes it where it is not there yet.
  ///
  /// @param file the journal
  /// @param schema of this program
  /// @throws JournalException if it cannot be written, or is none
  static Connection open(Path file, Schema schema) throws JournalException {
    try {
      if (!Files.exists(file)) {
        OwnerOnly.create(file);
      }
    } catch (IOException e) {
      throw new JournalException(
          "the journal %s cannot be made: %s".formatted(file, OwnerOnly.words(file, e)), e);
    }
    if (!Files.isWritable(file)) {
      throw new JournalException("the journal %s may not be written".formatted(file), null);
    }
    return connect(file, config(), schema, true);
  }

  /// Opens it to read only. Nothing is made or brought up to date.
  ///
  /// @param file the journal, which is there
  /// @param schema of this program
  /// @throws JournalException if it cannot be read, or is none
  static Connection openToRead(Path file, Schema schema) throws JournalException {
    if (!Files.isReadable(file)) {
      throw new JournalException("the journal %s may not be read".formatted(file), null);
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return connect(file, config, schema, false);
  }

  private static Connection connect(Path file, SQLiteConfig config, Schema schema, boolean write)
      throws JournalException {
    try {
      var connection = config.createConnection("jdbc:sqlite:" + address(file, write));
      try {
        new Upgrade(file, connection, schema).run(write);
        return connection;
      } catch (SQLException | JournalException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  /// A file on a medium that takes no second file beside it is read as one that nobody changes.
  private static String address(Path file, boolean write) {
    var folder = file.toAbsolutePath().getParent();
    boolean fixed = !write && folder != null && !Files.isWritable(folder);
    return fixed ? file.toUri() + "?immutable=1" : file.toString();
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    // Each commit is on the disk when it returns: a power cut costs no more than a kill.
    config.setSynchronous(SynchronousMode.FULL);
    return config;
  }
}
