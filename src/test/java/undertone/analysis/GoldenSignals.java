package undertone.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import undertone.model.FftChoice;
import undertone.model.Signal;

/// What `measures.py` wrote.
final class GoldenSignals {
  private GoldenSignals() {}

  /// The signals by name.
  static Map<String, Signal> all() throws IOException {
    var samples = doubles("golden.f64");
    Map<String, Signal> signals = new LinkedHashMap<>();
    for (var row : rows("golden.csv")) {
      double[] own = new double[Integer.parseInt(row.getField("n"))];
      for (int i = 0; i < own.length; i++) {
        own[i] = samples.getDouble();
      }
      signals.put(row.getField("name"), Signal.of(number(row.getField("sample_rate_hz")), own));
    }
    return signals;
  }

  static ByteBuffer doubles(String file) throws IOException {
    return ByteBuffer.wrap(bytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  static List<NamedCsvRecord> rows(String file) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(new String(bytes(file), UTF_8))) {
      return reader.stream().toList();
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (var in = Objects.requireNonNull(GoldenSignals.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    }
  }

  /// A number as Python writes it.
  static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /// Transforms by a library; the test is skipped where the system has none.
  static Transforms transforms(FftChoice choice) {
    var transforms = Transforms.choose(choice);
    assumeTrue(
        choice != FftChoice.FFTW || transforms.description().startsWith("FFTW"),
        "the system has no FFTW");
    return transforms;
  }
}
