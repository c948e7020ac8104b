package undertone.journal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import undertone.model.OwnerOnly;

/// Keeps a journal as it was before it is brought up to date, in a copy beside it. Other programs
/// may do the same at the same time.
///
/// @param file the journal
/// @param connection to it
/// @param version that it has
record BackUp(Path file, Connection connection, int version) {
  /// Half a copy would count for one the next time: it has another name until it is whole. Its
  /// process and thread are in it.
  private static final Pattern HALF = Pattern.compile("\\.(\\d{1,18})-\\d+\\.half");

  /// Makes the copy. One that is there already is of the same version, and older.
  ///
  /// @throws JournalException if it cannot be made
  void make() throws SQLException, JournalException {
    var copy = file.resolveSibling("%s.version-%d".formatted(file.getFileName(), version));
    if (Files.exists(copy)) {
      return;
    }
    var half =
        file.resolveSibling(
            "%s.%d-%d.half"
                .formatted(
                    copy.getFileName(),
                    ProcessHandle.current().pid(),
                    Thread.currentThread().threadId()));
    try {
      removeLeft(copy);
      Files.deleteIfExists(half);
      OwnerOnly.file(half);
      try {
        fill(half);
        move(half, copy);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new JournalException(
          "the journal %s cannot be copied before it is brought up to date: %s"
              .formatted(file, FileTrouble.words(half, e)),
          e);
    }
  }

  private void fill(Path half) throws SQLException {
    try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, half.toString());
      statement.execute();
    }
  }

  private static void move(Path half, Path copy) throws IOException {
    try {
      Files.move(half, copy);
    } catch (FileAlreadyExistsException _) {
      // Another program's is there, and older than this one.
    }
  }

  /// Halves whose program was killed. What cannot be removed stays.
  private static void removeLeft(Path copy) {
    var beginning = String.valueOf(copy.getFileName());
    try (var files =
        Files.newDirectoryStream(
            copy.toAbsolutePath().resolveSibling(""), each -> isLeft(each, beginning))) {
      for (var each : files) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | DirectoryIteratorException e) {
      System.getLogger(BackUp.class.getName()).log(System.Logger.Level.DEBUG, "left copies", e);
    }
  }

  private static boolean isLeft(Path each, String beginning) {
    var name = String.valueOf(each.getFileName());
    var half = HALF.matcher(name.substring(Math.min(beginning.length(), name.length())));
    return name.startsWith(beginning)
        && half.matches()
        && !ProcessHandle.of(Long.parseLong(half.group(1)))
            .map(ProcessHandle::isAlive)
            .orElse(false);
  }
}
