package undertone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts the packaged program as a user would, in a process of its own, far from the user's own
/// settings. What it writes goes into a scratch folder, settings and logs too.
final class Launch {
  static final Path TARGET = Path.of("target").toAbsolutePath();
  static final Path LAUNCHER = TARGET.resolve("undertone");

  private final Path folder;
  private final ProcessBuilder builder;

  private Launch(Path folder, List<String> command) {
    this.folder = folder;
    this.builder = new ProcessBuilder(command);
    var environment = builder.environment();
    environment
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "UNDERTONE_JAVA_OPTS", "DISPLAY", "TERM"));
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
  }

  /// What a finished process left.
  ///
  /// @param code its exit code
  /// @param out its standard output
  /// @param err its standard error
  record Ended(int code, String out, String err) {}

  /// The launcher of this build.
  static Launch undertone(Path folder, String... args) {
    return program(folder, LAUNCHER, args);
  }

  /// Any program.
  static Launch program(Path folder, Path program, String... args) {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    return new Launch(folder, command);
  }

  /// With variables on top of the environment.
  Launch with(Map<String, String> variables) {
    builder.environment().putAll(variables);
    return this;
  }

  /// In a working folder.
  Launch in(Path workingFolder) {
    builder.directory(workingFolder.toFile());
    return this;
  }

  /// Runs to the end. The JVM and the libraries must not have said a word of their own.
  Ended run() throws IOException, InterruptedException {
    var out = Files.createTempFile(folder, "out", ".txt");
    var err = Files.createTempFile(folder, "err", ".txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    var process = builder.start();
    return end(process, out, err);
  }

  /// Starts, and leaves what it says in files of the scratch folder.
  Process start() throws IOException {
    return builder
        .redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile())
        .redirectError(Files.createTempFile(folder, "err", ".txt").toFile())
        .start();
  }

  /// A finished process, and how much memory it had taken.
  ///
  /// @param ended what it left
  /// @param peakKib most memory that was resident at a time, as Linux last told it, in KiB
  record Watched(Ended ended, long peakKib) {}

  /// Runs to the end and watches its memory meanwhile. The launcher becomes the JVM, so that there
  /// is one process to watch.
  Watched runAndWatchMemory() throws IOException, InterruptedException {
    var out = Files.createTempFile(folder, "out", ".txt");
    var err = Files.createTempFile(folder, "err", ".txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    var process = builder.start();
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakKib(status));
    }
    return new Watched(end(process, out, err), peak);
  }

  private static long peakKib(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      return 0; // It has just ended.
    }
  }

  /// Runs until it tells on standard error where it stands, interrupts it as Ctrl-C does, and waits
  /// for its end.
  Ended runAndInterruptAtTheFirstProgress() throws IOException, InterruptedException {
    return runAndInterruptAt(" elapsed");
  }

  /// Interrupts it as Ctrl-C does, each time it has said a word on standard error, and waits for
  /// its end.
  ///
  /// @param words one after the other
  Ended runAndInterruptAt(String... words) throws IOException, InterruptedException {
    var out = Files.createTempFile(folder, "out", ".txt");
    var process = builder.redirectOutput(out.toFile()).start();
    var said = new StringBuilder();
    try (var err = process.errorReader(UTF_8)) {
      for (var word : words) {
        String line;
        do {
          line = err.readLine();
          said.append(line).append('\n');
        } while (line != null && !line.contains(word));
        var pid = Long.toString(process.pid());
        assertThat(new ProcessBuilder("kill", "-INT", pid).start().waitFor())
            .as(said.toString())
            .isZero();
      }
      err.lines().forEach(line -> said.append(line).append('\n'));
    } finally {
      process.destroy();
    }
    return end(process, out, Files.writeString(folder.resolve("err.txt"), said));
  }

  private static Ended end(Process process, Path out, Path err)
      throws IOException, InterruptedException {
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    var ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    assertThat(ended.err()).doesNotContain("WARN", "INFO", "Exception", "\tat ");
    return ended;
  }
}
