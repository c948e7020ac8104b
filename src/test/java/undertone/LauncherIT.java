package undertone;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, started by its launcher as a user starts it.
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher there is undertone.cmd")
class LauncherIT {
  private static final Path SIGNALS = Path.of("../shared/data/signals").toAbsolutePath();
  private static final Path REAL = Path.of("src/test/resources/undertone/real").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeAll
  static void thePackageIsThere() {
    assertThat(Launch.LAUNCHER).as("made by mvn package").isExecutable();
    assertThat(Launch.TARGET.resolve("undertone.jar")).exists();
  }

  @Test
  void tellsItsVersion() throws Exception {
    var ended = undertone("--version");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).matches("(?s)undertone [0-9]\\S*\nJava .*\n.*");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void tellsItsUsage() throws Exception {
    var ended = undertone("run", "--help");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("--latency", "Exit codes:", "Examples:");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void exitsWithZeroWhenAllWasAnalysed() throws Exception {
    var ended = undertone("run", "--latency", "0");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("20 recordings: 20 analysed, 0 failed");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void exitsWithOneWhenARecordingFailed() throws Exception {
    var ended = undertone("run", "--latency", "0", "--failures", "100%");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("20 recordings: 0 analysed, 20 failed", "for example 000");
  }

  @Test
  void exitsWithTwoWhenItIsMisused() throws Exception {
    var ended = undertone("run", "--latensy", "5");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("--latensy", "--latency");
  }

  @Test
  void anInterruptKeepsWhatHasLandedAndExitsWith130() throws Exception {
    assumeInterruptible();
    var results = Files.createDirectory(folder.resolve("results"));
    var csv = results.resolve("out.csv");
    // No machine is faster than the delays: 6 s, and the first progress is told after two.
    String[] args = {
      "run", "--recordings", "2000", "--latency", "50ms", "--fetches", "16", "--csv", csv.toString()
    };
    var ended = Launch.undertone(folder, args).runAndInterruptAtTheFirstProgress();
    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.out())
        .contains("2,000 recordings: ", " not begun", "rows written to")
        .doesNotContain("cancelled");
    try (var files = Files.list(results)) {
      // The rows and the record of the run, and no part of either.
      assertThat(files).containsExactlyInAnyOrder(csv, results.resolve("out.run.json"));
    }
    var lines = lines(Files.readString(csv));
    assertThat(lines.getFirst()).startsWith("index,recording,url,status,");
    assertThat(lines).hasSizeBetween(200, 2_000).allMatch(line -> cells(line).size() == 32);
    assertThat(lines.stream().filter(line -> line.contains(",done,"))).hasSizeGreaterThan(100);
  }

  @Test
  void aSecondInterruptDoesNotWaitForTheService() throws Exception {
    assumeInterruptible();
    // Answers come after 0 to 10 s, so that there is progress to tell and much in flight.
    String[] args = {
      "run", "--recordings", "3000", "--latency", "0", "--jitter", "10s", "--fetches", "1000"
    };
    var ended = Launch.undertone(folder, args).runAndInterruptAt(" elapsed", "press Ctrl-C again");
    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.out()).contains("3,000 recordings: ", " cancelled", " not begun");
  }

  @Test
  void anInterruptEndsAComparison() throws Exception {
    assumeInterruptible();
    var ended =
        Launch.undertone(folder, "compare", "--latency", "10s").runAndInterruptAt("Comparing ");
    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("undertone: ended before anything was measured");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplaySaysWhyAndRunsInTheTerminal() throws Exception {
    var ended = undertone();
    assertThat(ended.code()).isZero();
    assertThat(ended.err().lines())
        .singleElement()
        .asString()
        .startsWith("undertone: no window (there is no display: DISPLAY is not set)");
    assertThat(ended.out()).contains("20 recordings: 20 analysed, 0 failed");
  }

  @Test
  void standardOutputHoldsNothingButCsvWhenItIsAsked() throws Exception {
    var ended = undertone("run", "--latency", "0", "--csv", "-");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).endsWith("\r\n");
    assertThat(lines(ended.out())).hasSize(21).allMatch(line -> cells(line).size() == 32);
    assertThat(ended.err()).contains("20 recordings: 20 analysed");
  }

  @Test
  void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
    var line =
        "'%s' run --recordings 100000 --latency 0 --csv - | head -1".formatted(Launch.LAUNCHER);
    var ended = Launch.program(folder, Path.of("/bin/sh"), "-c", line).run();
    assertThat(lines(ended.out())).singleElement().asString().startsWith("index,");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskBehindStandardOutputIsTold() throws Exception {
    var line = "'%s' run --quiet --latency 0 --csv - > /dev/full".formatted(Launch.LAUNCHER);
    var ended = Launch.program(folder, Path.of("/bin/sh"), "-c", line).run();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().strip())
        .isEqualTo("undertone: the standard output could not be written: the disk is full");
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws Exception {
    var ended = Launch.undertone(folder, "--version").with(oldJdk()).run();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("undertone ").doesNotContain("old");
  }

  @Test
  void withoutAnyJdkNewEnoughItSaysWhatToDo() throws Exception {
    var alone = Files.copy(Launch.LAUNCHER, folder.resolve("undertone"));
    var ended = Launch.program(folder, alone, "--version").with(oldJdk()).run();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("undertone: needs a JDK 25 or newer");
  }

