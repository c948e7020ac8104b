package undertone.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultSchema;

class CsvFileTest {
  private static final String HEADER =
      "index,recording,url,status,error,http_status,attempts,bytes,started_at,queue_ms,ttfb_ms,"
          + "fetch_ms,analysis_queue_ms,analysis_ms,n_samples,sample_rate_hz,mean,rms,std,min,max,"
          + "dominant_frequency_hz,frequency_resolution_hz,peak_amplitude,"
          + "channel,unit,start_time,format,frequency_unit,gaps,overlaps,analysis\r\n";

  @TempDir private Path folder;

  @Test
  void writesEveryColumnWithFullPrecision() throws Exception {
    var target = folder.resolve("out.csv");
    try (var file = CsvFile.create(target, ResultSchema.PLAIN)) {
      file.landed(Results.analysed(3));
      assertThat(file.commit()).isEqualTo(1);
    }
    assertThat(Files.readString(target))
        .isEqualTo(
            HEADER
                + "3,3.f64,http://x/3.f64,done,,200,1,40000,2026-03-01T12:00:00.003Z,1.0,50.0,51.5,"
                + "0.005,0.085,5000,1000.0,-0.5,0.30000000000000004,0.75,-3.25,1.0E-7,"
                + "52.800000000000004,0.2,0.3333333333333333,,,,,Hz,,,periodogram\r\n");
  }

  @Test
  void whatIsMissingIsEmpty() {
    assertThat(written(Results.landed(0, "a", new Outcome.NoData(), 204)))
        .isEqualTo(
            "0,a,http://x/a,no_data,,204,1,40000,2026-03-01T12:00:00.002Z,,,,,,,,,,,,,,,,,,,,,,,periodogram\r\n");
    assertThat(written(Results.landed(0, "a", new Outcome.Cancelled(), 0)))
        .startsWith("0,a,http://x/a,cancelled,,,1,");
  }

