package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import undertone.model.OwnerOnly;

/// What is done to the journal's file as a whole, while no other program has it open. Blocks on the
/// disk.
public final class Upkeep {
  private Upkeep() {}

  /// Room before and after.
  ///
  /// @param before in bytes, with the files beside it
  /// @param after in bytes
  public record Sizes(long before, long after) {}

  /// Room that a journal takes on the disk, with the files beside it.
  ///
  /// @param file the journal
  /// @return bytes; 0 where it is not there
  public static long bytes(Path file) {
    return Beside.size(file) + Beside.all(file).stream().mapToLong(Beside::size).sum();
  }

  /// Gives back to the system the room of what was deleted. Takes as much room again meanwhile.
  ///
  /// @param file the journal, which is there
  /// @return how large it was and is
  /// @throws JournalException if another program has it open, the disk is full, or it is damaged
  public static Sizes compact(Path file) throws JournalException {
    long before = bytes(file);
    try (var connection = Database.openAlone(file, Schema.CURRENT)) {
      execute(connection, "VACUUM");
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
    return new Sizes(before, bytes(file));
  }

  /// Moves a journal: copies it, looks whether the copy is sound, and has its new place remembered;
  /// only then deletes the old one.
  ///
  /// @param from the journal, which is there
  /// @param to where nothing is yet
  /// @param remember notes the new place; what it throws leaves everything as it was
  /// @throws JournalException if another program has it open, the copy cannot be made, or there is
  ///   something already
  public static void move(Path from, Path to, Remembering remember) throws JournalException {
    if (Files.exists(to)) {
      throw new JournalException("%s is there already: name another place".formatted(to), null);
    }
    var part = to.resolveSibling(to.getFileName() + ".part");
    try (var connection = Database.openAlone(from, Schema.CURRENT)) {
      Files.deleteIfExists(part);
      OwnerOnly.file(part);
      try {
        copy(connection, part);
        check(part);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      remember(to, remember);
    } catch (SQLException e) {
      throw Trouble.of(from, e);
    } catch (IOException e) {
      throw new JournalException(
          "the journal %s cannot be moved to %s: %s".formatted(from, to, FileTrouble.words(to, e)),
          e);
    }
    delete(from);
  }

  /// Notes where the journal is now.
  @FunctionalInterface
  public interface Remembering {
    /// Notes it.
    ///
    /// @param file the journal
    /// @throws IOException if that cannot be written
    void at(Path file) throws IOException;
  }

  /// By SQLite itself: whoever else opens and closes the file in this process gives up SQLite's
  /// locks on it (POSIX's are the process's), and another program could write into it until it is
  /// deleted.
  private static void copy(Connection connection, Path to) throws SQLException {
    try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, to.toString());
      statement.execute();
    }
  }

  private static void remember(Path file, Remembering remember) throws IOException {
    boolean remembered = false;
    try {
      remember.at(file);
      remembered = true;
    } finally {
      if (!remembered) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void check(Path copy) throws JournalException {
    try (var connection = Database.openToRead(copy, Schema.CURRENT);
        var statement = connection.createStatement();
        var found = statement.executeQuery("PRAGMA quick_check")) {
      if (!found.next() || !found.getString(1).equals("ok")) {
        throw new JournalException(
            "the copy %s is damaged, and the journal stays where it is".formatted(copy), null);
      }
    } catch (SQLException e) {
      throw Trouble.of(copy, e);
    }
  }

  private static void delete(Path file) throws JournalException {
    try {
      for (var beside : Beside.all(file)) {
        Files.deleteIfExists(beside);
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new JournalException(
          "the journal was moved, but the old file %s cannot be deleted: %s"
              .formatted(file, FileTrouble.words(file, e)),
          e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
