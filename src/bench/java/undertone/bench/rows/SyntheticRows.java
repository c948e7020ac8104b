package undertone.bench.rows;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import undertone.model.Failure;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.model.SignalFacts;
import undertone.model.Timings;

/// A table as a run would leave it, made without one: one row in fifty failed.
final class SyntheticRows {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<String> CHANNELS = List.of("BHZ", "BHN", "BHE");

  private final int size;
  private final Random random = new Random(7);

  private SyntheticRows(int size) {
    this.size = size;
  }

  static ResultTable table(int size) {
    var rows = new SyntheticRows(size);
    var table = new ResultTable(START, rows::recording);
    for (int row = 0; row < size; row++) {
      table.landed(rows.landed(row));
    }
    return table;
  }

  /// Not in the order of their names.
  private RecordingRef recording(long index) {
    var name = "data/" + (10_000_000 + index * 7_919 % size) + ".f64";
    return new RecordingRef(index, name, "http://127.0.0.1:8000/recordings/" + name);
  }

  private Landed landed(int row) {
    long queued = row * 200L;
    long received = queued + 50_000 + random.nextInt(50_000);
    var timings =
        new Timings(START, queued, queued, queued + 40_000, received, received, received + 900);
    return new Landed(recording(row), outcome(row), 200, 1, 40_000 + row % 9, timings, 0, 0);
  }

  private Outcome outcome(int row) {
    if (random.nextInt(50) == 0) {
      return new Outcome.Failed(new Failure(Failure.Cause.TIMEOUT, "It took too long."));
    }
    var start = START.plusMillis(random.nextInt(1_000_000_000));
    var facts = new SignalFacts("miniseed", CHANNELS.get(row % 3), "counts", start, 0, 0);
    double rms = random.nextGaussian();
    double hz = random.nextInt(500) / 5.0;
    return new Outcome.Analysed(
        new Findings(5_000, 1_000, rms, rms, rms, -2, 2, hz, 0.2, 1, facts, Figures.NONE));
  }
}
