package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import undertone.model.OwnerOnly;

/// Opens the journal's file: makes it, or brings it up to date. Several programs may have it open
/// at a time: whoever writes holds the others up for a few milliseconds (SQLite's write-ahead log).
final class Database {
  /// How long one program waits for another.
  private static final int BUSY_MILLIS = 10_000;

  /// Whoever only looks at it has soon done so; whoever works does not end for this.
  private static final int ALONE_MILLIS = 2_000;

  /// So many notes of a new place are followed: they may lead in a circle.
  private static final int MOST_MOVES = 32;

  private Database() {}

  /// Opens it to write, and makes it where it is not there yet.
  ///
  /// @param named the journal; where it was moved away meanwhile, it is opened where it is now
  /// @param schema of this program
  /// @throws JournalException if it cannot be written, or is none
  static Connection open(Path named, Schema schema) throws JournalException {
    var file = actual(named);
    try {
      if (!Files.exists(file)) {
        OwnerOnly.file(file);
      }
    } catch (IOException e) {
      throw new JournalException(
          "the journal %s cannot be made: %s".formatted(file, FileTrouble.words(file, e)), e);
    }
    if (!Files.isWritable(file)) {
      throw new JournalException("the journal %s may not be written".formatted(file), null);
    }
    return connect(file, config(), schema, true);
  }

  /// Opens it to read only. Nothing is made or brought up to date.
  ///
  /// @param named the journal, which is there, or was moved away
  /// @param schema of this program
  /// @throws JournalException if it cannot be read, or is none
  static Connection openToRead(Path named, Schema schema) throws JournalException {
    var file = actual(named);
    if (!Files.isReadable(file)) {
      throw new JournalException("the journal %s may not be read".formatted(file), null);
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return connect(file, config, schema, false);
  }

  /// Opens it to change as a whole, when no other program has it open: they cannot open it
  /// meanwhile. All of it is in the one file then.
  ///
  /// @param file the journal, which is there
  /// @param schema of this program
  /// @throws JournalException if it cannot be written, is none, or another program has it open
  static Connection openAlone(Path file, Schema schema) throws JournalException {
    var config = config();
    config.setBusyTimeout(ALONE_MILLIS);
    var connection = connect(file, config, schema, true);
    boolean alone = false;
    try (var statement = connection.createStatement()) {
      // Only who is alone may leave the write-ahead log; what locks from then on is kept.
      statement.execute("PRAGMA journal_mode = DELETE");
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      statement.execute("COMMIT");
      alone = true;
      return connection;
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    } finally {
      if (!alone) {
        close(connection);
      }
    }
  }

  /// Closes it, whatever it says to that.
  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
    }
  }

  /// Where it is now.
  ///
  /// @param named the journal, which may have been moved away since it was named
  static Path actual(Path named) {
    var file = named;
    for (int move = 0; move < MOST_MOVES && !Files.exists(file); move++) {
      var next = new JournalPlace(file).current();
      if (next.equals(file)) {
        return file;
      }
      file = next;
    }
    return file;
  }

  private static Connection connect(Path file, SQLiteConfig config, Schema schema, boolean write)
      throws JournalException {
    try {
      var connection = config.createConnection("jdbc:sqlite:" + address(file, write));
      try {
        new Upgrade(file, connection, schema).run(write);
        return connection;
      } catch (SQLException | JournalException | RuntimeException e) {
        close(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw write ? Trouble.of(file, e) : Trouble.reading(file, e);
    }
  }

  /// A file on a medium that takes no second file beside it is read as one that nobody changes. Not
  /// so where a killed program has left rows in the write-ahead log, or a living one has: SQLite
  /// would pass over it.
  private static String address(Path file, boolean write) {
    boolean fixed = !write && !Beside.writable(file) && !Beside.hasLog(file);
    // As a URI, for a path may have a mark in it that means something in an address.
    return file.toAbsolutePath().toUri() + (fixed ? "?immutable=1" : "");
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    // Each commit is on the disk when it returns: a power cut costs no more than a kill.
    config.setSynchronous(SynchronousMode.FULL);
    return config;
  }
}
