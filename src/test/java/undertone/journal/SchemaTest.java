package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of other versions and of other programs.
class SchemaTest {
  private static final Schema NEXT =
      new Schema(
          Stream.concat(
                  Schema.CURRENT.steps().stream(),
                  Stream.of(
                      List.of("ALTER TABLE run ADD COLUMN mood TEXT NOT NULL DEFAULT 'none yet'")))
              .toList());

  @TempDir private Path folder;
  private String name = "journal.sqlite";

  @Test
  void anOlderProgramRefusesANewerFileInWords() throws Exception {
    Database.open(file(), NEXT).close();
    assertThatThrownBy(() -> Database.open(file(), Schema.CURRENT))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "the journal %s was written by a newer Undertone (its version is 3, this one knows 2):"
                    .formatted(file())
                + " use that one, or name another file");
  }

  @Test
  void aNewerProgramUpgradesAFileAndKeepsACopyOfWhatItWas() throws Exception {
    try (var writer = Journal.begin(file(), Samples.run(1), Samples.ORIGIN)) {
      writer.landed(Samples.analysed(0));
    }
    try (var connection = Database.open(file(), NEXT);
        var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT mood FROM run")) {
      assertThat(found.getString(1)).isEqualTo("none yet");
    }
    var copy = folder.resolve("journal.sqlite.version-2");
    try (var journal = Journal.openToRead(copy)) {
      var rows = new ArrayList<>();
      journal.results(1, rows::add);
      assertThat(rows).containsExactly(Samples.analysed(0));
    }
  }

  @Test
  void programsThatUpgradeAtTheSameTimeDoNotTakeEachOthersCopy() throws Exception {
    int programs = 6;
    for (int round = 0; round < 5; round++) {
      name = round + ".sqlite";
      Journal.begin(file(), Samples.run(1), Samples.ORIGIN).close();
      var together = new CyclicBarrier(programs);
      var opened = new ArrayList<FutureTask<Boolean>>();
      for (int i = 0; i < programs; i++) {
        var task =
            new FutureTask<>(() -> {
              together.await(1, TimeUnit.MINUTES);
              Database.open(file(), NEXT).close();
              return true;
            });
        opened.add(task);
        Thread.ofPlatform().start(task);
      }
      for (var each : opened) {
        assertThat(each.get()).isTrue();
      }
      try (var copy = Journal.openToRead(folder.resolve(name + ".version-2"))) {
        assertThat(copy.runs()).hasSize(1);
      }
    }
    assertThat(halves()).isEmpty();
  }

  @Test
  void halfACopyStaysAsLongAsItsProgramLives() throws Exception {
    Database.open(file(), Schema.CURRENT).close();
    var living = ProcessHandle.current().parent().orElseThrow().pid();
    var theirs = Files.createFile(half("%d-1.half".formatted(living)));
    Files.createFile(half("%d-1.half".formatted(Long.MAX_VALUE / 10)));
    var other = Files.createFile(half("mine.half"));
    Database.open(file(), NEXT).close();
    assertThat(half("")).exists();
    assertThat(halves()).containsExactlyInAnyOrder(theirs, other);
  }

  private Path half(String end) {
    return folder.resolve("journal.sqlite.version-2" + (end.isEmpty() ? "" : "." + end));
  }

  private List<Path> halves() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".half")).toList();
    }
  }

  @Test
  void theFirstVersionIsBroughtUpToDateWithAllItHolds() throws Exception {
    firstVersion();
    try (var journal = Journal.open(file())) {
      var runs = journal.runs();
      assertThat(runs)
          .extracting(RunRecord::state)
          .containsExactly(RunRecord.State.DONE, RunRecord.State.CANCELLED);
      assertThat(runs)
          .extracting(RunRecord::remarks)
          .containsOnly(new RunRecord.Remarks("", false, "", null));
      journal.note(1, "as it was");
      assertThat(journal.run("1").orElseThrow().remarks().notes()).isEqualTo("as it was");
      var rows = new ArrayList<>();
      journal.results(2, rows::add);
      assertThat(rows).containsExactly(Samples.analysed(0));
    }
    assertThat(folder.resolve("journal.sqlite.version-1")).exists();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement();
        var version = statement.executeQuery("PRAGMA user_version")) {
      assertThat(version.getInt(1)).isEqualTo(2);
    }
  }

  /// As a program of that version wrote it.
  private void firstVersion() throws Exception {
    var script = Path.of("src/test/resources/undertone/journal/version-1.sql");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      for (var each : Files.readString(script).split(";\\R", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
    }
  }

  @Test
  void anUpgradeThatFailsChangesNothing() throws Exception {
    Database.open(file(), Schema.CURRENT).close();
    var broken =
        new Schema(
            List.of(
                Schema.CURRENT.steps().getFirst(),
                Schema.CURRENT.steps().getLast(),
                List.of("ALTER TABLE run ADD COLUMN mood TEXT", "DROP TABLE nothing")));
    assertThatThrownBy(() -> Database.open(file(), broken)).isInstanceOf(JournalException.class);
    Database.open(file(), NEXT).close();
  }

  @Test
  void toReadAnOlderFileItIsNotTouched() throws Exception {
    Database.open(file(), Schema.CURRENT).close();
    assertThatThrownBy(() -> Database.openToRead(file(), NEXT))
        .hasMessageContaining("an older Undertone's: begin a run, and it is brought up to date");
    assertThat(folder.resolve("journal.sqlite.version-2")).doesNotExist();
  }

  @Test
  void theFileOfAnotherProgramIsLeftAlone() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bookmark (url TEXT)");
    }
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> Database.open(file(), Schema.CURRENT))
        .hasMessage(
            "%s is another program's SQLite file and no journal: name another file"
                .formatted(file()));
    assertThat(Files.size(file())).isEqualTo(before.length);
  }

  private Path file() {
    return folder.resolve(name);
  }
}
