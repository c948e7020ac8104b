package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import undertone.journal.RunRecord.State;
import undertone.model.Landed;
import undertone.model.ResultSink;

/// What stands against a journal is said, and nothing that landed is lost for it.
@Timeout(60)
class TroubleTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;

  @Test
  void whatTheDiskHasNoRoomForIsHandedOnInItsOrder() throws Exception {
    keep(1);
    var spare = new ArrayList<Landed>();
    var writer = new RunWriter(file(), () -> open("PRAGMA max_page_count = 60"), CLOCK);
    writer.spare(spare::add);
    int rows = 4_000;
    for (int index = 0; index < rows; index++) {
      writer.landed(Samples.analysed(index));
    }
    writer.end(false);
    assertThat(writer.trouble())
        .contains("the journal %s cannot grow: the disk is full".formatted(file()));
    var kept = results();
    assertThat(kept.size()).isLessThan(rows);
    assertThat(kept.size() + spare.size()).isEqualTo(rows);
    assertThat(spare)
        .extracting(landed -> landed.recording().index())
        .isSorted()
        .first()
        .isEqualTo((long) kept.size());
  }

  @Test
  void whatWaitedForAFileThatCannotBeOpenedIsHandedOn() throws Exception {
    var mayFail = new CountDownLatch(1);
    var spare = new ArrayList<Landed>();
    var cuts = new ArrayList<Long>();
    var writer =
        new RunWriter(
            file(),
            () -> {
              try {
                assertThat(mayFail.await(1, TimeUnit.MINUTES)).isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              throw new SQLException("full", "", SQLiteErrorCode.SQLITE_FULL.code);
            },
            CLOCK);
    writer.spare(
        new ResultSink() {
          @Override
          public void landed(Landed landed) {
            spare.add(landed);
          }

          @Override
          public void cut(long index) {
            cuts.add(index);
          }
        });
    writer.landed(Samples.analysed(0));
    writer.cut(7);
    writer.landed(List.of(Samples.analysed(1), Samples.failed(1, "no")));
    assertThat(spare).isEmpty();
    mayFail.countDown();
    while (writer.trouble().isEmpty()) {
      Thread.onSpinWait();
    }
    writer.landed(Samples.analysed(2));
    writer.end(false);
    assertThat(spare)
        .containsExactly(
            Samples.analysed(0), Samples.analysed(1), Samples.failed(1, "no"), Samples.analysed(2));
    assertThat(cuts).containsExactly(7L);
  }

  private RunWriter oneLanded() throws Exception {
    var writer = Journal.begin(file(), Samples.run(3), Samples.ORIGIN);
    writer.landed(Samples.analysed(0));
    awaitLanded(1);
    return writer;
  }

  @Test
  void aRunWhoseJournalFailedForAWhileCanBeGoneOnWithWhereItEnded() throws Exception {
    var writer = oneLanded();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute(
          "CREATE TRIGGER full BEFORE INSERT ON result BEGIN SELECT RAISE(ABORT, 'full'); END");
      writer.landed(Samples.analysed(1));
      while (writer.trouble().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(state()).as("the run goes on").isEqualTo(State.RUNNING);
      statement.execute("DROP TRIGGER full");
    }
    writer.end(true, "the link was full");
    try (var journal = Journal.open(file())) {
      var run = journal.runs().getFirst();
      assertThat(run.state()).isEqualTo(State.CANCELLED);
      assertThat(run.remarks().verdict()).isEqualTo("the link was full");
      try (var again = Journal.again(file(), 1, Samples.ORIGIN)) {
        again.landed(Samples.analysed(1));
        again.end(false);
        assertThat(again.trouble()).isEmpty();
      }
      assertThat(rows("SELECT count(*) FROM session WHERE ended_at IS NULL")).isZero();
      journal.delete(1);
    }
  }

  @Test
  void aRunThatCouldNotEvenBeEndedIsNobodysOnceItsWriterIsGone() throws Exception {
    var writer = oneLanded();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute(
          "CREATE TRIGGER full BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'full'); END");
      writer.end(true);
      statement.execute("DROP TRIGGER full");
    }
    assertThat(writer.trouble()).isNotEmpty();
    assertThat(rows("SELECT count(*) FROM session WHERE ended_at IS NULL")).isOne();
    assertThat(state()).isEqualTo(State.UNFINISHED);
    try (var journal = Journal.open(file())) {
      journal.delete(1);
    }
  }

  @Test
  void whatIsReadOnlyIsSaidToBe() {
    keep(1);
    var spare = new ArrayList<Landed>();
    var writer = new RunWriter(file(), () -> open("PRAGMA query_only = ON"), CLOCK);
    writer.spare(spare::add);
    writer.landed(Samples.analysed(0));
    writer.end(false);
    assertThat(writer.trouble())
        .contains("the journal %s may not be written: it is read-only".formatted(file()));
    assertThat(spare).hasSize(1);
  }

  @Test
  void aFileOrFolderWithoutPermissionIsSaidToBe() throws Exception {
    keep(1);
    var locked = Files.createDirectory(folder.resolve("locked"));
    assumeThat(file().toFile().setReadOnly() && locked.toFile().setReadOnly()).isTrue();
    assumeThat(Files.isWritable(file())).as("no permission holds for root").isFalse();
    try (var writer = Journal.begin(file(), Samples.run(1), Samples.ORIGIN)) {
      writer.end(false);
      assertThat(writer.trouble()).contains("the journal %s may not be written".formatted(file()));
    }
    var inside = locked.resolve("journal.sqlite");
    try (var writer = Journal.begin(inside, Samples.run(1), Samples.ORIGIN)) {
      writer.end(false);
      assertThat(writer.trouble())
          .contains(
              "the journal %s cannot be made: there is no permission to write there"
                  .formatted(inside));
    }
  }

  @Test
  void aFileThatAnotherProgramDoesNotLetGoIsSaidToBeHeld() throws Exception {
    keep(1);
    var spare = new ArrayList<Landed>();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      var writer = new RunWriter(file(), () -> open("PRAGMA busy_timeout = 1"), CLOCK);
      writer.spare(spare::add);
      while (writer.run().isEmpty()) {
        Thread.onSpinWait();
      }
      statement.execute("BEGIN IMMEDIATE");
      writer.landed(Samples.analysed(0));
      while (writer.trouble().isEmpty()) {
        Thread.onSpinWait();
      }
      statement.execute("ROLLBACK");
      writer.landed(Samples.analysed(1));
      writer.end(false);
      assertThat(writer.trouble())
          .contains("the journal %s is held by another program".formatted(file()));
    }
    assertThat(spare)
        .extracting(landed -> landed.recording().index())
        .as("what waited, then what landed")
        .containsExactly(0L, 1L);
  }

  @Test
  void aFileThatIsHeldForAMomentIsTriedAgain() {
    keep(1);
    var tries = new AtomicInteger();
    var writer =
        new RunWriter(
            file(),
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new SQLException("busy", "", SQLiteErrorCode.SQLITE_BUSY.code);
              }
              return open("PRAGMA busy_timeout = 1000");
            },
            CLOCK);
    writer.landed(Samples.analysed(0));
    writer.end(false);
    assertThat(writer.trouble()).isEmpty();
    assertThat(tries).hasValue(3);
  }

  @Test
  void aClockThatIsPutBackIsToldAndNothingIsLost() throws Exception {
    var now = new AtomicReference<>(Instant.parse("2026-01-02T03:00:00Z"));
    try (var writer = Journal.begin(file(), Samples.run(2), Samples.ORIGIN, now::get)) {
      writer.landed(Samples.analysed(0));
      while (landed() < 1) {
        Thread.onSpinWait();
      }
      assertThat(writer.note()).isEmpty();
      now.updateAndGet(time -> time.minus(Duration.ofHours(2)));
      writer.landed(Samples.analysed(1));
      writer.end(false);
      assertThat(writer.trouble()).isEmpty();
      assertThat(writer.note().orElse(""))
          .startsWith("the clock of this machine was put back by 2 h 0 min while the run went on:");
    }
    try (var writer = Journal.begin(file(), Samples.run(1), Samples.ORIGIN, now::get)) {
      writer.landed(Samples.analysed(0));
    }
    try (var journal = Journal.openToRead(file())) {
      assertThat(journal.runs()).extracting(RunRecord::id).containsExactly(2L, 1L);
      assertThat(journal.runs()).allMatch(run -> run.state() == State.DONE);
      assertThat(journal.runs()).allMatch(run -> run.elapsedSeconds() >= 0);
      assertThat(journal.runs().getFirst().startedAt())
          .isBefore(journal.runs().getLast().startedAt());
    }
    assertThat(results()).hasSize(2);
  }

  @Test
  void aRunThatIsDamagedWhileItGoesOnSaysSo() throws Exception {
    keep(1);
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute("PRAGMA writable_schema = ON");
      statement.execute("UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'result'");
    }
    assertThatThrownBy(() -> results())
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is damaged: move it away");
  }

  private Session open(String pragma) throws SQLException, JournalException {
    var connection = Database.open(file(), Schema.CURRENT);
    long session =
        Transaction.run(
            connection, () -> new RunTables(connection, CLOCK).session(1, Samples.ORIGIN));
    try (var statement = connection.createStatement()) {
      statement.execute(pragma);
    }
    return new Session(connection, new Session.Work(1, session, false, null, CLOCK));
  }

  private Path file() {
    return folder.resolve("journal.sqlite");
  }

  private void keep(long total) {
    Journal.begin(file(), Samples.run(total), Samples.ORIGIN).close();
  }

  private void awaitLanded(long count) {
    while (landed() < count) {
      Thread.onSpinWait();
    }
  }

  private State state() throws JournalException {
    try (var journal = Journal.openToRead(file())) {
      return journal.runs().getFirst().state();
    }
  }

  private long rows(String query) throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement();
        var found = statement.executeQuery(query)) {
      return found.getLong(1);
    }
  }

  private long landed() {
    try (var journal = Journal.openToRead(file())) {
      return journal.runs().stream().mapToLong(run -> run.counts().landed()).sum();
    } catch (JournalException _) {
      return 0; // It is being made.
    }
  }

  private List<Landed> results() throws JournalException {
    var rows = new ArrayList<Landed>();
    try (var journal = Journal.openToRead(file())) {
      journal.results(1, rows::add);
    }
    return rows;
  }
}
