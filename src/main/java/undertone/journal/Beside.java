package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files that SQLite keeps beside the journal while a program has it open, and that stay where
/// it was killed.
final class Beside {
  /// What has been committed and is not in the journal's own file yet.
  private static final String LOG = "-wal";

  /// All of them: the log, and the memory by which programs share it.
  private static final List<String> SUFFIXES = List.of(LOG, "-shm");

  private Beside() {}

  /// Whether they can be made.
  ///
  /// @param file the journal
  static boolean writable(Path file) {
    var folder = actual(file).getParent();
    return folder == null || Files.isWritable(folder);
  }

  /// Whether the log is there, with something in it.
  ///
  /// @param file the journal
  static boolean hasLog(Path file) {
    return size(log(file)) > 0;
  }

  /// Where the log is, if it is there.
  ///
  /// @param file the journal
  static Path log(Path file) {
    return beside(file, LOG);
  }

  /// Where all of them are that may be there.
  ///
  /// @param file the journal
  static List<Path> all(Path file) {
    return SUFFIXES.stream().map(suffix -> beside(file, suffix)).toList();
  }

  private static Path beside(Path file, String suffix) {
    var actual = actual(file);
    return actual.resolveSibling(actual.getFileName() + suffix);
  }

  /// Room that a file takes on the disk.
  ///
  /// @return bytes; 0 where it is not there
  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }

  /// They lie where a link leads to.
  private static Path actual(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException _) {
      return file.toAbsolutePath();
    }
  }
}
