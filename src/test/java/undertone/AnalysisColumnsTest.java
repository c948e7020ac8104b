package undertone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.analysis.PluginJars;
import undertone.export.ExportFormat;
import undertone.export.ExportProgress;
import undertone.export.ExportTerms;
import undertone.export.TableExport;
import undertone.format.RawFloat64;
import undertone.model.AnalysisText;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.ReadingSpec;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;

/// Columns of an analysis, from a web server to the CSV file.
@Timeout(60)
class AnalysisColumnsTest {
  private static final int N = 1_000;

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    for (int i = 0; i < 3; i++) {
      double[] samples = new double[N];
      for (int n = 0; n < N; n++) {
        samples[n] = 0.5 + 2 * Math.sin(2 * Math.PI * (40.3 + i) * n / N);
      }
      Files.write(folder.resolve("r" + i + ".f64"), RawFloat64.encode(samples));
    }
  }

  @Test
  void flowIntoTheFileBehindTheFixedOnes() throws Exception {
    var rows = run("peak;statistics;window=hann;detrend=mean;band=20-100");

    assertThat(rows).hasSize(3);
    for (int i = 0; i < 3; i++) {
      var row = rows.get(i);
      assertThat(row.getField("analysis"))
          .isEqualTo(
              "periodogram;peak(log-parabola);statistics;detrend=mean;window=hann;band=20-100");
      assertThat(number(row, "peak_frequency_hz")).isEqualTo(40.0 + i);
      assertThat(number(row, "peak_interpolated_hz")).isCloseTo(40.3 + i, within(0.02));
      assertThat(number(row, "peak_interpolated_amplitude")).isCloseTo(2, within(0.04));
      assertThat(number(row, "peak_to_peak")).isCloseTo(4, within(0.001));
      assertThat(number(row, "p50")).isCloseTo(0.5, within(0.05));
    }
  }

  @Test
  void ofThePluginInTheUsersFolderFlowThereToo() throws Exception {
    PluginJars.example(Files.createDirectories(folder.resolve("plugins")), folder.resolve("work"));

    var rows = run("plugins=zero-crossing-rate");

    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst().getField("analysis"))
        .isEqualTo("periodogram;plugins=zero-crossing-rate");
    for (int i = 0; i < 3; i++) {
      assertThat(number(rows.get(i), "zero_crossing_rate")).isCloseTo(2 * (40.3 + i), within(1.5));
    }
  }

  @Test
  void areNoneUnlessAskedFor() throws Exception {
    var rows = run("");

    assertThat(rows.getFirst().getHeader()).isEqualTo(ResultSchema.COMMON);
    assertThat(rows.getFirst().getField("analysis")).isEqualTo("periodogram");
  }

  @Test
  void areKnownBeforeTheRun() throws Exception {
    try (var engine = new Engine("http://127.0.0.1:1")) {
      assertThat(engine.columns(AnalysisText.parse("peak")))
          .extracting(ResultColumn::name)
          .containsExactly(
              "peak_frequency_hz",
              "peak_amplitude_windowed",
              "peak_interpolated_hz",
              "peak_interpolated_amplitude");
      assertThatThrownBy(() -> engine.columns(AnalysisText.parse("plugins=nowhere")))
          .isInstanceOf(InvalidSourceException.class)
          .hasMessageContaining("nowhere");
    }
  }

  private List<NamedCsvRecord> run(String analysis) throws Exception {
    try (var server = SignalServer.of(folder);
        var engine =
            new Engine(
                "http://127.0.0.1:1",
                new UserFolders(folder.resolve("plugins"), folder, folder.resolve("none")))) {
      var settings =
          new RunSettings(
              new SourceSpec.Urls(List.of(server.address() + "/r[0-2].f64")),
              ReadingSpec.DEFAULTS.withSampleRate(N),
              AnalysisText.parse(analysis),
              StrategyChoice.HYBRID,
              Limits.of(2, 2, 1 << 20),
              FftChoice.AUTOMATIC);
      var survey = engine.prepare(settings);
      var table = new ResultTable(Instant.now(), survey::recording, survey.schema());
      survey.run(table.runStartedAt(), table);
      var csv = folder.resolve("results.csv");
      TableExport.write(table, null, csv, ExportTerms.of(ExportFormat.CSV), new ExportProgress());
      try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
        return reader.stream().toList();
      }
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
