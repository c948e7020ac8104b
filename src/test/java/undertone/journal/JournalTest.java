package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.RunRecord.State;
import undertone.model.Landed;
import undertone.model.RecordingRef;

/// Runs that were, and how they go on.
@Timeout(60)
class JournalTest {
  @TempDir private Path folder;
  private String name = "journal.sqlite";

  @Test
  void runsHaveNumbersThatAreNeverGivenAgain() throws Exception {
    keep(2, Samples.analysed(0));
    keep(2, Samples.analysed(0), Samples.analysed(1));
    try (var journal = Journal.open(file())) {
      journal.delete(2);
      journal.sweep(Instant.now().plusSeconds(60));
      assertThat(journal.runs()).extracting(RunRecord::id).containsExactly(1L);
      assertThat(rows(journal, 2)).isEmpty();
      assertThat(rows(journal, 1)).hasSize(1);
    }
    keep(2);
    try (var journal = Journal.openToRead(file())) {
      assertThat(journal.runs()).extracting(RunRecord::id).containsExactly(3L, 1L);
      assertThat(journal.run("http://h/[0-1]")).map(RunRecord::id).hasValue(3L);
      assertThat(journal.run("1")).map(RunRecord::id).hasValue(1L);
      assertThat(journal.run("2")).isEmpty();
    }
  }

  @Test
  void tellsWhatComputedARun() throws Exception {
    keep(1, Samples.analysed(0));
    try (var journal = Journal.openToRead(file())) {
      assertThat(journal.origins(1)).containsExactly(Samples.ORIGIN);
      assertThat(journal.kept(1).schema().columns()).isEqualTo(Samples.SCHEMA.columns());
    }
  }

  @Test
  void aRunGoesOnWhereItStopped() throws Exception {
    keep(5, Samples.analysed(0), Samples.analysed(3));
    try (var writer = resume(Samples::recording, 5, false, 0, 3)) {
      writer.landed(Samples.analysed(1));
      writer.landed(Samples.analysed(2));
      writer.landed(Samples.analysed(4));
      writer.end(false);
    }
    try (var journal = Journal.openToRead(file())) {
      assertThat(rows(journal, 1))
          .extracting(row -> row.recording().index())
          .containsExactly(0L, 1L, 2L, 3L, 4L);
      assertThat(journal.runs().getFirst().state()).isEqualTo(State.DONE);
      assertThat(journal.origins(1)).hasSize(2);
    }
  }

  @Test
  void whatFailedIsReplacedOnlyWhenItIsAskedForAgainAndHasLanded() throws Exception {
    keep(3, Samples.analysed(0), Samples.failed(1, "no"), Samples.failed(2, "no"));
    try (var writer = resume(Samples::recording, 3, true, 0)) {
      writer.landed(Samples.analysed(1));
      writer.end(true);
    }
    try (var journal = Journal.openToRead(file())) {
      assertThat(rows(journal, 1))
          .containsExactly(Samples.analysed(0), Samples.analysed(1), Samples.failed(2, "no"));
      var counts = journal.runs().getFirst().counts();
      assertThat(counts).isEqualTo(new RunRecord.Counts(3, 3, 2, 0, 1, 3, 16_000));
    }
  }

  @Test
  void recordingsAreFoundByTheirAddressesInASourceThatHasChanged() throws Exception {
    keep(5, Samples.analysed(0), Samples.analysed(1), Samples.analysed(3));
    // The first is gone, two are new, and the others have moved: 3, new, 1, 2, 4, new.
    long[] now = {3, 10, 1, 2, 4, 11};
    LongFunction<RecordingRef> source =
        index -> new RecordingRef(index, "r", "http://h/" + now[(int) index]);
    try (var writer = resume(source, now.length, false, 0, 2, 6)) {
      writer.landed(Samples.analysed(1));
      writer.end(true);
    }
    try (var journal = Journal.openToRead(file())) {
      assertThat(rows(journal, 1))
          .extracting(row -> row.recording().url())
          .containsExactly("http://h/3", "http://h/1", "http://h/1", "http://h/0");
      assertThat(rows(journal, 1))
          .extracting(row -> row.recording().index())
          .containsExactly(0L, 1L, 2L, 6L);
      assertThat(journal.runs().getFirst().counts().total()).isEqualTo(7);
    }
  }

  @Test
  void cutsAreKeptInTheirOrder() throws Exception {
    try (var writer = begin(2)) {
      writer.cut(1);
      writer.cut(0);
      writer.landed(Samples.analysed(3));
      writer.cut(1);
    }
    try (var journal = Journal.openToRead(file())) {
      assertThat(journal.cuts(1)).containsExactly(1L, 0L, 1L);
      assertThat(journal.runs().getFirst().counts().total()).isEqualTo(5);
    }
  }

