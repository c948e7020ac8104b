package undertone.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Progress.State;

/// Runs as the tests need them.
public final class Measurements {
  private Measurements() {}

  /// Settings of a run.
  public static RunSettings settings(StrategyChoice strategy, SourceSpec source) {
    return new RunSettings(source, strategy, Limits.DEFAULTS, 1_000, FftChoice.JTRANSFORMS);
  }

  /// One run, measured.
  public static Measurement run(StrategyChoice strategy, int repeat, double seconds, long digest) {
    return Measurement.of(summary(strategy, seconds), repeat, digest);
  }

  /// A run of 100 recordings of 1 MiB: 100 answers after 50 ms, 100 analyses of 4 ms. The
  /// sequential one waits for the service, the others for the CPU.
  public static RunSummary summary(StrategyChoice strategy, double seconds) {
    boolean sequential = strategy == StrategyChoice.SEQUENTIAL;
    var effort =
        new Effort(
            sequential ? 1 << 20 : 5 << 20,
            sequential ? 1 : 32,
            sequential ? 1 : 2,
            100,
            5,
            1,
            100,
            0.4,
            Map.of(sequential ? Bottleneck.LATENCY : Bottleneck.CPU, 0.9 * seconds),
            Setbacks.NONE);
    var progress =
        new Progress(
            State.COMPLETED,
            100,
            0,
            0,
            100,
            0,
            0,
            98,
            0,
            2,
            0,
            100 << 20,
            0,
            (long) (seconds * 1e9),
            0,
            0,
            0,
            Double.NaN,
            0.4 / seconds,
            sequential ? 0 : 0.95,
            Map.of(),
            new Flow(32, false, 0, 7, List.of()),
            effort);
    return new RunSummary(
        settings(strategy, new SourceSpec.Simulated(100)), Instant.EPOCH, "FFTW 3.3.10", progress);
  }
}
