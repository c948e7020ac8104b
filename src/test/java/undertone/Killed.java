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
/// Nothing is timed here: that what landed 250 ms before is kept is what [KilledWriterIT] looks at.
final class Killed {
  static final int RECORDINGS = 600;
  private static final int FETCHES = 8;

  /// Each answer takes so long: all of them together more than a second.
  private static final int ANSWER_MILLIS = 20;

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
  void at(int request) throws Exception {
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
      server.onRequest(_ -> {});
      server.answerAll();
      var committed = recordings();

      var csv = program.folder().resolve("all.csv");
      var resumed = start("resume", "--quiet", "--csv", csv.toString());
      assertThat(resumed.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(resumed.exitValue()).as(program.said()).isZero();

      everyRecordingHasOneOutcome(csv);
      nothingThatWasKeptIsDoneAgain(server, committed);
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
  private static void nothingThatWasKeptIsDoneAgain(RecordingServer server, Set<String> committed) {
    assertThat(server.counts())
        .hasSize(RECORDINGS)
        .allSatisfy((recording, times) ->
            assertThat(times).isLessThanOrEqualTo(committed.contains(recording) ? 1 : 2));
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
