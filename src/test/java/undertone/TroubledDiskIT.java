package undertone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.journal.Journal;
import undertone.journal.KeepingProgram;

/// A journal on a disk that is really full, or really read-only: a small one in memory, of a
/// namespace of the process's own (Linux, where the system allows that). And one that lies where
/// the program really has no permission to write.
@Timeout(180)
class TroubledDiskIT {
  private static final int RECORDINGS = 6_000;

  @TempDir private Path folder;

  private Path disk;
  private Path kept;

  @BeforeEach
  void makeFolders() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    kept = Files.createDirectory(folder.resolve("kept"));
  }

  @Test
  void aFullDiskEndsTheKeepingAndEveryResultIsFoundInOneOfTwoPlaces() throws Exception {
    assumeThat(mounts()).as("a disk of one's own can be had").isTrue();
    var program = program("size=1m", "");
    var said = run(program);
    assertThat(said)
        .containsOnlyOnce(
            "undertone: the journal %s cannot grow: the disk is full; the run goes on"
                .formatted(disk.resolve("journal.sqlite")))
        .containsPattern("undertone: [\\d,]+ rows that the journal has not kept are in ")
        .contains("those before in the journal: undertone export 1 --journal ")
        .doesNotContain("Exception", "\tat ");
    var journalled = new HashSet<String>();
    try (var journal = Journal.openToRead(kept.resolve("journal.sqlite"))) {
      journal.results(1, landed -> journalled.add(Long.toString(landed.recording().index())));
    }
    var spare = spare();
    assertThat(journalled).as("what there was room for").isNotEmpty();
    assertThat(spare).isNotEmpty().doesNotContainAnyElementsOf(journalled);
    assertThat(journalled.size() + spare.size()).isEqualTo(RECORDINGS);
  }

  @Test
  void aReadOnlyDiskIsToldAndEveryResultIsWrittenElsewhere() throws Exception {
    assumeThat(mounts()).as("a disk of one's own can be had").isTrue();
    var program = program("size=8m", "mount -o remount,ro \"$0\" &&");
    var said = run(program);
    assertThat(said)
        .containsOnlyOnce(
            "undertone: the journal %s cannot be made: the disk is read-only; the run goes on"
                .formatted(disk.resolve("journal.sqlite")))
        .doesNotContain("Exception", "\tat ");
    assertThat(spare()).hasSize(RECORDINGS);
  }

  @ParameterizedTest(name = "{0}, with a journal: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "disk                | false | cannot be made: there is no permission to write there",
        "disk                | true  | cannot be written: its folder is read-only",
        "disk/journal.sqlite | true  | may not be written",
      })
  void whatMayNotBeWrittenIsToldAndEveryResultIsWrittenElsewhere(
      String closed, boolean there, String words) throws Exception {
    assumeThat(supportsPermissions()).isTrue();
    if (there) {
      assertThat(run(new ChildProgram(folder), 0)).doesNotContain("undertone: ");
    }
    var path = folder.resolve(closed);
    var before = Files.getPosixFilePermissions(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-x------"));
    try {
      assertThat(run(new ChildProgram(folder, withoutPrivilege()), 1))
          .containsOnlyOnce(
              "undertone: the journal %s %s".formatted(disk.resolve("journal.sqlite"), words))
          .doesNotContain("Exception", "\tat ");
    } finally {
      Files.setPosixFilePermissions(path, before);
    }
    assertThat(spare()).hasSize(RECORDINGS);
  }

  @ParameterizedTest(name = "no permission in its folder; with what its programs share: {0}")
  @ValueSource(booleans = {true, false})
  void rowsOfAKilledProgramAreReadOrMissedAloudWithoutPermissionInTheFolder(boolean shared)
      throws Exception {
    assumeThat(supportsPermissions()).isTrue();
    killTwo(disk, shared);
    var before = Files.getPosixFilePermissions(disk);
    Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("r-x------"));
    try {
      tells(new ChildProgram(folder, withoutPrivilege()), shared);
    } finally {
      Files.setPosixFilePermissions(disk, before);
    }
  }

  @ParameterizedTest(name = "read-only; with what its programs share: {0}")
  @ValueSource(booleans = {true, false})
  void rowsOfAKilledProgramAreReadOrMissedAloudOnAReadOnlyDisk(boolean shared) throws Exception {
    assumeThat(mounts()).as("a disk of one's own can be had").isTrue();
    killTwo(kept, shared);
    tells(
        program("size=8m", "cp '%s'/* \"$0\" && mount -o remount,ro \"$0\" &&".formatted(kept)),
        shared);
  }

  /// A journal of two runs, the second of them in the write-ahead log alone.
  ///
  /// @param shared whether the file stays by which programs share that log
  private void killTwo(Path place, boolean shared) throws Exception {
    var journal = place.resolve("journal.sqlite");
    kill(journal);
    Journal.open(journal).close(); // takes the log in
    assertThat(beside(journal, "-wal")).doesNotExist();
    kill(journal);
    assertThat(beside(journal, "-wal")).isNotEmptyFile();
    assertThat(beside(journal, "-shm")).exists();
    if (!shared) {
      Files.delete(beside(journal, "-shm"));
    }
  }

  private static Path beside(Path journal, String suffix) {
    return journal.resolveSibling(journal.getFileName() + suffix);
  }

  private void kill(Path journal) throws Exception {
    var instants = folder.resolve("instants");
    Files.deleteIfExists(instants);
    var program =
        new ChildProgram(folder)
            .startMain(KeepingProgram.class.getName(), journal.toString(), instants.toString());
    try {
      while (landed(instants) < 300) {
        assertThat(program.waitFor(5, TimeUnit.MILLISECONDS)).as("it has ended").isFalse();
      }
    } finally {
      program.destroyForcibly();
    }
    assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  /// How many results of a keeping program have landed.
  private static long landed(Path instants) throws IOException {
    if (!Files.exists(instants)) {
      return 0;
    }
    try (var file = FileChannel.open(instants)) {
      var count = ByteBuffer.allocate(Long.BYTES);
      return file.read(count) == Long.BYTES ? count.getLong(0) : 0;
    }
  }

  private void tells(ChildProgram program, boolean all) throws Exception {
    var journal = disk.resolve("journal.sqlite");
    var process = program.start("journal", "--journal", journal.toString());
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(program.said()).doesNotContain("Exception", "\tat ");
    if (all) {
      assertThat(program.said()).containsPattern("Runs  2, [1-9]\\d+ rows");
    } else {
      assertThat(program.said())
          .contains(
              "undertone: the journal %s cannot be read where nothing can be written: its last rows"
                      .formatted(journal)
                  + " are in journal.sqlite-wal; copy both to a folder that can be written, and"
                  + " name the copy");
    }
  }

  private boolean supportsPermissions() throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  /// No permission keeps root from anything, unless root gives up that privilege.
  private List<String> withoutPrivilege() throws Exception {
    if (!Files.getOwner(folder).getName().equals("root")) {
      return List.of();
    }
    var words = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    var tried = new ArrayList<>(words);
    tried.add("true");
    try {
      assumeThat(new ProcessBuilder(tried).start().waitFor()).isZero();
    } catch (IOException e) {
      assumeThat(e).as("setpriv").isNull();
    }
    return words;
  }

  private String run(ChildProgram program) throws Exception {
    return run(program, 1); // The journal was asked for.
  }

  private String run(ChildProgram program, int code) throws Exception {
    var process =
        program.start(
            "run",
            "--recordings",
            Integer.toString(RECORDINGS),
            "--samples",
            "16",
            "--latency",
            "0",
            "--quiet",
            "--journal",
            disk.resolve("journal.sqlite").toString());
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    var said = program.said();
    assertThat(process.exitValue()).as(said).isEqualTo(code);
    return said;
  }

  private Set<String> spare() throws IOException {
    var indexes = new HashSet<String>();
    try (var files = Files.newDirectoryStream(folder, "undertone-*.csv")) {
      for (var file : files) {
        for (var line : Files.readAllLines(file)) {
          indexes.add(line.substring(0, line.indexOf(',')));
        }
      }
    }
    indexes.remove("index");
    return indexes;
  }

  /// @param options of the disk
  /// @param then what is done to it before the program begins
  private ChildProgram program(String options, String then) {
    var script =
        "mount -t tmpfs -o %s tmpfs \"$0\" && %s { \"$@\"; code=$?; cp \"$0\"/* '%s'; exit $code; }"
            .formatted(options, then, kept);
    return new ChildProgram(folder, List.of("unshare", "-rm", "sh", "-c", script, disk.toString()));
  }

  private boolean mounts() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", disk.toString())
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
