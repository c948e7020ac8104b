package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.KeepingProgram;

/// A program that keeps results is killed: of those that had landed more than 250 ms before, none
/// is lost. The program itself notes when each landed, and only the time counts in which the
/// journal's thread could work; the journal lies in memory, so that no disk is waited for.
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, disabledReason = "instants of two processes are compared")
class KilledWriterIT {
  private static final double PROMISED_SECONDS = 0.25;

  @TempDir private Path folder;

  @ParameterizedTest(name = "after {0} results")
  @ValueSource(ints = {5, 101, 257, 402, 733})
  void whatLanded250MillisecondsBeforeTheKillIsKept(int results) throws Exception {
    var memory = Path.of("/dev/shm");
    var place = Files.isWritable(memory) ? Files.createTempDirectory(memory, "undertone") : folder;
    var journal = place.resolve("journal.sqlite");
    var file = folder.resolve("instants");
    try {
      var program =
          new ChildProgram(folder)
              .startMain(KeepingProgram.class.getName(), journal.toString(), file.toString());
      var worked = new WorkedTime(program.pid());
      var instants = map(file);
      while (instants.getLong(0) < results) {
        assertThat(program.waitFor(1, TimeUnit.MILLISECONDS)).as("it has ended").isFalse();
        worked.sample();
      }
      worked.sample();
      program.destroyForcibly();
      assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();

      int landed = (int) instants.getLong(0);
      int kept = kept(journal);
      assertThat(kept).isLessThanOrEqualTo(landed);
      if (kept < landed) {
        assertThat(worked.since(instants.getLong(8 * (kept + 1))))
            .as("seconds from the landing of the first of %d that were lost", landed - kept)
            .isLessThan(PROMISED_SECONDS);
      }
    } finally {
      if (!place.equals(folder)) {
        delete(place);
      }
    }
  }

  private static MappedByteBuffer map(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.map(MapMode.READ_WRITE, 0, 8L * (KeepingProgram.MOST + 1));
    }
  }

  /// How many results there are: those that landed first, without a gap.
  private static int kept(Path journal) throws JournalException {
    int[] count = {0};
    try (var open = Journal.openToRead(journal)) {
      open.results(1, row -> assertThat(row.recording().index()).isEqualTo(count[0]++));
    }
    return count[0];
  }

  private static void delete(Path place) throws IOException {
    try (var all = Files.newDirectoryStream(place)) {
      for (var each : all) {
        Files.delete(each);
      }
    }
    Files.delete(place);
  }
}
