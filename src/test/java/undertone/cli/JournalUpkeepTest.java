package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.journal.Journal;

/// Where the journal is, how large, moved and compacted.
@Timeout(60)
class JournalUpkeepTest extends JournalFixture {

  @Test
  void placeAndSizeAreTold() throws Exception {
    assertThat(run(NONE, "journal")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("there is no journal " + journal());
    survey(5);
    assertThat(run(NONE, "journal")).isZero();
    assertThat(words())
        .contains("File  " + journal() + "\n")
        .containsPattern("Size  \\d+[.\\d]* KiB\\n")
        .contains("Runs  1, 5 rows\n");
  }

  @Test
  void roomOfWhatWasDeletedIsGivenBack() throws Exception {
    survey(3);
    survey(2_000);
    long full = Files.size(Path.of(journal()));
    try (var journal = Journal.open(Path.of(journal()))) {
      journal.delete(2);
      journal.sweep(Instant.parse("9999-01-01T00:00:00Z"));
    }
    assertThat(run(NONE, "journal", "compact")).isZero();
    assertThat(words())
        .containsPattern(
            "Compacted .*journal.sqlite: \\d+[.\\d]* KiB, before \\d+[.\\d]* [KM]iB\\n");
    assertThat(Files.size(Path.of(journal()))).isLessThan(full / 3);
    assertThat(run(NONE, "export", "1", "--csv", csv("one"))).isZero();
    assertThat(lines("one")).hasSize(4);
  }

  @Test
  void aJournalThatWasMovedIsFoundFromThenOn() throws Exception {
    survey(4);
    var there = folder.resolve("other/place");
    assertThat(run(NONE, "journal", "move", there.toString())).isZero();
    var moved = there.resolve("journal.sqlite");
    assertThat(words()).contains("Moved to " + moved);
    assertThat(Path.of(journal())).doesNotExist();
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(moved)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there)))
          .isEqualTo("rwx------");
    }
    survey(6);
    assertThat(Path.of(journal())).doesNotExist();
    out.reset();
    assertThat(run(NONE, "journal")).isZero();
    assertThat(words()).contains("File  " + moved).contains("Runs  2, 10 rows");
    // A window that was open meanwhile knows the old place only.
    try (var journal = Journal.openToRead(Path.of(journal()))) {
      assertThat(journal.runs()).hasSize(2);
    }
    assertThat(run(NONE, "journal", "move", folder.toString())).isZero();
    assertThat(Path.of(journal())).exists();
    assertThat(moved).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder("journal.sqlite", "other");
    }
  }

  @Test
  void aWindowThatWasOpenedBeforeSeveralMovesFindsItStill() throws Exception {
    survey(10);
    var places = new ArrayList<>(List.of(Path.of(journal())));
    for (var name : List.of("a", "b", "c", "a")) {
      var there = folder.resolve(name);
      assertThat(run(NONE, "journal", "move", there.toString())).isZero();
      places.add(there.resolve("journal.sqlite"));
      for (var place : places) {
        assertThat(Journal.isThere(place)).as("%s, from %s", name, place).isTrue();
        try (var journal = Journal.open(place)) {
          assertThat(journal.runs()).hasSize(1);
        }
      }
    }
    assertThat(places.getLast().resolveSibling("journal.sqlite.moved")).doesNotExist();
  }

  @Test
  void aJournalThatAnotherProgramHasOpenStaysWhereItIs() throws Exception {
    survey(4);
    try (var other = Journal.openToRead(Path.of(journal()))) {
      assertThat(other.runs()).hasSize(1);
      assertThat(run(NONE, "journal", "move", folder.resolve("b").toString()))
          .isEqualTo(ExitCode.SOME_FAILED);
      assertThat(errors())
          .contains("the journal %s is held by another program".formatted(journal()));
      assertThat(run(NONE, "journal", "compact")).isEqualTo(ExitCode.SOME_FAILED);
    }
    assertThat(Path.of(journal())).exists();
    assertThat(folder.resolve("b/journal.sqlite")).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    survey(4);
    var taken = Files.writeString(folder.resolve("mine.sqlite"), "mine");
    assertThat(run(NONE, "journal", "move", taken.toString())).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(errors()).contains(taken + " is there already: name another place");
    assertThat(taken).hasContent("mine");
    assertThat(run(NONE, "journal", "move")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run(NONE, "journal", "burn")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run(NONE, "runs")).isZero();
  }

  private void survey(int recordings) {
    assertThat(
            run(NONE, "run", "--recordings", Integer.toString(recordings), "--latency", "0", "-q"))
        .isZero();
  }
}
