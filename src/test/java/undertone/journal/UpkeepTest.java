package undertone.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The journal's file as a whole, while another process would like to have it.
@Timeout(60)
class UpkeepTest {
  private static final String BEGIN =
      """
      import sqlite3, sys
      try:
          sqlite3.connect(sys.argv[1], timeout=0.2).execute("UPDATE run SET notes = 'lost'")
          print("written")
      except sqlite3.OperationalError as e:
          print(e)
      """;

  @TempDir private Path folder;

  @Test
  void nobodyWritesIntoAJournalThatIsCopiedAndAboutToBeDeleted() throws Exception {
    assumeTrue(python("print('here')", "").equals("here"), "python3 is not here");
    var file = folder.resolve("journal.sqlite");
    var there = folder.resolve("there.sqlite");
    try (var writer = Journal.begin(file, Samples.run(1), Samples.ORIGIN)) {
      writer.landed(Samples.analysed(0));
    }
    var said = new String[1];
    Upkeep.move(file, there, _ -> said[0] = python(BEGIN, file.toString()));
    assertThat(said[0]).isEqualTo("database is locked");
    assertThat(file).doesNotExist();
    try (var journal = Journal.openToRead(there)) {
      assertThat(journal.runs())
          .singleElement()
          .satisfies(run -> assertThat(run.counts().landed()).isOne());
    }
  }

  @Test
  void aPlaceThatCannotBeRememberedLeavesEverythingAsItWas() throws Exception {
    var file = folder.resolve("journal.sqlite");
    var there = folder.resolve("there.sqlite");
    Journal.begin(file, Samples.run(1), Samples.ORIGIN).close();
    assertThatThrownBy(() ->
            Upkeep.move(
                file,
                there,
                _ -> {
                  throw new IOException("the disk is full");
                }))
        .isInstanceOf(JournalException.class)
        .hasMessageEndingWith("the disk is full");
    assertThat(file).exists();
    assertThat(there).doesNotExist();
  }

  private static String python(String script, String file) throws IOException {
    try {
      var process =
          new ProcessBuilder("python3", "-c", script, file).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return said;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