  @Test
  void aMissingJarIsNamed() throws Exception {
    var alone = Files.copy(Launch.LAUNCHER, folder.resolve("undertone"));
    Files.copy(Launch.TARGET.resolve("java-home"), folder.resolve("java-home"));
    var ended = Launch.program(folder, alone, "--version").run();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .startsWith("undertone: ")
        .contains("undertone.jar is not there")
        .hasLineCount(1);
  }

  @Test
  void linksToTheLauncherWork() throws Exception {
    var bin = Files.createDirectory(folder.resolve("bin"));
    var absolute = Files.createSymbolicLink(bin.resolve("first"), Launch.LAUNCHER);
    var relative = Files.createSymbolicLink(folder.resolve("second"), Path.of("bin/first"));
    for (var link : List.of(absolute, relative)) {
      var ended = Launch.program(folder, link, "--version").run();
      assertThat(ended.code()).as(ended.err()).isZero();
    }
  }

  @Test
  void blanksAndBracketsInFoldersDoNoHarm() throws Exception {
    var home = Files.createDirectory(folder.resolve("a program (x86) $HOME"));
    var here = Files.createDirectory(folder.resolve("where I work"));
    for (var name : List.of("undertone.jar", "lib", "java-home")) {
      Files.createSymbolicLink(home.resolve(name), Launch.TARGET.resolve(name));
    }
    var launcher = Files.copy(Launch.LAUNCHER, home.resolve("undertone"));
    var ended =
        Launch.program(folder, launcher, "run", "--latency", "0", "--csv", "my results.csv")
            .in(here)
            .run();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Files.readAllLines(here.resolve("my results.csv"))).hasSize(21);
  }

  @Test
  void aCacheOfClassesThatDoesNotFitIsPassedOverInSilence() throws Exception {
    assertThat(Launch.TARGET.resolve("undertone.aot")).isNotEmptyFile();
    for (var name : List.of("lib", "java-home", "undertone.aot")) {
      Files.createSymbolicLink(folder.resolve(name), Launch.TARGET.resolve(name));
    }
    var jar = Files.copy(Launch.TARGET.resolve("undertone.jar"), folder.resolve("undertone.jar"));
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    var launcher = Files.copy(Launch.LAUNCHER, folder.resolve("undertone"));
    var ended = Launch.program(folder, launcher, "run", "--latency", "0", "--csv", "-").run();
    assertThat(ended.code()).isZero();
    assertThat(lines(ended.out())).hasSize(21).first().asString().startsWith("index,");
  }

  @Test
  void recordingsOfAnyWebServerGiveNumPysNumbers() throws Exception {
    assumeTrue(Files.isDirectory(SIGNALS), "the shared recordings are not beside this project");
    try (var server = SignalServer.of(SIGNALS)) {
      var ended =
          undertone(
              "run",
              "--csv",
              "-",
              "--sample-rate",
              "1000",
              server.address() + "/[00000-00019].f64");
      assertThat(ended.code()).as(ended.err()).isZero();
      var found = table(lines(ended.out()), "recording");
      var expected = table(Files.readAllLines(SIGNALS.resolve("expected.csv")), "file");
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      expected.forEach((name, numpy) -> {
        var ours = requireNonNull(found.get(name));
        assertThat(number(ours, "mean")).isCloseTo(number(numpy, "mean"), within(1e-12));
        assertThat(number(ours, "dominant_frequency_hz")).isEqualTo(number(numpy, "dominant_hz"));
      });
    }
  }

  @Test
  void aListMayBePipedInAndSaysWhatIsWrongWithIt() throws Exception {
    try (var server = SignalServer.of(REAL)) {
      var line =
          "printf '%%s\\n' %1$s/tone.npy nonsense %1$s/stereo.wav | '%2$s' run --list - --csv -"
              .formatted(server.address(), Launch.LAUNCHER);
      var ended = Launch.program(folder, Path.of("/bin/sh"), "-c", line).run();
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err())
          .startsWith("1 line is no address: line 2: nonsense")
          .contains("3 recordings: 2 analysed, 1 failed; 4 rows");
      assertThat(lines(ended.out())).hasSize(5);
    }
  }

  private Launch.Ended undertone(String... args) throws IOException, InterruptedException {
    return Launch.undertone(folder, args).run();
  }

  /// A JAVA_HOME that must not be used.
  private Map<String, String> oldJdk() throws IOException {
    var home = folder.resolve("jdk 17");
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
    var java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho old\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return Map.of("JAVA_HOME", home.toString());
  }

  /// A build in a shell's background inherits that interrupts are ignored, and so would we.
  private static void assumeInterruptible() throws IOException {
    var status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (var line : Files.readAllLines(status)) {
        if (line.startsWith("SigIgn:")) {
          long ignored = Long.parseUnsignedLong(line.substring(7).strip(), 16);
          assumeTrue((ignored & 2) == 0, "this build was started with interrupts ignored");
        }
      }
    }
  }

  /// Rows by the cell of one column, each as cells by column.
  private static Map<String, Map<String, String>> table(List<String> lines, String key) {
    var columns = cells(lines.getFirst());
    return lines.stream()
        .skip(1)
        .map(line -> {
          var cells = cells(line);
          return IntStream.range(0, columns.size())
              .boxed()
              .collect(toMap(columns::get, cells::get));
        })
        .collect(toMap(row -> row.get(key), row -> row));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }
}
