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
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RecordingServer;

/// A run that is killed, without a chance to say a word, when so many of its recordings have landed
/// in the journal, and then resumed. Nothing is timed: the journal itself says when.
final class Killed {
  static final int RECORDINGS = 600;
  private static final int FETCHES = 8;

  /// The service answers so many more, so that the run is under way when it is killed, and not
  /// over.
  private static final int MORE = 100;

  /// Of 250 ms, and of what a machine takes that does other things besides.
  private static final double LONGEST_SECONDS = 2;

  private final Path folder;

  /// A run.
  ///
  /// @param folder its own, for the journal, settings and logs
  Killed(Path folder) {
    this.folder = folder;
  }

  /// Runs, kills, resumes, and looks at what is there then.
  ///
  /// @param landed at least so many rows are in the journal when it is killed
  /// @return how old the oldest outcome was that was lost, in seconds
  double at(int landed) throws Exception {
    try (var server = RecordingServer.start(5)) {
      server.most(landed + MORE);
      var pattern = server.address() + "/[000-%d]".formatted(RECORDINGS - 1);
      var run = start("run", pattern, "--format", "f64le", "--fetches", Integer.toString(FETCHES));
      while (run.isAlive() && landed() < landed) {
        assertThat(run.waitFor(2, TimeUnit.MILLISECONDS)).as("it has ended too soon").isFalse();
      }
      run.destroyForcibly();
      assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
      long killedNanos = System.nanoTime();
      long before = landed();
      assertThat(before).isBetween((long) landed, RECORDINGS - 1L);
      var counts = server.counts();
      server.most(Integer.MAX_VALUE);

      var csv = folder.resolve("all.csv");
      var resumed = start("resume", "--quiet", "--csv", csv.toString());
      assertThat(resumed.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(resumed.exitValue()).as(said()).isZero();

      everyRecordingHasOneOutcome(csv);
      return oldestLost(server, counts, killedNanos, before);
    }
  }

  private static void everyRecordingHasOneOutcome(Path csv) throws IOException {
    var lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(1 + RECORDINGS);
    assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[0]))
        .doesNotHaveDuplicates()
        .hasSize(RECORDINGS);
    assertThat(lines.stream().skip(1)).allMatch(line -> line.contains(",done,"));
  }

  /// What was asked for twice was in flight, or had landed just before and was not committed yet.
  private static double oldestLost(
      RecordingServer server, Map<String, Integer> asked, long killedNanos, long committed) {
    var counts = server.counts();
    assertThat(counts)
        .hasSize(RECORDINGS)
        .allSatisfy((_, times) -> assertThat(times).isLessThan(3));
    long twice = counts.values().stream().filter(times -> times == 2).count();
    assertThat(twice).isEqualTo(asked.size() - committed);
    long oldest =
        counts.entrySet().stream()
            .filter(each -> each.getValue() == 2)
            .mapToLong(each -> server.firstAnswer(each.getKey()))
            .min()
            .orElse(killedNanos);
    double seconds = (killedNanos - oldest) / 1e9;
    assertThat(seconds).as("how long ago landed what was lost").isLessThan(LONGEST_SECONDS);
    return Math.max(0, seconds);
  }

  private long landed() {
    var file = folder.resolve("journal.sqlite");
    if (!Files.exists(file)) {
      return 0;
    }
    try (var journal = Journal.openToRead(file)) {
      return journal.runs().stream().mapToLong(run -> run.counts().landed()).sum();
    } catch (JournalException _) {
      return 0; // It is being made.
    }
  }

  private Process start(String... args) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "undertone.Main"));
    command.addAll(List.of(args));
    command.addAll(List.of("--journal", folder.resolve("journal.sqlite").toString()));
    var builder = new ProcessBuilder(command);
    for (var variable : List.of("CONFIG", "STATE", "CACHE", "DATA")) {
      builder.environment().put("XDG_" + variable + "_HOME", folder.resolve("user").toString());
    }
    return builder.redirectErrorStream(true).redirectOutput(output().toFile()).start();
  }

  private Path output() {
    return folder.resolve("said.txt");
  }

  private String said() throws IOException {
    return Files.readString(output(), UTF_8);
  }
}
