package undertone.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.model.SignalFacts;
import undertone.model.Timings;

/// A table of a few rows, by hand.
final class Rows {
  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  static final ResultSchema SCHEMA =
      new ResultSchema("peak", List.of(new ResultColumn("snr_db", "dB", "Signal to noise")));

  private final List<String> names = new ArrayList<>();
  final ResultTable table =
      new ResultTable(START, index -> recording(names.get((int) index), index), SCHEMA);

  private static RecordingRef recording(String name, long index) {
    return new RecordingRef(index, name, "http://127.0.0.1/" + index);
  }

  /// One that was analysed, fetched in 50 ms and a tenth for each row before it.
  Rows done(String name, double hz, double rms, double snr, String channel, @Nullable Instant at) {
    var facts = new SignalFacts("raw", channel, "counts", at, -1, -1);
    var found =
        new Findings(5_000, 1_000, -0.005, rms, rms, -2, 2, hz, 0.2, 1, facts, Figures.of(snr));
    return landed(name, new Outcome.Analysed(found), 200);
  }

  Rows done(String name, double hz, double rms) {
    return done(name, hz, rms, 3, "", null);
  }

  Rows failed(String name, Failure.Cause cause, int httpStatus) {
    return landed(name, new Outcome.Failed(new Failure(cause, name + " failed")), httpStatus);
  }

  Rows landed(String name, Outcome outcome, int httpStatus) {
    int row = table.size();
    names.add(name);
    long received = 50_000 + 100L * row;
    var timings = new Timings(START, 0, 0, 40_000, received, received, received + 120);
    table.landed(new Landed(recording(name, row), outcome, httpStatus, 1, 40_000, timings, 0, 0));
    return this;
  }
}
