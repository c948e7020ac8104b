package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.format.Hdf5Writer.Kind;
import undertone.model.ReadingSpec;

class Hdf5WriterTest {
  private static final Map<String, Object> QUARTERS =
      Map.of("Xspacing", 0.25, "Xunits", "second", "units", "m/s");
  private final Hdf5 format = new Hdf5();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatItWroteOfOneChannelItReadsBack(Kind kind) throws Exception {
    var written = written(new Hdf5Writer("/a/b/motion", kind, QUARTERS), ramp(0));

    var signal = Opening.signal(format, Files.readAllBytes(written));

    assertThat(signal.samples()).containsExactly(ramp(0));
    assertThat(signal.rate()).isEqualTo(4);
    assertThat(signal.facts().unit()).isEqualTo("m/s");
  }

  @ParameterizedTest
  @EnumSource
  void whatItWroteOfManyChannelsItReadsBack(Kind kind) throws Exception {
    var writer = new Hdf5Writer("table", kind, QUARTERS);
    var written = written(writer, ramp(0), ramp(1), ramp(2));

    var signals =
        Opening.signals(format, Files.readAllBytes(written), Opening.along(ReadingSpec.Axis.ROWS));

    assertThat(signals).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(signals.get(i).samples()).containsExactly(ramp(i));
      assertThat(signals.get(i).rate()).isEqualTo(4);
    }
  }

  @Test
  void strainIsFoundWithNothingSaid() throws Exception {
    double[] samples = IntStream.range(0, 999).mapToDouble(i -> Math.sin(i) * 1e-21).toArray();

    var signal =
        Opening.signal(format, Files.readAllBytes(written(Hdf5Writer.strain(4096), samples)));

    assertThat(signal.samples()).containsExactly(samples);
    assertThat(signal.rate()).isEqualTo(4096);
  }

  @ParameterizedTest
  @EnumSource
  void h5pyReadsWhatItWrote(Kind kind) throws Exception {
    var writer = new Hdf5Writer("/a/motion", kind, QUARTERS);
    var written = written(writer, ramp(0), ramp(1));

    var told = h5py(written, "/a/motion");

    var sum = Arrays.stream(ramp(0)).sum() + Arrays.stream(ramp(1)).sum();
    assertThat(told)
        .isEqualTo(
            "%s (2, 500) %s 0.25 m/s"
                .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), sum));
  }

  @Test
  void refusesWhatTheKindDoesNotHave() {
    var whole = new Hdf5Writer("x", Kind.INT16, Map.of());

    assertThatThrownBy(() -> written(whole, new double[] {0.5}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.5 is no whole number");
    assertThatThrownBy(() -> written(whole, new double[2], new double[3]))
        .hasMessage("channel 1 has 3 samples and the first 2");
    assertThatThrownBy(() -> new Hdf5Writer("/a/", Kind.INT16, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path written(Hdf5Writer writer, double[]... channels) throws IOException {
    var file = folder.resolve("written.h5");
    writer.write(file, channels);
    return file;
  }

  /// Whole numbers that every kind has.
  private static double[] ramp(int channel) {
    return IntStream.range(0, 500).mapToDouble(i -> 60 * i - 15_000 + channel).toArray();
  }

  /// What h5py says of a dataset: type, shape, sum, and two attributes.
  private static String h5py(Path file, String dataset) throws Exception {
    var script =
        """
        import h5py, sys
        with h5py.File(sys.argv[1], 'r') as f:
            d = f[sys.argv[2]]
            u = d.attrs['units']
            u = u.decode() if isinstance(u, bytes) else u
            print(d.dtype, d.shape, float(d[()].astype('f8').sum()), float(d.attrs['Xspacing']), u)
        """;
    var python = Path.of("/usr/bin/python3");
    assumeTrue(Files.isExecutable(python), "no /usr/bin/python3 to ask");
    assumeTrue(run(python.toString(), "-c", "import h5py").exit() == 0, "python3 has no h5py");
    var ran = run(python.toString(), "-c", script, file.toString(), dataset);
    assertThat(ran.exit()).as(ran.text()).isZero();
    return ran.text().strip();
  }

  private record Ran(int exit, String text) {}

  private static Ran run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), text);
  }
}
