package undertone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Undertone in a process of its own, with the folders of a user of its own.
///
/// @param folder everything lies in it, and it is the process's own
/// @param before the words of a command that runs the rest; empty for none
record ChildProgram(Path folder, List<String> before) {
  ChildProgram(Path folder) {
    this(folder, List.of());
  }

  /// Starts it.
  ///
  /// @param args the command line
  Process start(String... args) throws IOException {
    return startMain("undertone.Main", args);
  }

  /// Starts another program of the tests in its place.
  ///
  /// @param main its class
  /// @param args the command line
  Process startMain(String main, String... args) throws IOException {
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-CreateCoredumpOnCrash", // as the launcher has it
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            classPath(),
            main));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    for (var variable : List.of("CONFIG", "STATE", "CACHE", "DATA")) {
      builder.environment().put("XDG_" + variable + "_HOME", folder.resolve("user").toString());
    }
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
        .start();
  }

  /// Absolute, because the process has another folder.
  private static String classPath() {
    var parts = new ArrayList<String>();
    for (var part :
        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(System.getProperty("path.separator"), parts);
  }

  private Path output() {
    return folder.resolve("said.txt");
  }

  /// What all of them have said.
  String said() throws IOException {
    return Files.readString(output(), UTF_8);
  }
}
