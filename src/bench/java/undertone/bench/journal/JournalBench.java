package undertone.bench.journal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import undertone.journal.Journal;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.journal.RunWriter;
import undertone.model.FftChoice;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.SignalFacts;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.Timings;

/// Prints how many results a second the journal sustains, and how much of a core it takes at 1,000
/// a second.
public final class JournalBench {
  private static final int SUSTAINED = 400_000;
  private static final int STEADY_PER_SECOND = 1_000;
  private static final int STEADY_SECONDS = 20;
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private JournalBench() {}

  /// Measures.
  ///
  /// @param args where the journal is made and deleted again; the system's temporary folder without
  /// @throws IOException if it cannot
  public static void main(String[] args) throws IOException {
    var folder =
        args.length > 0
            ? Files.createTempDirectory(Path.of(args[0]), "journal")
            : Files.createTempDirectory("journal");
    var file = folder.resolve("journal.sqlite");
    try {
      sustained(file, SUSTAINED / 4); // Warms up.
      double perSecond = sustained(file, SUSTAINED);
      System.out.printf(
          Locale.ROOT,
          "sustained: %,.0f results/s (%,d results, the last of them on the disk)%n",
          perSecond,
          SUSTAINED);
      double share = steady(file);
      System.out.printf(
          Locale.ROOT,
          "at %,d results/s: %.1f %% of a core (the journal's thread, %d s)%n",
          STEADY_PER_SECOND,
          100 * share,
          STEADY_SECONDS);
      long bytes = Files.size(file);
      long rows = SUSTAINED / 4 + SUSTAINED + STEADY_PER_SECOND * STEADY_SECONDS;
      System.out.printf(Locale.ROOT, "on the disk: %,d bytes a result%n", bytes / rows);
    } finally {
      for (var suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(folder.resolve("journal.sqlite" + suffix));
      }
      Files.delete(folder);
    }
  }

  private static double sustained(Path file, int results) {
    long from = System.nanoTime();
    var writer = begin(file, results);
    for (int index = 0; index < results; index++) {
      while (writer.full()) {
        LockSupport.parkNanos(1_000_000);
      }
      writer.landed(landed(index));
    }
    end(writer);
    return results / ((System.nanoTime() - from) / 1e9);
  }

  private static double steady(Path file) {
    int results = STEADY_PER_SECOND * STEADY_SECONDS;
    var writer = begin(file, results);
    while (writer.run().isEmpty()) {
      LockSupport.parkNanos(1_000_000);
    }
    long before = cpuNanos();
    long from = System.nanoTime();
    for (int index = 0; index < results; index++) {
      long due = from + index * 1_000_000_000L / STEADY_PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      writer.landed(landed(index));
    }
    long used = cpuNanos() - before;
    double share = used / (double) (System.nanoTime() - from);
    end(writer);
    return share;
  }

  private static long cpuNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null && info.getThreadName().equals("journal")) {
        return threads.getThreadCpuTime(info.getThreadId());
      }
    }
    throw new IllegalStateException("the journal has no thread");
  }

  private static RunWriter begin(Path file, int total) {
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(total),
            StrategyChoice.HYBRID,
            Limits.DEFAULTS,
            Double.NaN,
            FftChoice.AUTOMATIC);
    return Journal.begin(
        file, new NewRun(settings, null, total, ResultSchema.PLAIN), Origin.here("bench", "none"));
  }

  private static void end(RunWriter writer) {
    writer.end(false);
    writer
        .trouble()
        .ifPresent(trouble -> {
          throw new IllegalStateException(trouble);
        });
  }

  private static Landed landed(int index) {
    var findings =
        new Findings(
            5_000,
            1_000,
            0.001 * index,
            0.70710678,
            0.70710677,
            -2.31 - index,
            2.29 + index,
            144.8,
            0.2,
            0.945216847129891,
            SignalFacts.of("f64le", "m/s"),
            Figures.NONE);
    var name = "%05d.f64".formatted(index);
    return new Landed(
        new RecordingRef(index, name, "http://127.0.0.1:43775/recordings/" + name),
        new Outcome.Analysed(findings),
        200,
        1,
        40_000,
        new Timings(
            START, index, index + 10, index + 900, index + 1_200, index + 1_300, index + 1_700),
        index % 32,
        index % 2);
  }
}
