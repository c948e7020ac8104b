package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.export.ExportProgress;

/// Results in other formats, from a run that is on and from the journal.
@Timeout(60)
class ExportCommandTest extends CommandLineFixture {
  @TempDir private Path folder;

  @BeforeEach
  void keepARun() {
    assertThat(
            command(
                "run",
                "--recordings",
                "30",
                "--latency",
                "0",
                "--failures",
                "30%",
                "--csv",
                file("run.csv"),
                "--out",
                file("run.jsonl")))
        .isEqualTo(ExitCode.SOME_FAILED);
  }

  private int command(String... args) {
    return command(NONE, args);
  }

  private int command(Interrupts interrupts, String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--journal", file("journal.sqlite")));
    return run(interrupts, all.toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> sorted(String name) throws Exception {
    return Files.readAllLines(Path.of(file(name))).stream().sorted().toList();
  }

  @Test
  void aRunWritesBothItsFilesAndItsJournalWritesThemAgain() throws Exception {
    assertThat(words())
        .contains("30 rows written to " + file("run.csv"))
        .contains("30 rows written to " + file("run.jsonl"));
    assertThat(command("export", "1", file("again.jsonl"))).isZero();
    assertThat(words()).contains("30 rows written to " + file("again.jsonl"));
    assertThat(sorted("again.jsonl")).hasSize(30).isEqualTo(sorted("run.jsonl"));
    assertThat(command("export", "1", file("again.csv"))).isZero();
    assertThat(sorted("again.csv")).isEqualTo(sorted("run.csv"));
  }

  @Test
  void theLatestRunIsWrittenWhereNoneIsNamed() throws Exception {
    command("run", "--recordings", "4", "--latency", "0");
    assertThat(command("export", file("latest.jsonl"))).isZero();
    assertThat(sorted("latest.jsonl")).hasSize(4);
    assertThat(command("export", "--csv", file("latest.csv"))).isZero();
    assertThat(sorted("latest.csv")).hasSize(5);
    assertThat(command("export", "1", "--csv", file("first.csv"))).isZero();
    assertThat(sorted("first.csv")).hasSize(31);
    out.reset();
    assertThat(command("export", "-")).isZero();
    assertThat(words().lines()).hasSize(5);
  }

  @Test
  void everyFormatIsWrittenByItsNameOrByItsWord() throws Exception {
    assertThat(command("export", "1", file("a.parquet"))).isZero();
    assertThat(command("export", "1", file("a.npz"))).isZero();
    assertThat(command("export", "1", file("a.txt"), "--format", "jsonl")).isZero();
    assertThat(Files.readString(folder.resolve("a.txt"))).startsWith("{\"index\":0,");
    assertThat(
            command(
                "export",
                "1",
                file("e.csv"),
                "--out-format",
                "excel",
                "--separator",
                "tab",
                "--decimal",
                "point"))
        .isZero();
    assertThat(Files.readString(folder.resolve("e.csv"))).startsWith("\uFEFFindex\trecording\t");
  }

  @Test
  void onlyTheRowsThatAFilterWants() throws Exception {
    assertThat(command("export", "1", file("f.csv"), "--filter", "status = failed")).isZero();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("f.csv"))) {
      var rows = reader.stream().toList();
      assertThat(rows).isNotEmpty().allMatch(row -> row.getField("status").equals("failed"));
      assertThat(words()).contains(rows.size() + " rows written to " + file("f.csv"));
    }
  }

  @Test
  void standardOutputTakesAnyFormatAndNothingElse() {
    out.reset();
    assertThat(command("export", "1", "-", "--format", "jsonl")).isZero();
    assertThat(words().lines()).hasSize(30).allMatch(line -> line.startsWith("{\"index\":"));
    out.reset();
    assertThat(command("export", "1", "-", "--format", "parquet")).isZero();
    assertThat(out.toByteArray()).startsWith("PAR1".getBytes(UTF_8));
  }

  @Test
  void mistakesAreToldInWords() {
    refuses(
        "the name out.txt means no format: let it end in .csv, .jsonl, ", "export", "1", "out.txt");
    refuses(
        "no format is called 'xml'; there are csv, excel, jsonl, parquet, npz",
        "export",
        "1",
        "out.csv",
        "--format",
        "xml");
    refuses(
        "--separator and --decimal go with --out-format excel only",
        "export",
        "1",
        "out.csv",
        "--separator",
        "tab");
    refuses(
        "cells and decimals cannot both be marked by a comma",
        "export",
        "1",
        "out.csv",
        "--format",
        "excel",
        "--separator",
        "comma");
    refuses("--filter: There is no column rmz", "export", "1", "out.csv", "--filter", "rmz > 1");
    refuses("a file is missing", "export", "1");
    refuses("one file at a time", "export", "1", "a.csv", "--csv", "b.csv");
    refuses("--out-format goes with --out, which is missing", "run", "--out-format", "npz");
    refuses("cannot both go to the standard output", "run", "--csv", "-", "--out", "-");
    refuses("--csv and --out cannot both go to a.csv", "run", "--csv", "a.csv", "--out", "a.csv");
  }

  private void refuses(String words, String... args) {
    err.reset();
    assertThat(command(args)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains(words);
  }

  @Test
  void anInterruptedExportLeavesNothing() {
    Interrupts atOnce =
        listener -> {
          listener.interrupted();
          return () -> {};
        };
    assertThat(command(atOnce, "export", "1", file("never.npz"))).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(errors()).contains("interrupted; nothing was written");
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains("never"));
  }

  @Test
  void aFolderThatIsNotThereIsToldBeforeARunBegins() {
    assertThat(command("run", "--recordings", "5", "--out", file("no/out.npz")))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("does not exist");
  }

  @Test
  void theLineTellsRowsRateAndTimeLeft() throws Exception {
    var progress = new ExportProgress();
    progress.begin(1_000_000);
    progress.rows(123_456);
    assertThat(ExportLine.text(progress)).startsWith("123,456 / 1,000,000 rows (12 %)");
    progress.finishing(0.43);
    assertThat(ExportLine.text(progress)).isEqualTo("Finishing the file (43 %)");
    var bytes = new ByteArrayOutputStream();
    var nanos = new long[1];
    var line = new ExportLine(new PrintWriter(bytes, false, UTF_8), true, progress, () -> nanos[0]);
    line.show();
    assertThat(bytes.size()).isZero();
    nanos[0] = 300_000_000;
    line.show();
    line.clear();
    assertThat(bytes.toString(UTF_8)).isEqualTo("\rFinishing the file (43 %)\u001b[K\r\u001b[K");
  }
}
