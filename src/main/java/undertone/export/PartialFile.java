package undertone.export;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A file in the making, `.name.partial-PID-XXXX` in the target's own folder, which becomes the
/// target in one step when it is whole and disappears otherwise; what a killed program left of the
/// same target disappears when the next one is begun. One thread at a time.
public final class PartialFile implements AutoCloseable {
  private final Path target;
  private final Path partial;

  /// No file channel: an interrupt of the writing thread, as a cancelled run may bring, closes one.
  private final FileOutputStream stream;

  private boolean over;

  private PartialFile(Path target, Path partial, FileOutputStream stream) {
    this.target = target;
    this.partial = partial;
    this.stream = stream;
  }

  /// Begins a file.
  ///
  /// @param wanted the file to make or replace; a link is followed, a device is written to as it is
  /// @return the empty file
  /// @throws IOException if it cannot be made; nothing is left behind
  public static PartialFile create(Path wanted) throws IOException {
    if (Files.isDirectory(wanted)) {
      throw new ExportException(
          "%s could not be written: it is a folder; name a file in it".formatted(wanted), null);
    }
    if (!Files.exists(wanted)) {
      return beside(wanted.toAbsolutePath());
    }
    if (!Files.isWritable(wanted)) {
      throw new ExportException(
          "%s could not be written: it is write-protected".formatted(wanted), null);
    }
    var target = wanted.toRealPath();
    // Renaming a file over /dev/null would take the device from everybody else.
    return Files.isRegularFile(target)
        ? beside(target)
        : new PartialFile(target, target, new FileOutputStream(target.toFile()));
  }

  private static PartialFile beside(Path target) throws IOException {
    Leftovers.remove(target);
    var partial = empty(target, permissions(target));
    var stream = new FileOutputStream(partial.toFile());
    Leftovers.mark(stream);
    return new PartialFile(target, partial, stream);
  }

  /// Not Files.createTempFile: the name says whose part it is.
  private static Path empty(Path target, FileAttribute<?>[] permissions) throws IOException {
    byte[] suffix = new byte[4];
    var random = new SecureRandom();
    while (true) {
      random.nextBytes(suffix);
      var partial =
          target.resolveSibling(
              Leftovers.beginning(target)
                  + ProcessHandle.current().pid()
                  + "-"
                  + HexFormat.of().formatHex(suffix));
      try {
        return Files.createFile(partial, permissions);
      } catch (FileAlreadyExistsException _) {
        // Somebody else's; the next name is free.
      }
    }
  }

  /// An empty file in the same folder, for what does not fit in memory. Whoever asks deletes it.
  Path another() throws IOException {
    return partial.equals(target) ? elsewhere() : empty(target, permissions(target));
  }

  /// An empty file where the system keeps such, its owner's only.
  static Path elsewhere() throws IOException {
    return Files.createTempFile("undertone-", ".partial");
  }

  /// Nobody but its owner may read a new file; one that is replaced stays as open as it was. Where
  /// a system has no such permissions, the folder's hold.
  private static FileAttribute<?>[] permissions(Path target) throws IOException {
    if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    var permissions =
        Files.exists(target)
            ? Files.getPosixFilePermissions(target)
            : PosixFilePermissions.fromString("rw-------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  /// Where to write; unbuffered.
  ///
  /// @return a stream that need not be closed
  public OutputStream stream() {
    return stream;
  }

  /// Makes what was written the target.
  ///
  /// @throws IOException if that fails; the target is what it was before
  public void commit() throws IOException {
    try (this) {
      if (!partial.equals(target)) {
        stream.getFD().sync();
        stream.close();
        Files.move(partial, target, ATOMIC_MOVE);
      }
      over = true;
    }
  }

  /// Removes what was written, unless it was committed.
  @Override
  public void close() throws IOException {
    stream.close();
    if (!over && !partial.equals(target)) {
      Files.deleteIfExists(partial);
    }
    over = true;
  }
}
