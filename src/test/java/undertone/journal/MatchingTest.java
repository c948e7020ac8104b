package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.NameFilter;
import undertone.model.ReadingHints;
import undertone.model.RecordingRef;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// Runs over a listing that has changed.
@Timeout(120)
class MatchingTest {
  @TempDir private Path folder;

  @Test
  void manyRecordingsThatHaveAllMovedTakeLittleMemory() throws Exception {
    int many = 200_000;
    begin(0, many).close();
    landed(many);
    LongFunction<RecordingRef> moved =
        index -> index == 0 ? recording(many + 1, 0) : recording(index - 1, index);
    try (var journal = Journal.open(file())) {
      var run = journal.runs().getFirst();
      long before = usedHeap();
      var landings = journal.landings(run, Again.NONE, moved, many + 1);
      double each = (usedHeap() - before) / (double) many;
      assertThat(landings.count()).isEqualTo(many);
      assertThat(landings.moved().size()).isEqualTo(many);
      assertThat(each).as("bytes that are held for each").isLessThan(40);
      journal.resume(run.id(), landings, Samples.ORIGIN).close();
    }
    try (var journal = Journal.openToRead(file());
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT min(recording_index), max(recording_index), count(DISTINCT"
                    + " recording_index), max(url = 'http://h/' || (recording_index - 1)) = 1 FROM"
                    + " result")) {
      assertThat(found.getLong(1)).isEqualTo(1);
      assertThat(found.getLong(2)).isEqualTo(many);
      assertThat(found.getLong(3)).isEqualTo(many);
      assertThat(found.getBoolean(4)).isTrue();
      assertThat(journal.runs()).hasSize(1);
    }
  }

  @Test
  void aListingOfManyPiecesIsComparedEntryByEntry() throws Exception {
    int size = 2 * Roll.PIECE; // The end falls on the end of a piece.
    begin(0, size).close();
    // The first is gone, the last is new, every other of the first hundred has changed.
    LongFunction<RecordingRef> now =
        index -> {
          long number = index + 1;
          return new RecordingRef(
              index,
              "r" + number,
              "http://h/" + number,
              ReadingHints.NONE,
              "",
              number < 100 && number % 2 == 0 ? 8 : 7);
        };
    try (var journal = Journal.open(file())) {
      var landings = journal.landings(journal.runs().getFirst(), Again.NONE, now, size);
      var change = landings.change().orElseThrow();
      assertThat(change.added()).isEqualTo(1);
      assertThat(change.gone()).isEqualTo(1);
      assertThat(change.changed()).isEqualTo(49);
      assertThat(landings.outdated()).isZero();
      journal.resume(1, landings, Samples.ORIGIN).close();
    }
    try (var journal = Journal.open(file())) {
      var again = journal.landings(journal.runs().getFirst(), Again.NONE, now, size);
      assertThat(again.change().orElseThrow().any()).isFalse();
    }
  }

  @Test
  void aListingThatWasNotWrittenToItsEndSaysNothing() throws Exception {
    begin(0, 3L * Roll.PIECE).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM listed WHERE position > 0"); // as a kill would leave it
    }
    try (var journal = Journal.open(file())) {
      var landings =
          journal.landings(
              journal.runs().getFirst(), Again.NONE, index -> recording(index, index), 5);
      assertThat(landings.change()).isEmpty();
    }
  }

  @Test
  void aRunOfTheFirstVersionGoesOnWithoutAListing() throws Exception {
    var script = Files.readString(Path.of("src/test/resources/undertone/journal/version-1.sql"));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      for (var each : script.split(";\\R", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
    }
    try (var journal = Journal.open(file())) {
      var run = journal.runs().stream().filter(each -> each.counts().left() > 0).findFirst();
      var landings = journal.landings(run.orElseThrow(), Again.NONE, Samples::recording, 3);
      assertThat(landings.change()).isEmpty();
      journal.resume(run.orElseThrow().id(), landings, Samples.ORIGIN).close();
    }
    var backup = folder.resolve("journal.sqlite.version-1");
    assertThat(backup).exists();
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
          .isEqualTo("rw-------");
    }
  }

  private RunWriter begin(long first, long size) {
    var settings =
        new RunSettings(
            new SourceSpec.Index("http://h/", new NameFilter(List.of(), List.of()), 0),
            StrategyChoice.HYBRID,
            Limits.DEFAULTS,
            Double.NaN,
            FftChoice.AUTOMATIC);
    return Journal.begin(
        file(),
        new NewRun(settings, null, size, Samples.SCHEMA, index -> recording(first + index, index)),
        Samples.ORIGIN);
  }

  private static RecordingRef recording(long number, long index) {
    return new RecordingRef(index, "r" + number, "http://h/" + number, ReadingHints.NONE, "", 7);
  }

  /// As if so many had landed.
  private void landed(int many) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
          INSERT INTO result (run, session, recording_index, part, recording, url, status, attempts,
            bytes, queued_us)
          SELECT 1, 1, i, 0, 'r' || i, 'http://h/' || i, 'no_data', 1, 0, 0 FROM n
          """
              .formatted(many - 1));
      statement.execute("UPDATE run SET landed = %d, no_data = %d".formatted(many, many));
    }
  }

  private Path file() {
    return folder.resolve("journal.sqlite");
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
