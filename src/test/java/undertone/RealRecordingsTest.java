package undertone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Findings;
import undertone.model.ReadingSpec;

/// Every format from end to end: files that other programs made, over HTTP from a server that knows
/// nothing of them, against what these programs read back.
class RealRecordingsTest extends ServedFolder {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tone.f64",
        "tone.f32",
        "header.bin",
        "tone.npy",
        "two.npy",
        "arrays.npz",
        "stereo.wav",
        "deep.wav",
        "table.csv",
        "gap.mseed",
        "strain.hdf5"
      })
  void findsWhatTheFieldsOwnProgramsFind(String file) throws Exception {
    var found = surveyed("/" + file, reading(file)).findings();

    var expected = expected(file);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      compare(found.get(i), expected.get(i));
    }
  }

  /// What the user has to say about a file that does not say it itself.
  static ReadingSpec reading(String file) {
    var usual = ReadingSpec.DEFAULTS;
    return switch (file) {
      case "header.bin" ->
          new ReadingSpec("i16be", Double.NaN, ReadingSpec.ALL, "", "", usual.axis(), 16, "");
      case "arrays.npz" ->
          new ReadingSpec(
              ReadingSpec.AUTO, Double.NaN, ReadingSpec.ALL, "tone", "", usual.axis(), 0, "");
      default -> usual;
    };
  }

  static List<NamedCsvRecord> expected(String file) throws IOException {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("expected.csv"))) {
      return csv.stream().filter(row -> row.getField("file").equals(file)).toList();
    }
  }

  static void compare(Findings found, NamedCsvRecord expected) {
    var facts = found.facts();
    double rms = number(expected, "rms");
    assertThat(facts.channel()).isEqualTo(expected.getField("channel"));
    assertThat(facts.unit()).isEqualTo(expected.getField("unit"));
    assertThat(found.sampleCount()).isEqualTo(Long.parseLong(expected.getField("n")));
    assertThat(found.mean()).isCloseTo(number(expected, "mean"), within(1e-12 * rms));
    assertThat(found.rms()).isCloseTo(rms, within(1e-12 * rms));
    assertThat(found.dominantFrequencyHz()).isCloseTo(number(expected, "dominant"), within(1e-9));
    if (expected.getField("rate_hz").isEmpty()) {
      assertThat(found.sampleRateHz()).isNaN();
    } else {
      assertThat(found.sampleRateHz()).isCloseTo(number(expected, "rate_hz"), within(1e-9));
    }
    if (!expected.getField("start").isEmpty()) {
      assertThat(facts.start()).isEqualTo(Instant.parse(expected.getField("start")));
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
