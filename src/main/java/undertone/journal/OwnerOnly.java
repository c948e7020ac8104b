package undertone.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes files that nobody but their owner may read. SQLite gives the files beside the journal the
/// same permissions. Where a system has no such permissions, the folder's hold.
final class OwnerOnly {
  private OwnerOnly() {}

  /// Makes an empty file, and the folders on the way to it.
  ///
  /// @throws IOException if it cannot be made, and nobody else has just made it
  static void create(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder, permissions(folder, "rwx------"));
    }
    try {
      Files.createFile(file, permissions(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw e;
      }
    }
  }

  /// Why it cannot be made.
  static String words(Path file, IOException e) {
    return switch (e) {
      case FileAlreadyExistsException there -> there.getFile() + " is no folder";
      case AccessDeniedException _ -> "there is no permission to write there";
      case NoSuchFileException _ -> "its folder does not exist";
      case FileSystemException system when system.getReason() != null ->
          reason(file, system.getReason());
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String reason(Path file, String reason) {
    return switch (reason) {
      case "No space left on device" -> "the disk is full";
      case "Read-only file system" -> "the disk is read-only";
      case "Not a directory" -> file.toAbsolutePath().getParent() + " is no folder";
      default -> reason;
    };
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
