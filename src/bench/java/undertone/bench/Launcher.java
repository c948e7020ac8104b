package undertone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Undertone's launcher: starts the program, or another one with the same options of the JVM.
///
/// @param path of the launcher
/// @param scratch folder for what the processes write
record Launcher(Path path, Path scratch) {

  /// Runs the program, as a user does.
  ///
  /// @param arguments of its own
  Command.Ended undertone(String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(path.toString()));
    words.addAll(List.of(arguments));
    // The runs of a benchmark are kept as any others are, but not among the user's.
    return new Command(scratch, Map.of("XDG_DATA_HOME", scratch.toString()), words).run();
  }

  /// Runs another main class instead; it is given its arguments, and then the name of the usual
  /// main class.
  ///
  /// @param main the class
  /// @param arguments of its own
  Command.Ended other(Class<?> main, String... arguments) throws IOException, InterruptedException {
    var words =
        new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    words.addAll(List.of(arguments));
    var file = scratch.resolve("java.args");
    Files.write(file, words.stream().map(Launcher::quoted).toList());
    var variables = Map.of("UNDERTONE_JAVA_OPTS", "@" + file);
    return new Command(scratch, variables, List.of(path.toString())).run();
  }

  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
