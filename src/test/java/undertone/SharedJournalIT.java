package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RunRecord.State;

/// Two programs that keep runs in one journal, while a third reads it.
@Timeout(180)
class SharedJournalIT {
  private static final int RECORDINGS = 3_000;

  @TempDir private Path folder;

  @Test
  void twoProgramsWriteWhileAThirdReads() throws Exception {
    var program = new ChildProgram(folder);
    var file = folder.resolve("journal.sqlite");
    var run =
        new String[] {
          "run",
          "--recordings",
          Integer.toString(RECORDINGS),
          "--samples",
          "64",
          "--latency",
          "1",
          "--quiet",
          "--journal",
          file.toString()
        };
    var writers = List.of(program.start(run), program.start(run));
    long looks = 0;
    while (writers.stream().anyMatch(Process::isAlive)) {
      writers.getFirst().waitFor(5, TimeUnit.MILLISECONDS);
      looks += look(file);
    }
    for (var writer : writers) {
      assertThat(writer.waitFor()).as(program.said()).isZero();
    }
    assertThat(program.said()).as("of trouble").isEmpty();
    assertThat(looks).as("looks at runs that went on").isPositive();
    try (var journal = Journal.openToRead(file)) {
      assertThat(journal.runs())
          .hasSize(2)
          .allMatch(each -> each.state() == State.DONE && each.counts().landed() == RECORDINGS);
      for (var each : journal.runs()) {
        assertThat(rows(journal, each.id())).isEqualTo(RECORDINGS);
      }
    }
  }

  /// What is counted is there.
  private static int look(Path file) {
    try (var journal = Journal.openToRead(file)) {
      int running = 0;
      for (var run : journal.runs()) {
        running += run.state() == State.RUNNING ? 1 : 0;
        assertThat(rows(journal, run.id())).isGreaterThanOrEqualTo(run.counts().landed());
      }
      return running;
    } catch (JournalException _) {
      return 0; // It is being made.
    }
  }

  private static long rows(Journal journal, long run) throws JournalException {
    var rows = new AtomicLong();
    journal.results(run, _ -> rows.incrementAndGet());
    return rows.get();
  }
}
