package undertone.export;

import java.time.Instant;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.Timings;

/// Landed recordings made by hand.
final class Results {
  static final Instant START = Instant.parse("2026-03-01T12:00:00.001999Z");

  static final Findings FINDINGS =
      new Findings(
          5_000, 1_000, -0.5, 0.1 + 0.2, 0.75, -3.25, 1e-7, 52.800000000000004, 0.2, 1.0 / 3);

  private Results() {}

  static Landed analysed(long index) {
    return landed(index, index + ".f64", new Outcome.Analysed(FINDINGS), 200);
  }

  static Landed failed(long index, String message) {
    var failure = new Failure(Failure.Cause.HTTP_STATUS, message);
    return landed(index, index + ".f64", new Outcome.Failed(failure), 503);
  }

  static Landed landed(long index, String name, Outcome outcome, int httpStatus) {
    var timings =
        outcome instanceof Outcome.Analysed
            ? new Timings(START, 10, 1_010, 51_010, 52_510, 52_515, 52_600)
            : new Timings(START, 10, -1, -1, -1, -1, 60);
    return new Landed(
        new RecordingRef(index, name, "http://x/" + name),
        outcome,
        httpStatus,
        1,
        40_000,
        timings,
        0,
        0);
  }
}
