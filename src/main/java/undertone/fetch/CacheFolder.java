package undertone.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Cache;
import okio.FileSystem;
import org.jspecify.annotations.Nullable;

/// A folder that one process at a time keeps answers in, told by a lock beside it: two in one
/// folder would spoil it. A second process takes a second folder, and so on.
final class CacheFolder implements Closeable {
  /// How many processes may keep answers at a time.
  static final int MOST = 4;

  /// Locks that this process holds. To open such a file again would lose the lock: the system gives
  /// up all of a process's locks on a file when it closes any one channel to it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final System.Logger LOG = System.getLogger(CacheFolder.class.getName());

  private final Lock lock;
  private final WatchedFiles files;
  private final Cache cache;
  private final Path root;

  /// A lock on a file.
  ///
  /// @param file locked
  /// @param channel to it
  private record Lock(Path file, FileChannel channel) implements Closeable {
    @Override
    public void close() throws IOException {
      try {
        channel.close();
      } finally {
        HELD.remove(file);
      }
    }
  }

  private CacheFolder(Path root, Lock lock, WatchedFiles files, Cache cache) {
    this.root = root;
    this.lock = lock;
    this.files = files;
    this.cache = cache;
  }

  /// Opens the first folder that nobody else has.
  ///
  /// @param root holds the folders; made if need be, for its owner only
  /// @param bytes the most that the answers may take
  /// @throws IOException with a sentence for people
  static CacheFolder open(Path root, long bytes) throws IOException {
    return open(root, bytes, FileSystem.SYSTEM);
  }

  static CacheFolder open(Path root, long bytes, FileSystem system) throws IOException {
    try {
      Files.createDirectories(root, ownerOnly());
      closeToOthers(root);
      for (int number = 1; number <= MOST; number++) {
        var lock = lock(root, number);
        if (lock != null) {
          return locked(root, number, lock, bytes, system);
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new IOException(sentence(root, e), e);
    }
    throw new IOException(
        "there is no cache: %d other windows or runs of Undertone have all of them"
            .formatted(MOST));
  }

  private static CacheFolder locked(Path root, int number, Lock lock, long bytes, FileSystem system)
      throws IOException {
    try {
      var files = new WatchedFiles(system);
      var cache = new Cache(files, okio.Path.get(folder(root, number)), bytes);
      cache.initialize();
      return new CacheFolder(root, lock, files, cache);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Whether anything was ever kept below a folder.
  static boolean existsIn(Path root) {
    return Files.isDirectory(folder(root, 1));
  }

  /// Deletes what no process has open.
  ///
  /// @throws IOException with a sentence for people
  static void deleteUnused(Path root) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      var folder = folder(root, number);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (var lock = lock(root, number)) {
        if (lock == null) {
          continue; // its owner's to clear
        }
        try (var inside = Files.walk(folder)) {
          for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
          }
        }
      } catch (IOException e) {
        throw new IOException(
            "the cache in %s could not be deleted: %s".formatted(folder, e.getMessage()), e);
      }
    }
  }

  private static Path folder(Path root, int number) {
    return root.resolve("answers-" + number);
  }

  private static @Nullable Lock lock(Path root, int number) throws IOException {
    var file = root.toRealPath().resolve("answers-" + number + ".lock");
    if (!HELD.add(file)) {
      return null; // another engine of this process has it
    }
    boolean locked = false;
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        locked = channel.tryLock() != null;
      } finally {
        if (!locked) {
          channel.close();
        }
      }
      return locked ? new Lock(file, channel) : null;
    } finally {
      if (!locked) {
        HELD.remove(file);
      }
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? List.of(
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
            .toArray(FileAttribute<?>[]::new)
        : new FileAttribute<?>[0];
  }

  private static void closeToOthers(Path root) throws IOException {
    if (isPosix()) {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
  }

  static String sentence(Path root, Exception e) {
    var why = e instanceof IOException io ? LocalRead.reason(io) : String.valueOf(e.getMessage());
    return "the cache in %s cannot be used: %s".formatted(root, why);
  }

  Cache cache() {
    return cache;
  }

  /// Why nothing more is kept; empty where all is well.
  String trouble() {
    var fault = files.fault();
    return fault == null ? "" : sentence(root, fault);
  }

  @Override
  public void close() {
    try (lock) {
      cache.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "closing the cache", e);
    }
  }
}
