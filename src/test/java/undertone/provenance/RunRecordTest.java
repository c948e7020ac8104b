package undertone.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.export.ExportFormat;
import undertone.export.ExportTerms;
import undertone.model.SourceSpec;

/// Run records are written beside data files, and read again.
class RunRecordTest {
  private static final ExportTerms CSV = ExportTerms.of(ExportFormat.CSV);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("undertone.journal.RunSettingsTextTest#sources")
  void everythingThatARunWasAskedForComesBack(SourceSpec source) throws Exception {
    var settings = Runs.settings(source);
    var read = RunRecordReader.read(write("a.csv", Runs.of(settings, Runs.SERVICE)));
    assertThat(read.settings()).isEqualTo(settings);
    assertThat(read.service()).isEqualTo(Runs.SERVICE);
    assertThat(read.unknown()).isEmpty();
    assertThat(read.dataFile()).isEqualTo("a.csv");
    assertThat(read.startedAt()).isEqualTo("2026-03-01T12:00:00.001999Z");
    assertThat(read.undertone()).isEqualTo("0.9");
    assertThat(read.fft()).isEqualTo("FFT 1");
  }

  @Test
  void onlyTheRecordOfAWholeRunIsAMeasureForARepetition() throws Exception {
    var record = write("a.csv", Runs.of("http://h/1"));
    assertThat(RunRecordReader.read(record).left()).isEqualTo(1);
    assertThat(RunRecordReader.read(record).digest()).isEmpty();
    replace(record, "\"left\" : 1", "\"left\" : 0");
    assertThat(RunRecordReader.read(record).left()).isZero();
    assertThat(RunRecordReader.read(record).digest()).isEqualTo(tally().digest());
  }

