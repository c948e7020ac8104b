package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite complains of, in words.
final class Trouble {
  private static final int PRIMARY = 0xff;

  /// The memory by which programs share the log grows by so much at a time, in bytes.
  private static final long LEAST_ROOM = 32_768;

  private static final String FULL = "cannot grow: the disk is full";
  private static final String FOLDER =
      "cannot be written: its folder is read-only, and SQLite makes other files there";

  private Trouble() {}

  /// A failure that is told.
  ///
  /// @param file the journal
  /// @param cause what SQLite said
  static JournalException of(Path file, SQLException cause) {
    return of(file, cause, room(file));
  }

  /// A failure that is told.
  ///
  /// @param file the journal
  /// @param cause what SQLite said
  /// @param room what is left on its disk, in bytes
  static JournalException of(Path file, SQLException cause, long room) {
    var words = words(file, cause, room);
    return new JournalException("the journal %s %s".formatted(file, words), cause);
  }

  /// What is told of a file that was opened to read only.
  ///
  /// @param file the journal
  /// @param cause what SQLite said
  static JournalException reading(Path file, SQLException cause) {
    // Beside the log lies no memory to share it by, and none can be made.
    return primary(cause) == SQLiteErrorCode.SQLITE_CANTOPEN
            && !Beside.writable(file)
            && Beside.hasLog(file)
        ? new JournalException(
            "the journal %s cannot be read where nothing can be written: its last rows are in %s; copy both to a folder that can be written, and name the copy"
                .formatted(file, Beside.log(file).getFileName()),
            cause)
        : of(file, cause);
  }

  private static SQLiteErrorCode primary(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY);
  }

  /// Whether another program only held the file for longer than one likes to wait.
  static boolean busy(SQLException e) {
    int code = e.getErrorCode() & PRIMARY;
    return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  /// Much, where nobody can tell.
  private static long room(Path file) {
    try {
      return Files.getFileStore(file).getUsableSpace();
    } catch (IOException _) {
      return Long.MAX_VALUE;
    }
  }

  private static String words(Path file, SQLException e, long room) {
    return switch (primary(e)) {
      case SQLITE_FULL -> FULL;
      case SQLITE_READONLY, SQLITE_PERM ->
          Beside.writable(file) ? "may not be written: it is read-only" : FOLDER;
      case SQLITE_CANTOPEN ->
          Files.isDirectory(file)
              ? "is a folder; name a file in it"
              : Beside.writable(file) ? "cannot be opened" : FOLDER;
      case SQLITE_CORRUPT ->
          "is damaged: move it away, and a new one is begun (sqlite3's .recover may save the old)";
      case SQLITE_NOTADB -> "is no SQLite file: move it away or name another";
      case SQLITE_IOERR -> diskWords(e, room);
      case SQLITE_BUSY, SQLITE_LOCKED -> "is held by another program";
      default -> "cannot be used: " + e.getMessage();
    };
  }

  /// SQLite takes some of the calls that find no room for calls that found a broken disk.
  private static String diskWords(SQLException e, long room) {
    var what =
        switch (e instanceof SQLiteException full ? full.getResultCode() : primary(e)) {
          case SQLITE_IOERR_READ, SQLITE_IOERR_SHORT_READ -> "read";
          case SQLITE_IOERR_WRITE,
              SQLITE_IOERR_FSYNC,
              SQLITE_IOERR_DIR_FSYNC,
              SQLITE_IOERR_TRUNCATE,
              SQLITE_IOERR_SHMSIZE ->
              "written";
          default -> "used";
        };
    return room < LEAST_ROOM && !what.equals("read")
        ? FULL
        : "cannot be %s: the disk reports an error".formatted(what);
  }
}
