package undertone.export;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Results could not be written; the message says where and why, for people.
public final class ExportException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  ExportException(String message, @Nullable IOException cause) {
    super(message, cause);
  }

  /// Says in words what the system meant.
  ///
  /// @param target what was to be written
  /// @param cause what the system threw
  /// @return the same in words
  public static ExportException of(Path target, IOException cause) {
    if (cause instanceof ExportException told) {
      return told;
    }
    var folder = target.toAbsolutePath().getParent();
    var why =
        switch (cause) {
          case NoSuchFileException _ when folder != null && !Files.isDirectory(folder) ->
              "the folder %s does not exist".formatted(folder);
          case AccessDeniedException _ -> "there is no permission to write there";
          case FileSystemException e when e.getReason() != null -> inWords(e.getReason());
          default -> inWords(String.valueOf(cause.getMessage()));
        };
    return new ExportException("%s could not be written: %s".formatted(target, why), cause);
  }

  private static String inWords(String reason) {
    var lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("not enough space")) {
      return "the disk is full";
    }
    if (lower.contains("read-only")) {
      return "the disk is read only";
    }
    return lower.contains("not a directory") ? "a part of its path is a file, no folder" : reason;
  }
}
