package undertone.export;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A file in the making, `.name.partial-PID-XXXX` in the target's own folder, which becomes the
/// target in one step when it is whole and disappears otherwise; what a killed program left of the
/// same target disappears when the next one is begun. One thread at a time.
final class PartialFile implements AutoCloseable {
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
  static PartialFile create(Path wanted) throws IOException {
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

  /// Not Files.createTempFile: it hides what it makes from everyone but the owner, and the finished
  /// file should be as open as any other.
  private static PartialFile beside(Path target) throws IOException {
    Leftovers.remove(target);
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
        Files.createFile(partial);
        var stream = new FileOutputStream(partial.toFile());
        Leftovers.mark(stream);
        return new PartialFile(target, partial, stream);
      } catch (FileAlreadyExistsException _) {
        // Somebody else's; the next name is free.
      }
    }
  }

  /// Where to write; unbuffered.
  ///
  /// @return a stream that need not be closed
  OutputStream stream() {
    return stream;
  }

  /// Makes what was written the target.
  ///
  /// @throws IOException if that fails; the target is what it was before
  void commit() throws IOException {
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
