package undertone.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of files in a list that comes by standard input, as `ls` and `find` print them: what is
/// there, seen from the working directory, is meant.
final class FileNames {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

  private FileNames() {}

  /// Makes names of files whole paths, so that they mean the same wherever the list is read again.
  ///
  /// @param list one address or name a line; a CSV stays as it is
  /// @return the list with each name of a file that is there made whole
  static String whole(String list) {
    return LINE.matcher(list).replaceAll(line -> Matcher.quoteReplacement(line(line.group())));
  }

  private static String line(String line) {
    var name = line.strip();
    return name.isEmpty() || name.startsWith("#") || name.contains("://")
        ? line
        : there(name).map(path -> path.toAbsolutePath().normalize().toString()).orElse(line);
  }

  private static Optional<Path> there(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::isRegularFile);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
