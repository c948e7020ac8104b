package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;

/// Files that libmseed wrote, against what libmseed reads in them (mseed/make.c).
class MiniSeedReferenceTest {

  static Stream<Map.Entry<String, List<String>>> files() throws IOException {
    var files = new LinkedHashMap<String, List<String>>();
    for (var line : new String(resource("figures.txt"), UTF_8).lines().toList()) {
      var name = line.substring(0, line.indexOf(' '));
      files.merge(name, List.of(line), (a, b) -> Stream.of(a, b).flatMap(List::stream).toList());
    }
    assertThat(files).hasSize(15);
    return files.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWhatLibmseedReads(Map.Entry<String, List<String>> file) throws IOException {
    var bytes = Bodies.direct(resource(file.getKey()));
    var tracks = Bodies.tracks(new MiniSeed().open(bytes, ReadingSpec.DEFAULTS));
    assertThat(tracks).hasSameSizeAs(file.getValue());
    try (var buffer = new SampleBuffer()) {
      for (int i = 0; i < tracks.size(); i++) {
        compare(tracks.get(i), file.getValue().get(i).split(" "), buffer);
      }
    }
  }

  private static void compare(Track track, String[] figures, SampleBuffer buffer) {
    var signal = Bodies.signal(track, buffer);
    var start = Instant.EPOCH.plus(Long.parseLong(figures[2]), ChronoUnit.MICROS);
    var samples = signal.toArray();
    double moment = 0;
    for (int i = 0; i < samples.length; i++) {
      moment += i * samples[i];
    }
    assertThat(track.facts().channel()).isEqualTo(figures[1]);
    assertThat(track.facts().start()).isEqualTo(start);
    assertThat(track.facts().unit()).isEqualTo("counts");
    assertThat(signal.facts()).isEqualTo(track.facts());
    double rate = Double.parseDouble(figures[3]);
    assertThat(signal.sampleRateHz()).isCloseTo(rate, within(1e-7 * rate));
    assertThat(samples).hasSize(Integer.parseInt(figures[4]));
    assertThat(Arrays.stream(samples).sum()).isCloseTo(number(figures[5]), within(1e-9));
    assertThat(moment).isCloseTo(number(figures[6]), within(1e-9));
    assertThat(samples[0]).isEqualTo(number(figures[7]));
    assertThat(samples[samples.length - 1]).isEqualTo(number(figures[8]));
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  static byte[] resource(String name) throws IOException {
    try (var in = MiniSeedReferenceTest.class.getResourceAsStream("mseed/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
