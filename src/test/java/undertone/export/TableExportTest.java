package undertone.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;

class TableExportTest {
  @TempDir private Path folder;

  private final ResultTable table =
      new ResultTable(Results.START, i -> new RecordingRef(i, i + ".f64", "http://x/" + i));

  @Test
  void rowsComeInTheSourcesOrder() throws Exception {
    for (long index : new long[] {5, 1, 0, 4_000_000_000L, 3, 2}) {
      table.landed(Results.analysed(index));
    }
    var target = folder.resolve("out.csv");
    assertThat(write(target)).isEqualTo(6);
    assertThat(column(target, 0)).containsExactly("index", "0", "1", "2", "3", "5", "4000000000");
  }

  @Test
  void aTableGivesTheSameRowsAsTheStream() throws Exception {
    var streamed = folder.resolve("streamed.csv");
    try (var file = CsvFile.create(streamed, ResultSchema.PLAIN)) {
      var landed = List.of(Results.analysed(0), Results.failed(1, "busy"));
      landed.forEach(table::landed);
      landed.forEach(file::landed);
      file.commit();
    }
    var written = folder.resolve("written.csv");
    write(written);
    assertThat(column(written, 21)).isEqualTo(column(streamed, 21));
    assertThat(column(written, 4)).containsExactly("error", "", "busy");
    assertThat(column(written, 8)).isEqualTo(column(streamed, 8));
  }

  @Test
  void anEmptyTableGivesTheHeaderAlone() throws Exception {
    var target = folder.resolve("out.csv");
    assertThat(write(target)).isZero();
    assertThat(Files.readString(target)).isEqualTo(String.join(",", ResultSchema.COMMON) + "\r\n");
  }

  @Test
  void aRunMayGoOnMeanwhile() throws Exception {
    table.landed(Results.analysed(0));
    var target = folder.resolve("out.csv");
    var writer =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 1; i < 20_000; i++) {
                table.landed(Results.analysed(i));
              }
            });
    long rows = write(target);
    writer.join();
    assertThat(rows).isBetween(1L, 20_000L);
    assertThat(column(target, 3)).hasSize((int) rows + 1).doesNotContain("");
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() {
    table.landed(Results.analysed(0));
    assertThatThrownBy(() -> write(folder.resolve("no/out.csv")))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("does not exist");
    assertThat(folder).isEmptyDirectory();
  }

  private long write(Path target) throws ExportException {
    return TableExport.write(
            table, null, target, ExportTerms.of(ExportFormat.CSV), new ExportProgress())
        .rows();
  }

  private static List<String> column(Path file, int column) throws Exception {
    try (var reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream().map(record -> record.getField(column)).toList();
    }
  }
}
