package undertone.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.RunRecord.State;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.Timings;

@Timeout(60)
class RunWriterTest {
  @TempDir private Path folder;

  @Test
  void everythingThatLandedIsReadBackAsItWas() throws Exception {
    var untouched =
        new Landed(
            Samples.recording(3),
            new Outcome.Failed(new Failure(Failure.Cause.BAD_ADDRESS, "it's \"no\" address – ☃")),
            0,
            0,
            0,
            new Timings(Samples.START, 5, -1, -1, -1, -1, 9),
            -1,
            -1);
    var bare =
        Samples.landed(
            2, new Outcome.Analysed(new Findings(2, 1, 1, 1, 0, 1, 1, Double.NaN, 1, 2)));
    var rows =
        List.of(Samples.analysed(0), Samples.landed(1, new Outcome.NoData()), bare, untouched);
    keep(4, rows);

    assertThat(results(1)).isEqualTo(rows);
    assertThat(run(1).counts()).isEqualTo(new RunRecord.Counts(4, 4, 2, 1, 1, 4, 12_000));
    assertThat(run(1).state()).isEqualTo(State.DONE);
  }

  @Test
  void theRowsOfARecordingStayTogetherInTheirOrder() throws Exception {
    try (var writer = begin(2)) {
      writer.landed(List.of(Samples.analysed(1), Samples.failed(1, "x"), Samples.analysed(1)));
      writer.landed(Samples.analysed(0));
    }
    assertThat(results(1))
        .containsExactly(
            Samples.analysed(0), Samples.analysed(1), Samples.failed(1, "x"), Samples.analysed(1));
    assertThat(run(1).counts().failed()).isEqualTo(1);
    assertThat(run(1).counts().analysed()).isEqualTo(1);
  }

  @Test
  void whatWasCalledBackHasNoOutcome() throws Exception {
    try (var writer = begin(2)) {
      writer.landed(Samples.analysed(0));
      writer.landed(Samples.landed(1, new Outcome.Cancelled()));
      writer.end(true);
    }
    assertThat(results(1)).hasSize(1);
    assertThat(run(1).state()).isEqualTo(State.CANCELLED);
    assertThat(run(1).counts().left()).isEqualTo(1);
  }

  @Test
  void whatLandedCanBeReadWhileTheRunGoesOn() throws Exception {
    try (var writer = begin(10)) {
      writer.landed(Samples.analysed(0));
      while (!Files.exists(file()) || landed() < 1) {
        Thread.onSpinWait();
      }
      assertThat(run(1).state()).isEqualTo(State.RUNNING);
      writer.end(false);
    }
    assertThat(run(1).state()).isEqualTo(State.UNFINISHED);
  }

