package undertone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import undertone.model.FftChoice;

/// One size: everybody once per round, in turn, against one server.
final class Contest {
  private static final Pattern RATE = Pattern.compile("([\\d,.]+) recordings/s");

  private final Size size;
  private final String address;
  private final Path scratch;
  private final Path launcher;
  private final Optional<Yardstick> yardstick;
  private final Table table = new Table();

  /// A contest.
  ///
  /// @param size what is surveyed
  /// @param address of the server
  /// @param scratch folder for what the processes write
  /// @param launcher of Undertone
  /// @param yardstick whom to compare with
  Contest(Size size, String address, Path scratch, Path launcher, Optional<Yardstick> yardstick) {
    this.size = size;
    this.address = address;
    this.scratch = scratch;
    this.launcher = launcher;
    this.yardstick = yardstick;
  }

  Table table() {
    return table;
  }

  /// Runs everybody once.
  ///
  /// @throws IOException if one of them failed, or they do not find the same
  void round() throws IOException, InterruptedException {
    double found = Double.NaN;
    if (yardstick.isPresent()) {
      found = yardstick.get().run(address, size.first(), table);
    }
    first();
    check(steady(Row.STEADY, FftChoice.AUTOMATIC), found);
    check(steady(Row.STEADY_JTRANSFORMS, FftChoice.JTRANSFORMS), found);
  }

  /// As a user runs it: the launcher with its cache of classes.
  private void first() throws IOException, InterruptedException {
    var ended =
        new Command(
                scratch,
                Map.of(),
                List.of(
                    launcher.toString(),
                    "run",
                    Recordings.pattern(address, size.first()),
                    "--fetches",
                    Integer.toString(size.fetches()),
                    "--strategy",
                    "hybrid"))
            .run();
    double cpuMillis = ended.cpuSeconds() * 1e3 / size.first();
    table.add(Row.FIRST, new Figures(ended.number(RATE), Double.NaN, Double.NaN));
    table.add(
        Row.FIRST_WHOLE,
        new Figures(size.first() / ended.wallSeconds(), cpuMillis, ended.peakMib()));
  }

  /// By the launcher, so that the JVM's options are the same, but with another main class.
  ///
  /// @return the dominant frequency of the first recording, in Hz
  private double steady(Row row, FftChoice fft) throws IOException, InterruptedException {
    int all = size.skipped() + size.measured();
    var arguments =
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Steady.class.getName(),
            Recordings.pattern(address, size, all),
            Integer.toString(size.skipped()),
            Integer.toString(size.measured()),
            Integer.toString(size.fetches()),
            fft.name());
    var file = scratch.resolve("steady.args");
    Files.write(file, arguments.stream().map(Contest::quoted).toList());
    var variables = Map.of("UNDERTONE_JAVA_OPTS", "@" + file);
    var ended = new Command(scratch, variables, List.of(launcher.toString())).run();
    table.add(
        row, new Figures(ended.json("per_s"), ended.json("cpu_ms"), ended.json("peak_rss_mib")));
    return ended.json("first_dominant_hz");
  }

  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void check(double found, double yardsticks) throws IOException {
    if (!Double.isNaN(yardsticks) && Math.abs(found - yardsticks) > 1e-9) {
      throw new IOException(
          "the yardstick finds %s Hz in the first recording, Undertone %s Hz: no figure counts"
              .formatted(yardsticks, found));
    }
  }
}
