package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.model.ReadingSpec;

/// Files that libmseed wrote, against what libmseed reads in them (mseed/make.c).
class MiniSeedReferenceTest {

  static Stream<Map.Entry<String, List<String>>> files() {
    var files = new LinkedHashMap<String, List<String>>();
    for (var line : new String(Reference.bytes("mseed/figures.txt"), UTF_8).lines().toList()) {
      var name = line.substring(0, line.indexOf(' '));
      files.merge(name, List.of(line), (a, b) -> Stream.of(a, b).flatMap(List::stream).toList());
    }
    assertThat(files).hasSize(15);
    return files.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWhatLibmseedReads(Map.Entry<String, List<String>> file) {
    var bytes = Opening.direct(Reference.bytes("mseed/" + file.getKey()));
    var signals = Opening.copies(Formats.open("x", "", bytes, ReadingSpec.DEFAULTS));
    assertThat(signals).hasSameSizeAs(file.getValue());
    for (int i = 0; i < signals.size(); i++) {
      compare(signals.get(i), file.getValue().get(i).split(" "));
    }
  }

  private static void compare(Opening.Copy signal, String[] figures) {
    var start = Instant.EPOCH.plus(Long.parseLong(figures[2]), ChronoUnit.MICROS);
    var samples = signal.samples();
    double moment = 0;
    for (int i = 0; i < samples.length; i++) {
      moment += i * samples[i];
    }
    assertThat(signal.facts().channel()).isEqualTo(figures[1]);
    assertThat(signal.facts().start()).isEqualTo(start);
    assertThat(signal.facts().unit()).isEqualTo("counts");
    double rate = Double.parseDouble(figures[3]);
    assertThat(signal.rate()).isCloseTo(rate, within(1e-7 * rate));
    assertThat(samples).hasSize(Integer.parseInt(figures[4]));
    assertThat(Arrays.stream(samples).sum()).isCloseTo(number(figures[5]), within(1e-9));
    assertThat(moment).isCloseTo(number(figures[6]), within(1e-9));
    assertThat(samples[0]).isEqualTo(number(figures[7]));
    assertThat(samples[samples.length - 1]).isEqualTo(number(figures[8]));
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