  @Test
  void asksTheRunToWaitWhileTheFileCannotBeWrittenAndForgetsNothing() throws Exception {
    keep(1, List.of());
    int most = RunWriter.MOST_ROWS;
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      var writer = begin(most);
      while (writer.run().isEmpty()) {
        Thread.onSpinWait();
      }
      statement.execute("BEGIN IMMEDIATE"); // Another program writes and does not come to an end.
      assertThat(writer.full()).isFalse();
      for (int index = 0; index < most; index++) {
        writer.landed(Samples.analysed(index));
      }
      assertThat(writer.full()).isTrue();
      statement.execute("ROLLBACK");
      writer.end(false);
      assertThat(writer.full()).isFalse();
      assertThat(writer.trouble()).isEmpty();
    }
    assertThat(run(2).counts().landed()).isEqualTo(most);
    assertThat(results(2)).hasSize(most);
  }

  @Test
  void runsOfSeveralProgramsAtATimeAreKeptWhole() throws Exception {
    int each = 3_000;
    var begun = new CountDownLatch(3);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 3; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try (var writer = begin(each)) {
                  begun.countDown();
                  assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
                  for (int index = 0; index < each; index++) {
                    writer.landed(Samples.analysed(index));
                  }
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    try (var journal = Journal.openToRead(file())) {
      assertThat(journal.runs())
          .hasSize(3)
          .allMatch(run -> run.counts().landed() == each && run.state() == State.DONE);
    }
    assertThat(results(2)).hasSize(each);
  }

  @Test
  void aFullDiskEndsTheKeepingAndNotTheRun() throws Exception {
    keep(1, List.of());
    var writer =
        new RunWriter(
            file(),
            () -> {
              var connection = Database.open(file(), Schema.CURRENT);
              try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = 40"); // As if no more fitted.
              }
              long session =
                  Transaction.run(
                      connection,
                      () ->
                          new RunTables(connection, InstantSource.system())
                              .session(1, Samples.ORIGIN));
              return new Session(
                  connection, new Session.Work(1, session, false, null, InstantSource.system()));
            },
            InstantSource.system());
    for (int index = 0; index < 2_000; index++) {
      writer.landed(Samples.analysed(index));
    }
    writer.end(false);
    assertThat(writer.trouble())
        .contains("the journal %s cannot grow: the disk is full".formatted(file()));
    writer.landed(Samples.analysed(2_000));
    assertThat(writer.full()).isFalse();
  }

  @Test
  void aFileThatIsNoJournalStaysAsItIs() throws Exception {
    Files.writeString(file(), "Dear diary, today I surveyed 20 recordings.".repeat(100));
    var writer = begin(1);
    writer.landed(Samples.analysed(0));
    writer.end(false);
    assertThat(writer.trouble())
        .contains(
            "the journal %s is no SQLite file: move it away or name another".formatted(file()));
    assertThat(writer.run()).isEmpty();
    assertThat(file()).content().startsWith("Dear diary");
  }

  @Test
  void aFileThatIsDamagedIsSaidToBe() throws Exception {
    keep(2_000, List.of(Samples.analysed(0)));
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 4_096, bytes.length, (byte) 0x5a);
    Files.write(file(), bytes);
    var writer = begin(1);
    writer.end(false);
    assertThat(writer.trouble().orElse("")).contains("is damaged: move it away");
  }

  @Test
  void aFolderThatIsAFileIsNamed() throws Exception {
    var place = Files.writeString(folder.resolve("place"), "");
    var writer = Journal.begin(place.resolve("journal.sqlite"), Samples.run(1), Samples.ORIGIN);
    writer.end(false);
    assertThat(writer.trouble().orElse("")).endsWith(place + " is no folder");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions there are the folder's")
  void nobodyButTheOwnerMayReadIt() throws Exception {
    var deep = folder.resolve("a/b/journal.sqlite");
    try (var writer = Journal.begin(deep, Samples.run(1), Samples.ORIGIN)) {
      while (writer.run().isEmpty() && writer.trouble().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(permissions(deep)).isEqualTo("rw-------");
      assertThat(permissions(deep.resolveSibling("journal.sqlite-wal"))).isEqualTo("rw-------");
      assertThat(permissions(deep.resolveSibling("journal.sqlite-shm"))).isEqualTo("rw-------");
      assertThat(permissions(Objects.requireNonNull(deep.getParent()))).isEqualTo("rwx------");
    }
  }

  @Test
  void secretsInAddressesAndMessagesNeverReachTheFile() throws Exception {
    try (var writer = begin(2)) {
      writer.landed(
          Samples.landed(
              0,
              new Outcome.Failed(
                  new Failure(Failure.Cause.CONNECT, "no way to https://ada:hunter2@h/x"))));
      var recording = new RecordingRef(1, "x", "https://ada:hunter2@h/x");
      writer.landed(
          new Landed(
              recording,
              new Outcome.NoData(),
              204,
              1,
              0,
              new Timings(Samples.START, 0, 0, 0, 0, -1, 0),
              0,
              -1));
    }
    assertThat(new String(Files.readAllBytes(file()), ISO_8859_1))
        .contains("https://***@h/x")
        .doesNotContain("hunter2");
  }

  @Test
  void aSecondOutcomeOfOneRecordingIsRefused() throws Exception {
    var writer = begin(2);
    writer.landed(Samples.analysed(0));
    writer.landed(Samples.analysed(0));
    writer.end(false);
    assertThat(writer.trouble().orElse("")).contains("UNIQUE");
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Path file() {
    return folder.resolve("journal.sqlite");
  }

  private RunWriter begin(long total) {
    return Journal.begin(file(), Samples.run(total), Samples.ORIGIN);
  }

  private void keep(long total, List<Landed> rows) {
    try (var writer = begin(total)) {
      rows.forEach(writer::landed);
      writer.end(false);
      assertThat(writer.trouble()).isEmpty();
    }
  }

  private long landed() {
    try (var journal = Journal.openToRead(file())) {
      return journal.runs().stream().mapToLong(run -> run.counts().landed()).sum();
    } catch (JournalException _) {
      return 0; // It is being made.
    }
  }

  private RunRecord run(long id) throws JournalException {
    try (var journal = Journal.openToRead(file())) {
      return journal.run(Long.toString(id)).orElseThrow();
    }
  }

  private List<Landed> results(long run) throws JournalException {
    var rows = new ArrayList<Landed>();
    try (var journal = Journal.openToRead(file())) {
      journal.results(run, rows::add);
    }
    return rows;
  }
}