  @Test
  void sizeAndDigestAreThoseOfTheFile() throws Exception {
    var record = Files.readString(write("a.csv", Runs.of("http://h/1")));
    var bytes = Files.readAllBytes(folder.resolve("a.csv"));
    assertThat(record)
        .contains("\"bytes\" : " + bytes.length)
        .contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  @Test
  void aSelectionIsNoMeasureForARepetition() throws Exception {
    var data = data("a.csv");
    var content = new DataFile.Content(tally(), "rms > 1");
    var record = RunRecordFile.write(data, CSV, content, Runs.of("http://h/1")).orElseThrow();
    assertThat(Files.readString(record)).contains("\"filter\" : \"rms > 1\"");
    assertThat(RunRecordReader.read(record).digest()).isEmpty();
  }

  @Test
  void countsAndFailuresAreTold() throws Exception {
    assertThat(Files.readString(write("a.csv", Runs.of("http://h/1"))))
        .contains("\"recordings\" : 10", "\"analysed\" : 5", "\"failed\" : 3", "\"left\" : 1")
        .contains("\"error status\" : 1") // as the rows have it
        .contains("\"limited_by\" : \"service latency\"", "\"bound_s\" : 1.25")
        .contains("\"ended_at\" : \"2026-03-01T12:00:02.501999Z\"");
  }

  @Test
  void columnsHaveTheirUnits() throws Exception {
    assertThat(Files.readString(write("a.csv", Runs.of("http://h/1"))).replaceAll("\\s+", " "))
        .contains("\"name\" : \"fetch_ms\", \"unit\" : \"ms\"")
        .contains("\"name\" : \"noise_density\", \"unit\" : \"x^2/Hz\"");
  }

  @Test
  void aRecordNeverTakesThePlaceOfAnothers() throws Exception {
    assertThat(write("a.csv", Runs.of("http://h/1"))).hasFileName("a.run.json");
    assertThat(write("a.csv", Runs.of("http://h/1"))).hasFileName("a.run.json");
    assertThat(write("a.npz", Runs.of("http://h/1"))).hasFileName("a.npz.run.json");
    Files.writeString(folder.resolve("b.run.json"), "{\"mine\": 1}");
    assertThat(write("b.csv", Runs.of("http://h/1"))).hasFileName("b.csv.run.json");
    assertThat(Files.readString(folder.resolve("b.run.json"))).isEqualTo("{\"mine\": 1}");
    assertThat(write("plain", Runs.of("http://h/1"))).hasFileName("plain.run.json");
  }

  @Test
  void isForItsOwnerOnly() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var record = write("a.csv", Runs.of("http://h/1"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/1?api_key=PLANTED&n=1",
    "https://h/1?n=1&X-Amz-Signature=PLANTED",
    "https://h/1?token=PLANTED#x",
    "https://h/1?Access-Token=PLANTED",
    "https://h/1?password=PLANTED",
    "https://***@h/1?password=PLANTED",
  })
  void secretsStayOut(String address) throws Exception {
    var record = write("a.csv", Runs.of("http://h/0", address));
    assertThat(Files.readString(record)).doesNotContain("PLANTED").contains("***");
    assertThat(RunRecordReader.read(record).settings().source())
        .isEqualTo(new SourceSpec.Urls(List.of("http://h/0", address.replace("PLANTED", "***"))));
  }

  @Test
  void whatIsUnknownIsTold() throws Exception {
    var record = write("a.csv", Runs.of("http://h/1"));
    var more =
        Files.readString(record)
            .replace("\"written_at\"", "\"mood\" : [ { \"a\" : 1 } ], \"written_at\"")
            .replace("\"run\" : {", "\"run\" : { \"weather\" : \"fair\",")
            .replace("\"settings\" : {", "\"settings\" : { \"limits.noise\" : \"3\",");
    Files.writeString(record, more);
    assertThat(RunRecordReader.read(record).unknown())
        .containsExactlyInAnyOrder("mood", "run.weather", "settings.limits.noise");
  }

  static Stream<List<String>> unusable() {
    var deep = "[".repeat(100) + "]".repeat(100);
    return Stream.of(
        List.of("", "is no JSON object"),
        List.of("[]", "is no JSON object"),
        List.of("{\"a\": }", "not valid JSON, line 1"),
        List.of("{\"undertone_run_record\": 1", "not valid JSON"),
        List.of("{\"undertone_run_record\": 1, \"undertone_run_record\": 1}", "not valid JSON"),
        List.of("{}", "another program's"),
        List.of("{\"undertone_run_record\": \"1\"}", "another program's"),
        List.of("{\"undertone_run_record\": 2}", "a newer Undertone wrote it (its version is 2"),
        List.of("{\"undertone_run_record\": 1}", "the setting source.kind is missing"),
        List.of("{\"undertone_run_record\": 1, \"x\": " + deep + "}", "deeper or longer"),
        List.of("{\"" + "n".repeat(1_000) + "\": 1}", "deeper or longer"),
        List.of("{\"n\": 1" + "0".repeat(1_000) + "}", "deeper or longer"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void whatIsNoRecordIsRefusedInWords(List<String> textAndReason) throws Exception {
    var file = Files.writeString(folder.resolve("a.run.json"), textAndReason.getFirst());
    assertThatThrownBy(() -> RunRecordReader.read(file))
        .isInstanceOf(RunRecordException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(textAndReason.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "limits.fetches" : "7"          | "limits.fetches" : "7000000" | concurrent fetches
          "limits.fetches" : "7"          | "limits.fetches" : "many"    | many
          "limits.fetches" : "7"          | "limits.fetches" : [ 7 ]     | is no run record
          "limits.auto_fetches" : "true"  | "limits.auto_fetches" : "maybe" | limits.auto_fetches is true or false, not maybe
          "left" : 1                      | "left" : "some"              | run.left is a number, not some
          "source.kind" : "urls"          | "source.kind" : "oracle"     | no source is called oracle
          "analysis" : "periodogram       | "analysis" : "astrology      | astrology
          """)
  void aSettingThatMakesNoSenseIsRefused(String right, String wrong, String reason)
      throws Exception {
    var record = write("a.csv", Runs.of("http://h/1"));
    replace(record, right, wrong);
    assertThatThrownBy(() -> RunRecordReader.read(record))
        .isInstanceOf(RunRecordException.class)
        .message()
        .containsIgnoringCase(reason);
  }

  private static void replace(Path record, String old, String by) throws Exception {
    var text = Files.readString(record);
    assertThat(text).contains(old);
    Files.writeString(record, text.replace(old, by));
  }

  private RowTally tally() {
    var tally = new RowTally();
    tally.landed(Runs.analysed(0));
    tally.landed(Runs.failed(1, "503"));
    return tally;
  }

  private Path data(String name) throws Exception {
    return Files.write(folder.resolve(name), "a,b\r\n1,ä\r\n".getBytes(UTF_8));
  }

  private Path write(String name, Provenance run) throws Exception {
    var content = new DataFile.Content(tally(), "");
    return RunRecordFile.write(data(name), CSV, content, run).orElseThrow();
  }
}
