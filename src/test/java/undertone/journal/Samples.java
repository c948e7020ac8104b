package undertone.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import undertone.model.Failure;
import undertone.model.FftChoice;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.SignalFacts;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.Timings;

/// Runs and rows for tests.
final class Samples {
  static final Instant START = Instant.parse("2026-01-02T03:04:05.123456789Z");
  static final Origin ORIGIN = new Origin("1", "25", "any", "some", "FFT 1");
  static final ResultSchema SCHEMA =
      new ResultSchema(
          "periodogram;peaks",
          List.of(
              new ResultColumn("peak_1_hz", "Hz", "The first"),
              new ResultColumn("peak_2_hz", "Hz", "The second")));

  private Samples() {}

  static NewRun run(long total) {
    return new NewRun(
        new RunSettings(
            new SourceSpec.Urls(List.of("http://h/[0-%d]".formatted(total - 1))),
            StrategyChoice.HYBRID,
            Limits.DEFAULTS,
            Double.NaN,
            FftChoice.AUTOMATIC),
        null,
        total,
        SCHEMA);
  }

  static RecordingRef recording(long index) {
    return new RecordingRef(index, "r" + index, "http://h/" + index);
  }

  static Landed analysed(long index) {
    return landed(index, new Outcome.Analysed(findings(index)));
  }

  static Landed failed(long index, String message) {
    return landed(index, new Outcome.Failed(new Failure(Failure.Cause.HTTP_STATUS, message)));
  }

  static Landed landed(long index, Outcome outcome) {
    return new Landed(
        recording(index),
        outcome,
        200,
        2,
        4_000,
        new Timings(START, index, index + 10, index + 20, index + 30, index + 40, index + 50),
        3,
        1);
  }

  /// Without a time, and with an infinite number and a missing one.
  static Findings findings(long index) {
    return new Findings(
        500,
        Double.NaN,
        Math.nextUp(0.1) + index,
        1 / 3.0,
        2.5,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        Math.PI,
        0.002,
        1e-300,
        new SignalFacts("mseed", "BHZ", "m/s", START.plus(Duration.ofNanos(7)), 2, 0),
        Figures.of(Double.NEGATIVE_INFINITY, Double.NaN));
  }
}
