package undertone.bench.export;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import undertone.export.ExportFormat;
import undertone.export.ExportProgress;
import undertone.export.ExportTerms;
import undertone.model.Failure;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.SignalFacts;
import undertone.model.Timings;

/// Prints how many rows a second each format takes, how much of the heap that needs, and how large
/// the file is. The rows come one by one, as from a journal.
public final class ExportBench {
  private static final long ROWS = 1_000_000;
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final ResultSchema SCHEMA =
      new ResultSchema(
          "periodogram; 2 peaks",
          List.of(
              new ResultColumn("peak_1_hz", ResultColumn.FREQUENCY, "The highest peak"),
              new ResultColumn("peak_2_hz", ResultColumn.FREQUENCY, "The next"),
              new ResultColumn("snr_db", "dB", "Above the noise")));

  private ExportBench() {}

  /// Measures.
  ///
  /// @param args where the files are made and deleted again; the system's temporary folder without
  /// @throws IOException if they cannot
  public static void main(String[] args) throws IOException {
    var folder =
        args.length > 0
            ? Files.createTempDirectory(Path.of(args[0]), "export")
            : Files.createTempDirectory("export");
    try {
      System.out.printf(
          Locale.ROOT,
          "%,d rows of %d columns, heap at most %,d MiB%n",
          ROWS,
          ResultSchema.COMMON.size() + SCHEMA.columns().size(),
          Runtime.getRuntime().maxMemory() >> 20);
      for (var format : ExportFormat.values()) {
        measure(folder.resolve("rows" + format.extension()), format);
      }
    } finally {
      Files.delete(folder);
    }
  }

  private static void measure(Path target, ExportFormat format) throws IOException {
    var pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    var random = new SplittableRandom(7);
    long from = System.nanoTime();
    try (var file = ExportTerms.of(format).create(target, SCHEMA, new ExportProgress())) {
      for (long index = 0; index < ROWS; index++) {
        file.landed(landed(index, random));
      }
      var _ = file.commit();
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-14s %,8.0f rows/s  %5.1f s  at most %3d MiB of heap  %5d MiB on the disk%n",
        format.title(),
        ROWS / seconds,
        seconds,
        peak >> 20,
        Files.size(target) >> 20);
    Files.delete(target);
  }

  private static Landed landed(long index, SplittableRandom random) {
    var name = "data/" + (10_000_000 + index) + ".mseed";
    long queued = index * 200;
    long received = queued + 50_000 + random.nextInt(50_000);
    var timings =
        new Timings(START, queued, queued, queued + 40_000, received, received, received + 900);
    var recording = new RecordingRef(index, name, "http://127.0.0.1:8000/recordings/" + name);
    return new Landed(recording, outcome(random), 200, 1, 40_000 + index % 9, timings, 0, 0);
  }

  private static Outcome outcome(SplittableRandom random) {
    if (random.nextInt(50) == 0) {
      return new Outcome.Failed(new Failure(Failure.Cause.TIMEOUT, "It took too long."));
    }
    var start = START.plusMillis(random.nextInt(1_000_000_000));
    var facts = new SignalFacts("miniSEED", "BHZ", "counts", start, 0, 0);
    double rms = random.nextDouble();
    double hz = random.nextInt(2_500) / 5.0;
    return new Outcome.Analysed(
        new Findings(
            5_000,
            1_000,
            random.nextDouble(),
            rms,
            rms,
            -random.nextDouble(),
            random.nextDouble(),
            hz,
            0.2,
            random.nextDouble(),
            facts,
            Figures.of(hz, random.nextDouble(), Double.NaN)));
  }
}
