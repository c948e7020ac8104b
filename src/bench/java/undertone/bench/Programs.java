package undertone.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The programs that this machine has.
final class Programs {
  private Programs() {}

  /// Looks for a program where the system keeps them.
  ///
  /// @param name without a folder
  static Optional<Path> find(String name) {
    var folders = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    return Stream.concat(folders, Stream.of("/usr/sbin", "/usr/local/sbin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// The Java that this program runs on.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// A Python that has what the yardstick needs.
  ///
  /// @return its path, empty if there is none
  static Optional<String> python() throws IOException, InterruptedException {
    for (var path : List.of("/usr/bin/python3", "python3")) {
      if (imports(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static boolean imports(String python) throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(python, "-c", "import aiohttp, numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
