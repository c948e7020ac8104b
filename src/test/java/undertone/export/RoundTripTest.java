package undertone.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.Landed;

/// What is exported comes back from the programs that people read it with, to the last bit.
@Timeout(300)
class RoundTripTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path READER = Path.of("src/test/python/read-export.py");

  /// Enough for two blocks of columns.
  private static final List<Landed> ROWS = HardRows.of(20_000);

  @TempDir private Path folder;

  @Test
  void pythonsCsvReadsTheCsv() throws Exception {
    same(python("csv", write(ExportFormat.CSV, ROWS)), expected(true, ChronoUnit.MILLIS));
  }

  @Test
  void pythonsJsonReadsTheJsonLines() throws Exception {
    same(python("json", write(ExportFormat.JSON_LINES, ROWS)), expected(false, ChronoUnit.MILLIS));
  }

  @Test
  void numpyReadsTheArrays() throws Exception {
    assumePython("import numpy");
    same(python("npz", write(ExportFormat.NPZ, ROWS)), expected(false, ChronoUnit.NANOS));
  }

  @Test
  void duckDbReadsTheParquet() throws Exception {
    var file = write(ExportFormat.PARQUET, ROWS);
    // DuckDB keeps microseconds of a moment in UTC, whatever the file has.
    same(duckDb("SELECT * FROM '%s'", file), expected(false, ChronoUnit.MICROS));
    assertThat(duckDb("SELECT count(DISTINCT row_group_id) FROM parquet_metadata('%s')", file))
        .containsExactly("2");
  }

  @Test
  void aFileWithoutRowsIsReadToo() throws Exception {
    assertThat(
            duckDb("SELECT count(*), count(rms) FROM '%s'", write(ExportFormat.PARQUET, List.of())))
        .containsExactly("0|0");
    assumePython("import numpy");
    assertThat(python("npz", write(ExportFormat.NPZ, List.of()))).isEmpty();
    assertThat(python("json", write(ExportFormat.JSON_LINES, List.of()))).isEmpty();
  }

  @Test
  void unitsAreInTheFiles() throws Exception {
    var parquet = write(ExportFormat.PARQUET, ROWS.subList(0, 5));
    assertThat(
            duckDb(
                "SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE decode(key) ="
                    + " 'undertone'",
                parquet))
        .singleElement(STRING)
        .contains("{\"name\":\"snr_db\",\"unit\":\"dB\",\"meaning\":\"Above the noise\"}")
        .contains("{\"name\":\"rms\",\"unit\":\"x\",\"meaning\":\"Root mean square\"}")
        .contains("\"analysis\":\"hann window, \\\"2\\\" peaks\"");
    assertThat(
            duckDb(
                "SELECT decode(key_value_metadata['unit']) FROM parquet_metadata('%s') WHERE"
                    + " path_in_schema = 'fetch_ms'",
                parquet))
        .containsExactly("ms");
    assumePython("import numpy");
    assertThat(python("units", write(ExportFormat.NPZ, ROWS.subList(0, 5))))
        .contains("snr_db|dB", "fetch_ms|ms", "status|");
  }

  private Path write(ExportFormat format, List<Landed> rows) throws ExportException {
    var target = folder.resolve("out" + rows.size() + format.extension());
    var terms = ExportTerms.of(format);
    try (var file = terms.create(target, HardRows.SCHEMA, new ExportProgress())) {
      rows.forEach(file::landed);
      assertThat(file.commit()).isEqualTo(rows.size());
    }
    assertThat(folder.toFile().list()).allMatch(name -> name.startsWith("out"));
    return target;
  }

  /// Each row on a line: whole numbers as they are, doubles by their bits, times as nanoseconds,
  /// texts by the numbers of their characters, nothing where there is nothing.
  private static List<String> expected(boolean defused, ChronoUnit unit) {
    return ROWS.stream().map(row -> expected(row, defused, unit)).toList();
  }

  private static String expected(Landed row, boolean defused, ChronoUnit unit) {
    var cells = new ArrayList<String>();
    Row.write(
        row,
        HardRows.SCHEMA,
        new Cells() {
          @Override
          public void whole(long value) {
            cells.add(Long.toString(value));
          }

          @Override
          public void number(double value) {
            cells.add(bits(value));
          }

          @Override
          public void text(String value) {
            cells.add(points(defused ? defused(value) : value));
          }

          @Override
          public void time(Instant at) {
            cells.add(nanos(unit == ChronoUnit.MICROS ? at.truncatedTo(unit) : at));
          }

          @Override
          public void started(Instant at) {
            cells.add(nanos(at.truncatedTo(unit)));
          }

          @Override
          public void missing() {
            cells.add("");
          }
        });
    return String.join("|", cells);
  }

  /// What the CSV does to the hard names, one by one.
  private static String defused(String text) {
    return (text.startsWith("=") ? "'" + text : text)
        .replace("x;=1", "x;'=1")
        .replace("a\t-1\n@2", "a\t'-1\n'@2");
  }

  private static String bits(double value) {
    return Long.toHexString(Double.doubleToRawLongBits(value));
  }

  private static String points(String text) {
    return text.codePoints().mapToObj(Integer::toHexString).reduce("u", (a, b) -> a + " " + b);
  }

  private static String nanos(Instant at) {
    return Long.toString(at.getEpochSecond() * 1_000_000_000L + at.getNano());
  }

  /// Row by row, since nobody reads 20,000 of them.
  private static void same(List<String> read, List<String> expected) {
    assertThat(read).hasSize(expected.size());
    for (int row = 0; row < read.size(); row++) {
      assertThat(read.get(row)).as("row %d", row).isEqualTo(expected.get(row));
    }
  }

  private static List<String> duckDb(String query, Path file) throws Exception {
    var lines = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query.formatted(file))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          cells.add(cell(rows, i, columns > 2));
        }
        lines.add(String.join("|", cells));
      }
    }
    return lines;
  }

  private static String cell(ResultSet rows, int column, boolean coded) throws Exception {
    Object value = rows.getObject(column);
    return switch (value) {
      case null -> "";
      case Double number -> bits(number);
      case Timestamp time -> nanos(time.toInstant());
      case OffsetDateTime time -> nanos(time.toInstant());
      case LocalDateTime time -> nanos(time.toInstant(ZoneOffset.UTC));
      case String text when coded -> points(text);
      default -> value.toString();
    };
  }

  private static void assumePython(String asking) throws Exception {
    assumeThat(PYTHON).as("Python is not there: its readers are not asked").exists();
    assumeThat(output(List.of(PYTHON.toString(), "-c", asking)))
        .as("Python lacks what '%s' asks for", asking)
        .isNotNull();
  }

  private static List<String> python(String format, Path file) throws Exception {
    assumePython("import csv, json");
    var said = output(List.of(PYTHON.toString(), READER.toString(), format, file.toString()));
    assertThat(said).as("what %s said", READER).isNotNull();
    return String.valueOf(said).lines().toList();
  }

  private static @Nullable String output(List<String> command)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var said = new ByteArrayOutputStream();
    process.getInputStream().transferTo(said);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? said.toString(UTF_8) : null;
  }
}
