package undertone.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;

/// Reads one file of this machine into a slot, on the fetch thread that calls it. A file is asked
/// for once: what is wrong with it now will be wrong in a second, too.
///
/// @param recording what is read, at a `file:` address
/// @param listener follows it
/// @param store lends the slot
/// @param largestBytes a file larger than this fails
/// @param cancelled tells whether the fetch was called back
record LocalRead(
    RecordingRef recording,
    FetchListener listener,
    BodyStore store,
    long largestBytes,
    BooleanSupplier cancelled) {
  private static final System.Logger LOG = System.getLogger(LocalRead.class.getName());

  /// Bytes between two looks whether the run was cancelled: disks may be slow and far away.
  private static final int STRIDE = 1 << 20;

  /// Whether an address is a file's.
  static boolean isLocal(String url) {
    return url.regionMatches(true, 0, "file:", 0, 5);
  }

  /// Reads it, and tells the listener; never throws.
  void run() {
    if (cancelled.getAsBoolean()) {
      listener.ended(new Fetched.Cancelled(), 0);
      return;
    }
    Fetched fetched;
    try {
      fetched = fetched();
    } catch (OutOfMemoryError _) {
      fetched = failed(Cause.OUT_OF_MEMORY, "there is no memory for it: lower the memory budget");
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "reading " + recording.url(), e);
      fetched = failed(Cause.INTERNAL, "the file could not be read: " + e);
    }
    listener.ended(fetched, 1);
  }

  private Fetched fetched() {
    listener.requested();
    Path file;
    try {
      file =
          Path.of(URI.create(recording.url().replaceFirst("(?i)^file://localhost/", "file:///")));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return failed(
          Cause.BAD_ADDRESS,
          "%s is no address of a file here: %s".formatted(recording.url(), e.getMessage()));
    }
    try {
      return fetched(file);
    } catch (ClosedByInterruptException _) {
      Thread.currentThread().interrupt();
      return new Fetched.Cancelled();
    } catch (IOException e) {
      return failed(Cause.FILE, sentence(file, e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Fetched.Cancelled();
    }
  }

  private Fetched fetched(Path file) throws IOException, InterruptedException {
    var before = Files.readAttributes(file, BasicFileAttributes.class);
    if (before.isDirectory()) {
      return failed(Cause.FILE, file + " is a folder");
    }
    if (!before.isRegularFile()) {
      // A pipe would keep the thread until somebody writes to it, and a device has no end.
      return failed(Cause.FILE, file + " is no ordinary file");
    }
    if (before.size() > Math.min(BodyReader.LARGEST, largestBytes)) {
      return failed(
          Cause.TOO_LARGE,
          "the file has %d bytes, and %s is the most that this run takes"
              .formatted(before.size(), Amounts.bytes(Math.min(BodyReader.LARGEST, largestBytes))));
    }
    try (var channel = FileChannel.open(file)) {
      listener.firstByte();
      return received(file, before, channel);
    }
  }

  private Fetched received(Path file, BasicFileAttributes before, FileChannel channel)
      throws IOException, InterruptedException {
    BodySlot slot = store.take((int) before.size());
    if (slot == null) {
      return new Fetched.Cancelled();
    }
    boolean kept = false;
    try {
      var unfinished = fill(slot, channel);
      if (unfinished != null) {
        return unfinished;
      }
      var after = Files.readAttributes(file, BasicFileAttributes.class);
      if (after.size() != before.size()
          || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
        return failed(
            Cause.FILE,
            "the file changed while it was read: it had %d bytes, then %d"
                .formatted(before.size(), after.size()));
      }
      slot.buffer().flip();
      kept = true;
      return new Fetched.Body(slot, 0, "", Double.NaN);
    } finally {
      if (!kept) {
        slot.close();
      }
    }
  }

  /// Reads until the slot is full.
  ///
  /// @return how it ended before that, null if it did not
  private @Nullable Fetched fill(BodySlot slot, FileChannel channel) throws IOException {
    var buffer = slot.buffer();
    int size = buffer.limit();
    while (buffer.position() < size) {
      if (cancelled.getAsBoolean()) {
        return new Fetched.Cancelled();
      }
      buffer.limit(Math.min(size, buffer.position() + STRIDE));
      if (channel.read(buffer) < 0) {
        int received = buffer.position();
        var why =
            "the file changed while it was read: it ended after %d of %d bytes"
                .formatted(received, size);
        return new Fetched.Failed(failure(Cause.FILE, why), 0, received);
      }
    }
    return null;
  }

  /// What a file system says, in words.
  ///
  /// @param e what went wrong with `file`
  static String sentence(Path file, IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no file " + file;
      case AccessDeniedException _ -> file + " may not be read: your account has no permission";
      default -> "%s cannot be read: %s".formatted(file, reason(e));
    };
  }

  /// A few words, without the file's name.
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission";
      case FileAlreadyExistsException _ -> "a file is in its place";
      case FileSystemException said when said.getReason() != null -> said.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private Fetched.Failed failed(Cause cause, String message) {
    return new Fetched.Failed(failure(cause, message), 0, 0);
  }

  private Failure failure(Cause cause, String message) {
    return new Failure(cause, recording.name() + ": " + message);
  }
}