  @Test
  void aFailureIsARowWithItsReasonQuotedWhereNeeded() {
    assertThat(written(Results.failed(1, "the server said \"busy\", twice\nand hung up, µ")))
        .startsWith(
            "1,1.f64,http://x/1.f64,failed,\"the server said \"\"busy\"\", twice\nand hung up, µ\","
                + "503,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void aTextThatASpreadsheetWouldRunIsDefused(String name) {
    assertThat(written(Results.landed(0, name, new Outcome.NoData(), 204)))
        .startsWith("0,'" + name + ",http");
    assertThat(written(Results.failed(0, name))).contains(",failed,'" + name + ",");
  }

  /// A spreadsheet that splits where the file does not knows nothing of the file's quotes.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x;=1+1.npy     | x;'=1+1.npy
          x;+1;-1;@A(1)  | x;'+1;'-1;'@A(1)
          x;"=1          | "x;""'=1"
          a=1;b-2;c      | a=1;b-2;c
          a,=1           | "a,=1"
          ?box=1,-2      | "?box=1,-2"
          """)
  void whatASpreadsheetWouldRunBehindAForeignSeparatorIsDefused(String name, String cell) {
    assertThat(written(Results.landed(0, name, new Outcome.NoData(), 204)))
        .startsWith("0," + cell + ",");
  }

  @Test
  void tabsAndLineBreaksAreSeparatorsToo() {
    assertThat(written(Results.landed(0, "a\t=1\n=2\r\n=3", new Outcome.NoData(), 204)))
        .startsWith("0,\"a\t'=1\n'=2\r\n'=3\",");
    assertThat(written(Results.landed(0, "\t=1", new Outcome.NoData(), 204)))
        .startsWith("0,'\t'=1,");
  }

  @Test
  void aCommaIsForeignWhereSemicolonsSeparate() {
    var row = Results.landed(0, "a,=1;=2", new Outcome.NoData(), 204);
    assertThat(written(row, CsvProfile.excel(';', ','))).contains("\r\n0;\"a,'=1;=2\";");
    assertThat(written(Results.analysed(0), CsvProfile.excel(';', ','))).contains(";-0,5;");
  }

  @Test
  void nothingStandsAtTheTargetBeforeItIsWhole() throws Exception {
    var target = folder.resolve("out.csv");
    Files.writeString(target, "old");
    try (var file = CsvFile.create(target, ResultSchema.PLAIN)) {
      file.landed(Results.analysed(0));
      assertThat(target).hasContent("old");
      assertThat(names()).hasSize(2).allMatch(n -> n.matches("out.csv|\\.out\\.csv\\.partial-.+"));
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("out.csv");
  }

  @Test
  void whatAKilledProgramLeftOfTheSameTargetIsTakenAway() throws Exception {
    var dead = new ProcessBuilder("true").start();
    dead.waitFor();
    var alive = new ProcessBuilder("cat").start();
    try {
      var own = ".out.csv.partial-%d-0badcafe".formatted(ProcessHandle.current().pid());
      var others = ".out.csv.partial-%d-0badcafe".formatted(alive.pid());
      var elsewhere = ".other.csv.partial-%d-0badcafe".formatted(dead.pid());
      var unlike = ".out.csv.partial-notes";
      for (var name : List.of(own, others, elsewhere, unlike)) {
        Files.createFile(folder.resolve(name));
      }
      Files.createFile(folder.resolve(".out.csv.partial-%d-0badcafe".formatted(dead.pid())));

      try (var file = CsvFile.create(folder.resolve("out.csv"), ResultSchema.PLAIN)) {
        file.landed(Results.analysed(0));
      }

      assertThat(names()).containsExactlyInAnyOrder(own, others, elsewhere, unlike);
    } finally {
      alive.destroy();
    }
  }

  @Test
  void anInterruptedThreadWritesOn() throws Exception {
    var target = folder.resolve("out.csv");
    try (var file = CsvFile.create(target, ResultSchema.PLAIN)) {
      Thread.currentThread().interrupt();
      for (int i = 0; i < 1_000; i++) {
        file.landed(Results.analysed(i));
      }
      assertThat(file.commit()).isEqualTo(1_000);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(Files.readAllLines(target)).hasSize(1_001);
  }

  @Test
  void aNewFileIsItsOwnersOnlyAndAReplacedOneAsOpenAsItWas() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var target = folder.resolve("out.csv");
    write(target);
    assertThat(permissions(target)).isEqualTo("rw-------");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    write(target);
    assertThat(permissions(target)).isEqualTo("rw-r-----");
  }

  private static void write(Path target) throws ExportException {
    try (var file = CsvFile.create(target, ResultSchema.PLAIN)) {
      file.commit();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aLinkStaysALink() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("real.csv"));
    Files.createFile(folder.resolve("real.csv"));
    try (var file = CsvFile.create(link, ResultSchema.PLAIN)) {
      file.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("real.csv")).hasContent(HEADER.strip());
  }

  @Test
  void whereNothingCanBeWrittenIsSaidInWords() throws Exception {
    var missing = folder.resolve("no/out.csv");
    assertThatThrownBy(() -> CsvFile.create(missing, ResultSchema.PLAIN))
        .isInstanceOf(ExportException.class)
        .hasMessage(
            "%s could not be written: the folder %s does not exist", missing, missing.getParent());
    assertThatThrownBy(() -> CsvFile.create(folder, ResultSchema.PLAIN))
        .hasMessage("%s could not be written: it is a folder; name a file in it", folder);
    var inFile = Files.createFile(folder.resolve("file")).resolve("out.csv");
    assertThatThrownBy(() -> CsvFile.create(inFile, ResultSchema.PLAIN))
        .hasMessageStartingWith(inFile + " could not be written: ");
    assertThat(names()).containsExactly("file");
  }

  @Test
  void aFullDiskIsSaidInWordsAndLeavesNoFile() throws Exception {
    var full = Path.of("/dev/full");
    assumeThat(full).exists();
    try (var file = CsvFile.create(full, ResultSchema.PLAIN)) {
      file.landed(Results.analysed(0));
      assertThatThrownBy(file::commit)
          .hasMessage("/dev/full could not be written: the disk is full");
    }
    assertThat(Files.isRegularFile(full)).isFalse();
  }

  @Test
  void aBrokenPipeEndsTheWritingButNotTheRun() {
    try (var file = CsvFile.to(new BrokenPipe(), "the output", ResultSchema.PLAIN)) {
      file.landed(Results.analysed(0));
      file.landed(Results.analysed(1));
      assertThat(file.broken()).isTrue();
      assertThatThrownBy(file::commit).hasMessage("the output could not be written: Broken pipe");
    }
  }

  private static String written(Landed landed, CsvProfile profile) {
    var bytes = new ByteArrayOutputStream();
    try (var file = CsvFile.to(bytes, "memory", ResultSchema.PLAIN, profile)) {
      file.landed(landed);
    }
    return bytes.toString(UTF_8);
  }

  private static String written(Landed landed) {
    var text = written(landed, CsvProfile.PLAIN);
    assertThat(text).startsWith(HEADER);
    return text.substring(HEADER.length());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  /// Takes the header and then breaks, as a pipe into `head -1` does.
  private static final class BrokenPipe extends OutputStream {
    private int writes;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (writes++ > 0) {
        throw new IOException("Broken pipe");
      }
    }
  }
}
