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

  /// Whether another program only held the file for longer than one likes to wait.
  static boolean busy(SQLException e) {
    int code = e.getErrorCode() & PRIMARY;
    return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  private static boolean mayNotWriteBeside(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return folder != null && !Files.isWritable(folder);
  }

  private static String words(Path file, SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY)) {
      case SQLITE_FULL -> "cannot grow: the disk is full";
      case SQLITE_READONLY, SQLITE_PERM ->
          mayNotWriteBeside(file) ? FOLDER : "may not be written: it is read-only";
      case SQLITE_CANTOPEN ->
          Files.isDirectory(file)
              ? "is a folder; name a file in it"
              : mayNotWriteBeside(file) ? FOLDER : "cannot be opened";
      case SQLITE_CORRUPT ->
          "is damaged: move it away, and a new one is begun (sqlite3's .recover may save the old)";
      case SQLITE_NOTADB -> "is no SQLite file: move it away or name another";
      case SQLITE_IOERR -> "cannot be written: the disk reports an error";
      case SQLITE_BUSY, SQLITE_LOCKED -> "is held by another program";
      default -> "cannot be used: " + e.getMessage();
    };
  }
}
