package undertone.export;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Files in the making whose program was killed. A file is one only if nobody on this machine has
/// the process id in its name, and nobody on any machine has it locked.
final class Leftovers {
  private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

  private Leftovers() {}

  /// What the names of files in the making begin with, before the process id.
  static String beginning(Path target) {
    return ".%s.partial-".formatted(target.getFileName());
  }

  /// Marks a file as one whose program is alive, as long as it is open. Does without where the file
  /// system has no locks.
  @SuppressWarnings("MustBeClosed") // closed with the stream
  static void mark(FileOutputStream stream) {
    try {
      var _ = stream.getChannel().tryLock();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "no lock", e);
    }
  }

  /// Removes what is left of a target. What cannot be removed stays.
  static void remove(Path target) {
    var folder = target.getParent();
    var beginning = beginning(target);
    if (folder == null) {
      return;
    }
    DirectoryStream.Filter<Path> left = file -> isLeft(file, beginning);
    try (var files = Files.newDirectoryStream(folder, left)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      LOG.log(System.Logger.Level.DEBUG, "leftovers of " + target + " stay", e);
    }
  }

  private static boolean isLeft(Path file, String beginning) throws IOException {
    var name = String.valueOf(file.getFileName());
    if (!name.startsWith(beginning)
        || !name.substring(beginning.length()).matches("[0-9]{1,18}-[0-9a-f]{8}")
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    var rest = name.substring(beginning.length());
    long pid = Long.parseLong(rest.substring(0, rest.indexOf('-')));
    // Its own are never opened here: closing them would take the lock away.
    boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    return !alive && isUnlocked(file);
  }

  private static boolean isUnlocked(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock != null;
    }
  }
}
