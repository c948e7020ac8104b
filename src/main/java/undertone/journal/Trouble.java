package undertone.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// What SQLite complains of, in words.
final class Trouble {
  private static final int PRIMARY = 0xff;
  private static final String FOLDER =
      "cannot be written: its folder is read-only, and SQLite makes other files there";

  private Trouble() {}

  /// A failure that is told.
  ///
  /// @param file the journal
  /// @param cause what SQLite said
  static JournalException of(Path file, SQLException cause) {
    return new JournalException("the journal %s %s".formatted(file, words(file, cause)), cause);
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

  private static String words(Path file, SQLException e) {
    return switch (primary(e)) {
      case SQLITE_FULL -> "cannot grow: the disk is full";
      case SQLITE_READONLY, SQLITE_PERM ->
          Beside.writable(file) ? "may not be written: it is read-only" : FOLDER;
      case SQLITE_CANTOPEN ->
          Files.isDirectory(file)
              ? "is a folder; name a file in it"
              : Beside.writable(file) ? "cannot be opened" : FOLDER;
      case SQLITE_CORRUPT ->
          "is damaged: move it away, and a new one is begun (sqlite3's .recover may save the old)";
      case SQLITE_NOTADB -> "is no SQLite file: move it away or name another";
      case SQLITE_IOERR -> "cannot be written: the disk reports an error";
      case SQLITE_BUSY, SQLITE_LOCKED -> "is held by another program";
      default -> "cannot be used: " + e.getMessage();
    };
  }
}
