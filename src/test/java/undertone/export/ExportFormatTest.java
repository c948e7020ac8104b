package undertone.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.export.column.ExportColumn;
import undertone.filter.Columns;
import undertone.filter.Filter;
import undertone.filter.Reading;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultSchema;

class ExportFormatTest {
  @TempDir private Path folder;

  @Test
  void theNameOfAFileMeansItsFormat() {
    assertThat(ExportFormat.of("a/b.CSV")).contains(ExportFormat.CSV);
    assertThat(ExportFormat.of("b.jsonl")).contains(ExportFormat.JSON_LINES);
    assertThat(ExportFormat.of("b.ndjson")).contains(ExportFormat.JSON_LINES);
    assertThat(ExportFormat.of("b.parquet")).contains(ExportFormat.PARQUET);
    assertThat(ExportFormat.of("b.npz")).contains(ExportFormat.NPZ);
    assertThat(ExportFormat.of("b.txt")).isEmpty();
  }

  @Test
  void everyColumnOfARunHasItsPlaceInAnExport() {
    assertThat(ExportColumns.of(ResultSchema.PLAIN))
        .extracting(ExportColumn::name)
        .isEqualTo(ResultSchema.COMMON);
  }

  @Test
  void everyValueIsOfItsColumnsKind() throws Exception {
    for (var format : List.of(ExportFormat.PARQUET, ExportFormat.NPZ)) {
      var target = folder.resolve("out" + format.extension());
      try (var file =
          ExportTerms.of(format).create(target, HardRows.SCHEMA, new ExportProgress())) {
        HardRows.of(50).forEach(file::landed);
        assertThat(file.commit()).isEqualTo(50);
      }
    }
  }

  @Test
  void excelGetsAByteOrderMarkItsSeparatorItsDecimalMarkAndNoFormula() throws Exception {
    var target = folder.resolve("out.csv");
    var terms = new ExportTerms(ExportFormat.EXCEL, CsvProfile.excel(';', ','));
    try (var file = terms.create(target, ResultSchema.PLAIN, new ExportProgress())) {
      file.landed(Results.analysed(3));
      file.landed(Results.landed(4, "=cmd|'/c calc'!A1", new Outcome.NoData(), 204));
      file.landed(Results.failed(5, "@SUM(1;2)"));
      file.commit();
    }
    var text = Files.readString(target, UTF_8);
    assertThat(text).startsWith("\uFEFFindex;recording;url;");
    try (var reader =
        CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(target)) {
      var rows = reader.stream().toList();
      assertThat(rows.getFirst().getField("rms")).isEqualTo("0,30000000000000004");
      assertThat(rows.getFirst().getField("max")).isEqualTo("1,0E-7");
      assertThat(rows.getFirst().getField("index")).isEqualTo("3");
      assertThat(rows.get(1).getField("recording")).isEqualTo("'=cmd|'/c calc'!A1");
      assertThat(rows.get(2).getField("error")).isEqualTo("'@SUM(1;2)");
    }
  }

  @Test
  void oneMarkCannotStandForTwoThings() {
    assertThatThrownBy(() -> CsvProfile.excel(',', ','))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choose a semicolon");
  }

  @Test
  void aPreviewShowsThreeRowsAsTheFileWillHaveThem() {
    var rows = List.of(Results.analysed(0), Results.failed(1, "busy"), Results.analysed(2));
    var excel = new ExportTerms(ExportFormat.EXCEL, CsvProfile.excel('\t', ','));
    assertThat(ExportPreview.of(excel, ResultSchema.PLAIN, rows).lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("index\trecording\t");
    assertThat(ExportPreview.of(ExportTerms.of(ExportFormat.NPZ), ResultSchema.PLAIN, rows).lines())
        .anyMatch(line -> line.matches("fetch_ms \\[ms] +51\\.5 +– +51\\.5"))
        .anyMatch(line -> line.matches("status +done +failed +done"));
  }

  @Test
  void aFilterWantsTheSameRowsOneByOneAsInATable() {
    var rows = HardRows.of(3_000);
    var text = "status = done and rms > 0 or error ~ plain";
    var filter = ((Reading.Understood) Filter.read(text, Columns.of(HardRows.SCHEMA))).filter();
    var wanted = new ArrayList<Landed>();
    var sink = new WantedRows(filter, HardRows.SCHEMA, wanted::add);
    rows.forEach(sink::landed);
    assertThat(wanted)
        .isEqualTo(rows.stream().filter(ExportFormatTest::wanted).toList())
        .hasSizeBetween(100, 2_900);
  }

  private static boolean wanted(Landed row) {
    return switch (row.outcome()) {
      case Outcome.Analysed(var findings) -> findings.rms() > 0;
      case Outcome.Failed(var failure) -> failure.message().contains("plain");
      default -> false;
    };
  }

  @Test
  void aStreamGetsEachRowAtOnce() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var file =
        ExportTerms.of(ExportFormat.JSON_LINES)
            .to(bytes, "memory", ResultSchema.PLAIN, new ExportProgress())) {
      file.landed(Results.analysed(0));
      assertThat(bytes.toString(UTF_8)).startsWith("{\"index\":0,").endsWith("}\n");
    }
  }

  @Test
  void textsTooLongForAnArrayAreCutAndTold() throws Exception {
    var target = folder.resolve("out.npz");
    try (var file =
        ExportTerms.of(ExportFormat.NPZ).create(target, ResultSchema.PLAIN, new ExportProgress())) {
      file.landed(Results.failed(0, "x".repeat(5_000)));
      file.landed(Results.analysed(1));
      file.commit();
      assertThat(file.remark())
          .isEqualTo(
              "1 of its texts had more than 1,024 characters and are cut: other formats keep them");
    }
  }

  @Test
  void halfASurrogatePairDoesNotEndAnExport() throws Exception {
    for (var format : ExportFormat.values()) {
      var target = folder.resolve("half" + format.extension());
      try (var file =
          ExportTerms.of(format).create(target, ResultSchema.PLAIN, new ExportProgress())) {
        file.landed(Results.failed(0, "half \uD834 a clef"));
        assertThat(file.commit()).isEqualTo(1);
      }
    }
    assertThat(folder.resolve("half.jsonl")).content(UTF_8).contains("half \uFFFD a clef");
  }
}
