package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.journal.RecordingServer;

/// Runs whose journal cannot be written go on in memory, and lose nothing.
@Timeout(60)
class TroubledRunTest extends JournalFixture {

  @Test
  void whatCouldNotBeKeptIsWrittenToACsvOfItsOwn() throws Exception {
    Files.writeString(Path.of(journal()), "no journal".repeat(200));
    assertThat(run(NONE, "run", "--recordings", "5", "--latency", "0", "--peaks", "1")).isZero();
    var csv = spare().getFirst();
    assertThat(errors())
        .containsOnlyOnce(
            "is no SQLite file: move it away or name another; the run goes on without"
                + " it, in memory, and its results are written to a CSV at the end")
        .contains("undertone: 5 rows that the journal has not kept are in " + csv);
    assertThat(Files.readAllLines(csv))
        .hasSize(6)
        .first()
        .asString()
        .startsWith("index,recording,")
        .contains("peak1_hz");
    assertThat(Path.of(journal())).content().startsWith("no journal");
  }

  @Test
  void aSecondCsvDoesNotReplaceTheFirst() throws Exception {
    Files.createDirectory(Path.of(journal()));
    for (int i = 0; i < 3; i++) {
      assertThat(run(NONE, "run", "--recordings", "2", "--latency", "0", "-q")).isZero();
    }
    assertThat(errors()).contains("is a folder");
    assertThat(spare()).hasSize(3);
  }

  @Test
  void aRunWithACsvHasAllInIt() throws Exception {
    Files.createDirectory(Path.of(journal()));
    assertThat(run(NONE, "run", "--recordings", "5", "--latency", "0", "--csv", csv("a"))).isZero();
    assertThat(errors()).contains("the run goes on without it\n");
    assertThat(lines("a")).hasSize(6);
    assertThat(spare()).isEmpty();
  }

  @Test
  void whatIsFetchedAgainIsInTheFileThoughTheJournalIsGoneMeanwhile() throws Exception {
    try (var server = RecordingServer.start(0)) {
      server.missing(path -> path.endsWith("/1.f64"));
      assertThat(kept("run", server.address() + "/[0-3].f64")).isEqualTo(ExitCode.SOME_FAILED);

      server.missing(_ -> replaced());
      assertThat(kept("resume", "1", "--retry-failed", "--csv", csv("all")))
          .isEqualTo(ExitCode.SOME_FAILED);
    }
    assertThat(errors())
        .contains("undertone: the journal ", "; the files lack what had landed before and stayed");
    assertThat(lines("all"))
        .hasSize(5)
        .filteredOn(line -> line.contains(",1.f64,"))
        .singleElement()
        .asString()
        .contains(",done,");
  }

  /// A folder stands where the journal was.
  private boolean replaced() {
    try {
      for (var end : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(Path.of(journal() + end));
      }
      Files.createDirectory(Path.of(journal()));
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> spare() throws Exception {
    try (var all = Files.list(folder)) {
      return all.filter(file -> String.valueOf(file.getFileName()).matches("undertone-[-0-9]*.csv"))
          .toList();
    }
  }
}
