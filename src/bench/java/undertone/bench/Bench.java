package undertone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// Measures and prints.
public final class Bench {
  private Bench() {}

  /// Measures.
  ///
  /// @param args see [Options]; after the launcher, the folder of the yardstick and the chart to
  ///   write
  /// @throws IOException if something cannot be run or written
  /// @throws InterruptedException if somebody interrupts it
  public static void main(String[] args) throws IOException, InterruptedException {
    var yardsticks = Path.of(args[1]);
    var chart = Path.of(args[2]);
    Options options;
    try {
      options = Options.of(Arrays.copyOfRange(args, 3, args.length));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return;
    }
    var scratch = Files.createTempDirectory("undertone-bench");
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
    var launcher = new Launcher(Path.of(args[0]), scratch);
    try {
      if (options.growth()) {
        new Growth(launcher).print(chart, options.quick());
        return;
      }
      for (var size : options.sizes()) {
        contest(size, options.rounds(), launcher, yardsticks);
      }
    } finally {
      delete(scratch);
    }
  }

  private static void contest(Size size, int rounds, Launcher launcher, Path yardsticks)
      throws IOException, InterruptedException {
    var yardstick = Yardstick.find(yardsticks, launcher.scratch());
    var folder = Recordings.make(launcher.scratch(), size);
    try (var server = Server.start(folder, yardsticks)) {
      var contest = new Contest(size, server.address(), launcher, yardstick);
      for (int round = 1; round <= rounds; round++) {
        System.err.printf(
            Locale.ROOT, "%,d samples: round %d of %d%n", size.samples(), round, rounds);
        contest.round();
      }
      System.out.printf(
          Locale.ROOT,
          "%nRecordings of %,d samples (%,d bytes), served by %s, %d in flight, %d rounds,"
              + " medians.%nThe first: %,d. Steady: after %,d, over %,d.%s%n%n",
          size.samples(),
          size.bytes(),
          server.name(),
          size.fetches(),
          rounds,
          size.first(),
          size.skipped(),
          size.measured(),
          yardstick.isPresent()
              ? ""
              : "\nNo yardstick: it needs Python with aiohttp and NumPy, and the script in "
                  + yardsticks);
      contest.table().lines(size.aim()).forEach(System.out::println);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