  @Test
  void aRunThatALivingProgramWorksOnIsLeftAlone() throws Exception {
    try (var writer = begin(2)) {
      while (writer.run().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> resume(Samples::recording, 2, false))
          .isInstanceOf(JournalException.class)
          .hasMessageMatching("process \\d+ of .* works on run 1: end it first");
      try (var journal = Journal.open(file())) {
        assertThatThrownBy(() -> journal.delete(1)).isInstanceOf(JournalException.class);
        assertThat(journal.runs()).extracting(RunRecord::state).containsExactly(State.RUNNING);
      }
    }
  }

  @Test
  void whoIsRefusedToGoOnLetsTheJournalGo() throws Exception {
    keep(2, Samples.analysed(0));
    try (var journal = Journal.open(file())) {
      journal.delete(1);
    }
    try (var writer = Journal.again(file(), 1, Samples.ORIGIN)) {
      writer.end(false);
      assertThat(writer.trouble().orElse("")).startsWith("run 1 was deleted:");
    }
    assertThat(Upkeep.compact(file()).after()).isPositive();
  }

  @Test
  void whatCannotBeGoneOnWithLetsTheJournalGoAndIsNobodysRun() throws Exception {
    keep(2, Samples.analysed(0));
    try (var journal = Journal.open(file())) {
      var landings = journal.landings(journal.runs().getFirst(), false, Samples::recording, 2);
      changeResult("RENAME COLUMN status TO outcome");
      assertThatThrownBy(() -> journal.resume(1, landings, Samples.ORIGIN))
          .isInstanceOf(JournalException.class);
    }
    changeResult("RENAME COLUMN outcome TO status");
    assertThat(Upkeep.compact(file()).after()).isPositive();
    try (var journal = Journal.openToRead(file())) {
      assertThat(journal.runs()).extracting(RunRecord::state).containsExactly(State.UNFINISHED);
    }
  }

  private void changeResult(String how) throws Exception {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute("ALTER TABLE result " + how);
    }
  }

  @Test
  void aRunThatChangedSinceItWasLookedAtIsNotTaken() throws Exception {
    keep(3, Samples.analysed(0));
    try (var first = Journal.open(file());
        var second = Journal.open(file())) {
      var stale = first.landings(first.runs().getFirst(), false, Samples::recording, 3);
      var fresh = second.landings(second.runs().getFirst(), false, Samples::recording, 3);
      try (var writer = second.resume(1, fresh, Samples.ORIGIN)) {
        writer.landed(Samples.analysed(1));
      }
      assertThatThrownBy(() -> first.resume(1, stale, Samples.ORIGIN))
          .hasMessage("another program has just worked on run 1: try again");
    }
  }

  /// @param done indexes that need not be fetched; those behind the end are gone from the source
  private RunWriter resume(
      LongFunction<RecordingRef> source, long size, boolean again, long... done)
      throws JournalException {
    var journal = Journal.open(file());
    try (journal) {
      var run = journal.runs().getFirst();
      var landings = journal.landings(run, again, source, size);
      for (long index = 0; index < landings.total(); index++) {
        long each = index;
        assertThat(landings.done(index))
            .as("recording " + index)
            .isEqualTo(Arrays.stream(done).anyMatch(i -> i == each));
      }
      return journal.resume(run.id(), landings, Samples.ORIGIN);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file may have such a name there")
  void theJournalMayHaveAnyName() throws Exception {
    name = "a?mode=memory&b%41#c ü.sqlite";
    keep(2, Samples.analysed(0));
    assertThat(file()).isNotEmptyFile();
    try (var journal = Journal.openToRead(file())) {
      assertThat(rows(journal, 1)).hasSize(1);
    }
    Upkeep.compact(file());
    try (var files = Files.list(folder)) {
      assertThat(files).allMatch(each -> String.valueOf(each.getFileName()).startsWith(name));
    }
  }

  private Path file() {
    return folder.resolve(name);
  }

  private RunWriter begin(long total) {
    return Journal.begin(file(), Samples.run(total), Samples.ORIGIN);
  }

  private void keep(long total, Landed... rows) {
    try (var writer = begin(total)) {
      List.of(rows).forEach(writer::landed);
    }
  }

  private static List<Landed> rows(Journal journal, long run) throws JournalException {
    var rows = new ArrayList<Landed>();
    journal.results(run, rows::add);
    return rows;
  }
}
