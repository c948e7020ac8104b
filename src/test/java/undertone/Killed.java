package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RecordingServer;

/// A run that is killed, without a chance to say a word, when its server is asked for the
/// so-manieth recording, and then resumed.
///
/// What may be done again is what landed within the last 250 ms. On a machine with other things to
/// do a process or its disk may stand still for longer than that: so the journal lies in memory,
/// where that can be had, and only the time counts in which its thread could work.
final class Killed {
  static final int RECORDINGS = 600;
  private static final int FETCHES = 8;

  /// Each answer takes so long: all of them together more than a second.
  private static final int ANSWER_MILLIS = 20;

  private static final double PROMISED_SECONDS = 0.25;

  /// As many rows tell how long it takes at that time from the answer to the landing.
  private static final int LAST = 50;

  /// Where no row tells it: a program that has just begun is slow.
  private static final Duration AT_FIRST = Duration.ofMillis(500);

  private final ChildProgram program;
  private final Path journal;

  /// A run.
  ///
  /// @param folder its own, for the journal, settings and logs
  Killed(Path folder) {
    this.program = new ChildProgram(folder);
    this.journal = memory().orElse(folder).resolve("journal.sqlite");
  }

  /// A folder on a disk in memory, deleted when the test's process ends.
  private static Optional<Path> memory() {
    var memory = Path.of("/dev/shm");
    if (!Files.isWritable(memory)) {
      return Optional.empty();
    }
    try {
      var folder = Files.createTempDirectory(memory, "undertone-killed");
      for (var name : List.of("", "journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm")) {
        folder.resolve(name).toFile().deleteOnExit(); // The last that is named goes first.
      }
      return Optional.of(folder);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Runs, kills, resumes, and looks at what is there then.
  ///
  /// @param request at which it is killed, from 1 to [#RECORDINGS]
  /// @return how old the oldest outcome was that was lost, in seconds of work
  double at(int request) throws Exception {
    try (var server = RecordingServer.start(ANSWER_MILLIS)) {
      var pattern = server.address() + "/[000-%d]".formatted(RECORDINGS - 1);
      server.hold();
      var run = start("run", pattern, "--format", "f64le", "--fetches", Integer.toString(FETCHES));
      while (!begun() || server.arrivals().length < Math.min(request, FETCHES)) {
        assertThat(run.waitFor(5, TimeUnit.MILLISECONDS)).as("it has ended too soon").isFalse();
      }
      var worked = new WorkedTime(run.pid());
      if (request <= FETCHES) {
        run.destroyForcibly();
      } else {
        server.onRequest(number -> {
          worked.sample();
          if (number == request) {
            run.destroyForcibly();
          }
        });
        server.answerAll();
      }
      assertThat(run.waitFor(1, TimeUnit.MINUTES)).as(program.said()).isTrue();
      long killedNanos = System.nanoTime();
      server.onRequest(_ -> {});
      server.answerAll();
      var committed = recordings();

      var csv = program.folder().resolve("all.csv");
      var resumed = start("resume", "--quiet", "--csv", csv.toString());
      assertThat(resumed.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(resumed.exitValue()).as(program.said()).isZero();

      everyRecordingHasOneOutcome(csv);
      return oldestLost(server, committed, worked, killedNanos);
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
      RecordingServer server, Map<String, Instant> committed, WorkedTime worked, long killedNanos) {
    long landing = landingNanos(server, committed);
    double oldest = 0;
    for (var each : server.counts().entrySet()) {
      var recording = each.getKey();
      int times = each.getValue();
      boolean kept = committed.containsKey(recording);
      assertThat(times).as(recording).isLessThanOrEqualTo(kept ? 1 : 2);
      long answered = server.firstAnswer(recording);
      if (times == 2 && answered < killedNanos) {
        oldest = Math.max(oldest, worked.since(answered + landing));
      }
    }
    assertThat(server.counts()).hasSize(RECORDINGS);
    assertThat(oldest).as("seconds of work that were lost").isLessThan(PROMISED_SECONDS);
    return oldest;
  }

  /// From the server's answer until a recording has landed, at the longest, shortly before the end.
  private static long landingNanos(RecordingServer server, Map<String, Instant> committed) {
    var now = Instant.now();
    long nowNanos = System.nanoTime();
    return committed.entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
        .limit(LAST)
        .mapToLong(each ->
            nowNanos
                - Duration.between(each.getValue(), now).toNanos()
                - server.firstAnswer(each.getKey()))
        .max()
        .orElse(AT_FIRST.toNanos());
  }

  private boolean begun() {
    try (var open = Journal.openToRead(journal)) {
      return !open.runs().isEmpty();
    } catch (JournalException _) {
      return false; // It is being made.
    }
  }

  /// Paths of the recordings that are in the journal, and when they landed.
  private Map<String, Instant> recordings() throws JournalException {
    var found = new HashMap<String, Instant>();
    try (var open = Journal.openToRead(journal)) {
      for (var run : open.runs()) {
        open.results(
            run.id(),
            landed -> {
              var url = landed.recording().url();
              var timings = landed.timings();
              found.put(
                  url.substring(url.lastIndexOf('/')),
                  timings.runStartedAt().plus(timings.done(), ChronoUnit.MICROS));
            });
      }
    }
    return found;
  }

  private Process start(String... args) throws IOException {
    var all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--journal";
    all[args.length + 1] = journal.toString();
    return program.start(all);
  }
}
