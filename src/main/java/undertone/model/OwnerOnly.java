package undertone.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes files and folders that nobody but their owner may read. Where a system has no such
/// permissions, those of the user's own folders hold.
public final class OwnerOnly {
  private OwnerOnly() {}

  /// Makes an empty file, and the folders on the way to it.
  ///
  /// @param file to be made; one that is there stays as it is
  /// @throws IOException if it cannot be made
  public static void file(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      folder(folder);
    }
    try {
      Files.createFile(file, permissions(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw e;
      }
    }
  }

  /// Makes a folder, and those on the way to it.
  ///
  /// @param folder to be made; one that is there stays as it is
  /// @throws IOException if it cannot be made
  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, permissions(folder, "rwx------"));
  }

  /// Makes a folder as [#folder] does, and closes one that is there already to all others.
  ///
  /// @param folder the program's own
  /// @throws IOException if it cannot be made, or is somebody else's
  public static void ownFolder(Path folder) throws IOException {
    folder(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
