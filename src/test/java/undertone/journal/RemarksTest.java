package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people say of a run, and how they delete it and get it back.
@Timeout(60)
class RemarksTest {
  private static final int ROWS = 45_000;

  @TempDir private Path folder;

  @BeforeEach
  void keep() {
    try (var writer = Journal.begin(file(), Samples.run(2), Samples.ORIGIN)) {
      writer.landed(Samples.analysed(0));
      writer.end(true, "The service. Its answers are slow");
    }
  }

  @Test
  void nameNotesAndPinAreKept() throws Exception {
    try (var journal = Journal.open(file())) {
      journal.rename(1, "night; DROP TABLE run");
      journal.note(1, "two\nlines");
      journal.pin(1, true);
    }
    assertThat(run().name()).isEqualTo("night; DROP TABLE run");
    assertThat(run().source()).isEqualTo("http://h/[0-1]");
    assertThat(run().remarks())
        .isEqualTo(
            new RunRecord.Remarks("two\nlines", true, "The service. Its answers are slow", null));
    try (var journal = Journal.open(file())) {
      journal.pin(1, false);
    }
    assertThat(run().remarks().pinned()).isFalse();
  }

  @Test
  void aRunThatGoesOnWithoutAVerdictKeepsTheOneItHad() throws Exception {
    try (var journal = Journal.open(file())) {
      var landings = journal.landings(run(), false, Samples::recording, 2);
      try (var writer = journal.resume(1, landings, Samples.ORIGIN)) {
        writer.landed(Samples.analysed(1));
      }
    }
    assertThat(run().state()).isEqualTo(RunRecord.State.DONE);
    assertThat(run().remarks().verdict()).isEqualTo("The service. Its answers are slow");
  }

  @Test
  void aDeletedRunComesBackWithAllItHad() throws Exception {
    var before = run();
    try (var journal = Journal.open(file())) {
      journal.delete(1);
      assertThat(journal.runs()).isEmpty();
      assertThat(journal.run("1")).isEmpty();
      assertThat(journal.deleted()).extracting(RunRecord::id).containsExactly(1L);
      assertThat(journal.deleted().getFirst().remarks().deletedAt())
          .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
      journal.sweep(Instant.now().minus(Duration.ofHours(1)));
      journal.restore(1);
    }
    assertThat(run()).isEqualTo(before);
    try (var journal = Journal.openToRead(file())) {
      var rows = new ArrayList<>();
      journal.results(1, rows::add);
      assertThat(rows).containsExactly(Samples.analysed(0));
    }
  }

  @Test
  void aDeletedRunIsNotGoneOnWith() throws Exception {
    try (var journal = Journal.open(file())) {
      var run = run();
      var landings = journal.landings(run, true, Samples::recording, 10);
      journal.delete(1);
      assertThatThrownBy(() -> journal.resume(1, landings, Samples.ORIGIN))
          .isInstanceOf(JournalException.class)
          .hasMessage("run 1 was deleted: undertone delete --undo 1 brings it back for a day");
    }
    try (var writer = Journal.again(file(), 1, Samples.ORIGIN)) {
      writer.landed(Samples.analysed(1));
      writer.end(false);
      assertThat(writer.trouble()).hasValueSatisfying(t -> assertThat(t).contains("was deleted"));
    }
  }

  @Test
  void whatIsSweptAwayIsGoneToTheLastRow() throws Exception {
    try (var writer = Journal.begin(file(), Samples.run(ROWS), Samples.ORIGIN)) {
      for (int i = 0; i < ROWS; i++) {
        while (writer.full()) {
          Thread.onSpinWait();
        }
        writer.landed(Samples.analysed(i));
      }
      writer.end(false);
    }
    try (var journal = Journal.open(file())) {
      journal.delete(2);
      journal.sweep(Instant.now());
      assertThat(journal.deleted()).isEmpty();
      assertThatThrownBy(() -> journal.restore(2))
          .isInstanceOf(JournalException.class)
          .hasMessage("the journal has no run 2 any more");
      var rows = new ArrayList<>();
      journal.results(2, rows::add);
      assertThat(rows).isEmpty();
      long room = journal.bytes();
      assertThat(room).isPositive();
    }
    assertThat(run().id()).isEqualTo(1);
  }

  private RunRecord run() throws JournalException {
    try (var journal = Journal.openToRead(file())) {
      return journal.run("1").orElseThrow();
    }
  }

  private Path file() {
    return folder.resolve("journal.sqlite");
  }
}
