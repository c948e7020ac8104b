package undertone.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;

/// A survey of its own process that measures itself between two recordings, when everything is
/// warm. Prints one line of JSON.
public final class Steady implements ResultSink {
  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final long from;
  private final long to;
  private long landed;
  private long fromNanos;
  private long fromCpu;
  private double seconds;
  private double cpuSeconds;
  private double firstHz = Double.NaN;

  private Steady(long skipped, long measured) {
    this.from = skipped;
    this.to = skipped + measured;
  }

  /// Surveys and measures.
  ///
  /// @param args pattern of addresses, recordings to skip, recordings to measure, recordings in
  ///   flight, [FftChoice]; what follows is ignored
  /// @throws InvalidSourceException if the pattern is none
  public static void main(String[] args) throws InvalidSourceException {
    var marks = new Steady(Long.parseLong(args[1]), Long.parseLong(args[2]));
    var settings =
        new RunSettings(
            new SourceSpec.Urls(List.of(args[0])),
            StrategyChoice.HYBRID,
            Limits.of(
                Integer.parseInt(args[3]),
                Limits.DEFAULTS.analysisThreads(),
                Limits.DEFAULTS.memoryBytes()),
            1_000,
            FftChoice.valueOf(args[4]));
    try (var engine = new Engine("")) {
      var summary = engine.prepare(settings).run(Instant.now(), marks);
      System.out.printf(
          Locale.ROOT,
          "{\"per_s\": %.1f, \"cpu_ms\": %.4f, \"peak_rss_mib\": %.1f,"
              + " \"first_dominant_hz\": %s, \"analysed\": %d, \"fft\": \"%s\"}%n",
          marks.perSecond(),
          marks.cpuMillis(),
          Memory.peakMib(ProcessHandle.current().pid()),
          marks.firstHz,
          summary.progress().analysed(),
          summary.fft());
    }
  }

  @Override
  public void landed(Landed one) {
    landed++;
    if (one.recording().index() == 0 && one.outcome() instanceof Outcome.Analysed(var findings)) {
      firstHz = findings.dominantFrequencyHz();
    }
    if (landed == from) {
      fromNanos = System.nanoTime();
      fromCpu = process.getProcessCpuTime();
    } else if (landed == to) {
      seconds = (System.nanoTime() - fromNanos) / 1e9;
      cpuSeconds = (process.getProcessCpuTime() - fromCpu) / 1e9;
    }
  }

  private double perSecond() {
    return (to - from) / seconds;
  }

  private double cpuMillis() {
    return cpuSeconds * 1e3 / (to - from);
  }
}
