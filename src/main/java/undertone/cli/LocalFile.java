package undertone.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Which arguments are files and folders of this machine.
final class LocalFile {
  private LocalFile() {}

  /// The file or folder that an argument means.
  ///
  /// @param argument what the user typed
  /// @return empty for an http or https address
  /// @throws UsageException if it is neither such an address nor there
  static Optional<Path> of(String argument) throws UsageException {
    var lower = argument.toLowerCase(Locale.ROOT);
    if (lower.startsWith("file:")) {
      return Optional.of(there(argument, ofUrl(argument)));
    }
    return argument.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*://.*") || argument.isBlank()
        ? Optional.empty()
        : Optional.of(there(argument, plain(argument)));
  }

  /// The path behind an option.
  ///
  /// @param option its name
  /// @param name what the user typed
  static Path named(String option, String name) throws UsageException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("%s: %s is no file name: %s".formatted(option, name, e.getReason()));
    }
  }

  private static Path there(String argument, Optional<Path> path) throws UsageException {
    if (path.isPresent() && Files.exists(path.get())) {
      return path.get();
    }
    var pattern = argument.matches(".*[*?\\[{].*");
    throw new UsageException(
        "%s: there is no such file or folder, and an address must begin with http:// or https://%s"
            .formatted(
                argument,
                pattern ? "; to choose files of a folder name the folder and --include" : ""));
  }

  private static Optional<Path> plain(String argument) {
    try {
      return Optional.of(Path.of(argument));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<Path> ofUrl(String url) {
    try {
      return Optional.of(Path.of(URI.create(url)));
    } catch (IllegalArgumentException | FileSystemNotFoundException _) {
      return Optional.empty();
    }
  }
}
