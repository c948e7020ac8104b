package undertone.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What a file system complains of, in words.
final class FileTrouble {
  private FileTrouble() {}

  /// Why a file cannot be made.
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
}
