package undertone.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Locale;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;
import undertone.simulator.SimulatedService;

/// A process of its own that surveys the simulated service, which answers after a fixed latency,
/// with more and more recordings in flight. Prints a line of JSON for each.
public final class InFlightSweep {
  /// Enough for everything to be compiled.
  private static final int WARM_UP = 20_000;

  private InFlightSweep() {}

  /// Surveys.
  ///
  /// @param args latency in ms; how many times the number in flight to survey
  /// @throws IOException if the service cannot listen
  /// @throws InvalidSourceException never
  public static void main(String[] args) throws IOException, InvalidSourceException {
    int latencyMs = Integer.parseInt(args[0]);
    int turns = Integer.parseInt(args[1]);
    try (var service = SimulatedService.start(0, service(0));
        var engine = new Engine(service.address())) {
      survey(engine, WARM_UP, 32);
      service.apply(service(latencyMs));
      for (int fetches = 1; fetches <= Parameter.FETCHES.max(); fetches *= 2) {
        survey(engine, 2L * fetches, fetches);
        print(engine, fetches, turns);
      }
    }
  }

  private static void print(Engine engine, int fetches, int turns) throws InvalidSourceException {
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long recordings = (long) fetches * turns;
    long cpu = process.getProcessCpuTime();
    double seconds = survey(engine, recordings, fetches);
    double cores = (process.getProcessCpuTime() - cpu) / 1e9 / seconds;
    System.out.printf(
        Locale.ROOT,
        "{\"in_flight\": %d, \"per_s\": %.2f, \"cores\": %.3f}%n",
        fetches,
        recordings / seconds,
        cores);
  }

  private static double survey(Engine engine, long recordings, int fetches)
      throws InvalidSourceException {
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(recordings),
            StrategyChoice.HYBRID,
            Limits.of(fetches, Limits.DEFAULTS.analysisThreads(), Limits.DEFAULTS.memoryBytes()),
            1_000,
            FftChoice.AUTOMATIC);
    var progress = engine.prepare(settings).run(Instant.now(), _ -> {}).progress();
    if (progress.analysed() != recordings) {
      throw new IllegalStateException(progress.failuresByCause().toString());
    }
    return progress.elapsedSeconds();
  }

  private static ServiceSettings service(int latencyMs) {
    return new ServiceSettings(
        (long) Parameter.RECORDINGS.max(),
        500,
        1_000,
        0.5,
        latencyMs,
        0,
        Parameter.UNLIMITED,
        Failures.ofRate(0),
        1);
  }
}
