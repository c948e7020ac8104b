package undertone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How the cost grows: with the number of recordings, and with the number in flight.
final class Growth {
  static final int SAMPLES = 500;
  static final int LATENCY_MS = 100;
  private static final int TURNS = 30;

  private final Launcher launcher;

  /// One number in flight.
  ///
  /// @param inFlight recordings
  /// @param perSecond what was measured
  /// @param cores busy, the service's own work included
  record Point(int inFlight, double perSecond, double cores) {

    /// What the latency alone would allow, per second.
    double bound() {
      return inFlight * 1e3 / LATENCY_MS;
    }
  }

  Growth(Launcher launcher) {
    this.launcher = launcher;
  }

  /// Measures both and prints them as Markdown.
  ///
  /// @param chart where the picture goes
  /// @param quick whether to leave out the longest
  void print(Path chart, boolean quick) throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT, "%nMore recordings (of %d samples, simulated, no latency).%n%n", SAMPLES);
    System.out.println("| recordings | seconds | recordings/s | CPU us each | peak MiB |");
    System.out.println("|--:|--:|--:|--:|--:|");
    for (int recordings = 1_000; recordings <= (quick ? 10_000 : 1_000_000); recordings *= 10) {
      recordings(recordings);
    }
    System.out.printf(
        Locale.ROOT,
        "%nMore in flight (%d samples, simulated, %d ms latency): the bound is in flight / latency."
            + "%n%n",
        SAMPLES,
        LATENCY_MS);
    System.out.println("| in flight | bound/s | recordings/s | of the bound | cores busy | |");
    System.out.println("|--:|--:|--:|--:|--:|---|");
    var points = inFlight(quick ? TURNS / 3 : TURNS);
    points.forEach(Growth::line);
    Files.createDirectories(chart.toAbsolutePath().getParent());
    Files.writeString(chart, GrowthChart.svg(points));
    System.out.println("\nThe picture: " + chart);
  }

  private void recordings(int count) throws IOException, InterruptedException {
    var ended =
        launcher.undertone(
            "run",
            "--strategy",
            "hybrid",
            "--recordings",
            Integer.toString(count),
            "--samples",
            Integer.toString(SAMPLES),
            "--latency",
            "0");
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.1f | %,.0f | %.0f | %.0f |%n",
        count,
        ended.wallSeconds(),
        count / ended.wallSeconds(),
        ended.cpuSeconds() * 1e6 / count,
        ended.peakMib());
  }

  private List<Point> inFlight(int turns) throws IOException, InterruptedException {
    var ended =
        launcher.other(InFlightSweep.class, Integer.toString(LATENCY_MS), Integer.toString(turns));
    var inFlight = ended.all("in_flight");
    var perSecond = ended.all("per_s");
    var cores = ended.all("cores");
    return IntStream.range(0, inFlight.length)
        .mapToObj(i -> new Point((int) inFlight[i], perSecond[i], cores[i]))
        .toList();
  }

  private static void line(Point point) {
    double share = point.perSecond() / point.bound();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,.0f | %,.0f | %.0f %% | %.2f | %s |%n",
        point.inFlight(),
        point.bound(),
        point.perSecond(),
        100 * share,
        point.cores(),
        "#".repeat((int) Math.round(20 * share)));
  }
}
