package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RecordingServer;

/// A run that is killed, without a chance to say a word, when its server is asked for the
/// so-manieth recording, and then resumed.
///
/// What may be done again is what landed within the last 250 ms. On a machine with other things to
/// do a process may stand still for longer than that: so the time is counted in which the program
/// was at work, as its requests show, and of the time between two requests no more than
/// [#LONGEST_PAUSE].
final class Killed {
  static final int RECORDINGS = 600;
  private static final int FETCHES = 8;
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

  /// Each answer takes so long: all of them together more than a second.
  private static final int ANSWER_MILLIS = 20;

  private static final double PROMISED_SECONDS = 0.25;

  private final ChildProgram program;
  private final Path journal;

  /// A run.
  ///
  /// @param folder its own, for the journal, settings and logs
  Killed(Path folder) {
    this.program = new ChildProgram(folder);
    this.journal = folder.resolve("journal.sqlite");
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
      if (request <= FETCHES) {
        run.destroyForcibly();
      } else {
        server.onRequest(number -> {
          if (number == request) {
            run.destroyForcibly();
          }
        });
        server.answerAll();
      }
      assertThat(run.waitFor(1, TimeUnit.MINUTES)).as(program.said()).isTrue();
      long killedNanos = System.nanoTime();
      long[] arrivals = server.arrivals();
      server.onRequest(_ -> {});
      server.answerAll();
      var committed = recordings();

      var csv = program.folder().resolve("all.csv");
      var resumed = start("resume", "--quiet", "--csv", csv.toString());
      assertThat(resumed.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(resumed.exitValue()).as(program.said()).isZero();

      everyRecordingHasOneOutcome(csv);
      return oldestLost(server, committed, arrivals, killedNanos);
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
      RecordingServer server, Set<String> committed, long[] arrivals, long killedNanos) {
    double oldest = 0;
    for (var each : server.counts().entrySet()) {
      var recording = each.getKey();
      int times = each.getValue();
      boolean kept = committed.contains(recording);
      assertThat(times).as(recording).isLessThanOrEqualTo(kept ? 1 : 2);
      long answered = server.firstAnswer(recording);
      if (times == 2 && answered < killedNanos) {
        oldest = Math.max(oldest, worked(arrivals, answered, killedNanos));
      }
    }
    assertThat(server.counts()).hasSize(RECORDINGS);
    assertThat(oldest).as("seconds of work that were lost").isLessThan(PROMISED_SECONDS);
    return oldest;
  }

  private static double worked(long[] arrivals, long from, long to) {
    long nanos = 0;
    long last = from;
    for (long arrival : Arrays.stream(arrivals).filter(at -> at > from && at < to).toArray()) {
      nanos += Math.min(LONGEST_PAUSE, arrival - last);
      last = arrival;
    }
    return (nanos + Math.min(LONGEST_PAUSE, to - last)) / 1e9;
  }

  private boolean begun() {
    try (var open = Journal.openToRead(journal)) {
      return !open.runs().isEmpty();
    } catch (JournalException _) {
      return false; // It is being made.
    }
  }

  /// Paths of the recordings that are in the journal.
  private Set<String> recordings() throws JournalException {
    var found = new HashSet<String>();
    try (var open = Journal.openToRead(journal)) {
      for (var run : open.runs()) {
        open.results(
            run.id(),
            landed -> {
              var url = landed.recording().url();
              found.add(url.substring(url.lastIndexOf('/')));
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
