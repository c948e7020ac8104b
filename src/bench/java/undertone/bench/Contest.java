package undertone.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import undertone.model.FftChoice;

/// One size: everybody once per round, in turn, against one server.
final class Contest {
  private static final Pattern RATE = Pattern.compile("([\\d,.]+) recordings/s");

  private final Size size;
  private final String address;
  private final Launcher launcher;
  private final Optional<Yardstick> yardstick;
  private final Table table = new Table();

  /// A contest.
  ///
  /// @param size what is surveyed
  /// @param address of the server
  /// @param launcher of Undertone
  /// @param yardstick whom to compare with
  Contest(Size size, String address, Launcher launcher, Optional<Yardstick> yardstick) {
    this.size = size;
    this.address = address;
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
    var pattern = Recordings.pattern(address, size.first());
    var fetches = Integer.toString(size.fetches());
    var ended = launcher.undertone("run", pattern, "--fetches", fetches, "--strategy", "hybrid");
    double cpuMillis = ended.cpuSeconds() * 1e3 / size.first();
    table.add(Row.FIRST, new Figures(ended.number(RATE), Double.NaN, Double.NaN));
    table.add(
        Row.FIRST_WHOLE,
        new Figures(size.first() / ended.wallSeconds(), cpuMillis, ended.peakMib()));
  }

  /// Measured by itself, with the launcher's options of the JVM.
  ///
  /// @return the dominant frequency of the first recording, in Hz
  private double steady(Row row, FftChoice fft) throws IOException, InterruptedException {
    var ended =
        launcher.other(
            Steady.class,
            Recordings.pattern(address, size, size.skipped() + size.measured()),
            Integer.toString(size.skipped()),
            Integer.toString(size.measured()),
            Integer.toString(size.fetches()),
            fft.name());
    table.add(
        row, new Figures(ended.json("per_s"), ended.json("cpu_ms"), ended.json("peak_rss_mib")));
    return ended.json("first_dominant_hz");
  }

  private static void check(double found, double yardsticks) throws IOException {
    if (!Double.isNaN(yardsticks) && Math.abs(found - yardsticks) > 1e-9) {
      throw new IOException(
          "the yardstick finds %s Hz in the first recording, Undertone %s Hz: no figure counts"
              .formatted(yardsticks, found));
    }
  }
}
