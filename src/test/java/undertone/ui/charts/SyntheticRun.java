package undertone.ui.charts;

import java.time.Instant;
import java.util.Random;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.model.Timings;

/// Result tables as a run would leave them, made without one.
final class SyntheticRun {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final ResultTable table = new ResultTable(START, SyntheticRun::recording);

  private int attempts = 1;

  ResultTable table() {
    return table;
  }

  static RecordingRef recording(long index) {
    var name = String.format("%05d.f64", index);
    return new RecordingRef(index, name, "http://127.0.0.1/" + name);
  }

  static Timings timings(
      long requested, long firstByte, long received, long analysisStarted, long done) {
    long queued = Math.max(0, requested);
    return new Timings(START, queued, requested, firstByte, received, analysisStarted, done);
  }

  /// What lands from now on took so many attempts.
  SyntheticRun attempts(int each) {
    attempts = each;
    return this;
  }

  SyntheticRun analysed(long index, double frequency) {
    return analysed(index, frequency, timings(0, 50_000, 51_000, 51_000, 52_000), 0, 0);
  }

  SyntheticRun analysed(long index, double frequency, Timings timings, int fetch, int analysis) {
    return analysed(index, frequency, 1_000, timings, fetch, analysis);
  }

  SyntheticRun analysed(
      long index, double frequency, double rate, Timings timings, int fetch, int analysis) {
    var findings = new Findings(5_000, rate, 0, 0.8, 0.8, -2, 2, frequency, rate / 5_000, 1);
    return landed(index, new Outcome.Analysed(findings), timings, fetch, analysis);
  }

  SyntheticRun failed(long index, Timings timings, int fetch, int analysis) {
    var failure = new Failure(Failure.Cause.RESET, "The connection broke.");
    return landed(index, new Outcome.Failed(failure), timings, fetch, analysis);
  }

  private SyntheticRun landed(
      long index, Outcome outcome, Timings timings, int fetch, int analysis) {
    table.landed(
        new Landed(recording(index), outcome, 200, attempts, 40_000, timings, fetch, analysis));
    return this;
  }

  /// A whole run: 50 to 150 Hz, a service that answers after 50 ms, two analysis threads.
  static SyntheticRun of(int recordings, int fetchLanes, int analysisLanes) {
    var run = new SyntheticRun();
    var random = new Random(7);
    long[] fetchFree = new long[fetchLanes];
    long[] analysisFree = new long[analysisLanes];
    for (int i = 0; i < recordings; i++) {
      int fetch = earliest(fetchFree);
      long requested = fetchFree[fetch] + 300;
      long firstByte = requested + 50_000 + random.nextInt(20_000);
      long received = firstByte + 2_000 + random.nextInt(15_000);
      fetchFree[fetch] = received;
      double frequency = Math.round((50 + 100 * random.nextDouble()) * 5) / 5.0;
      if (random.nextInt(100) == 0) {
        run.failed(i, timings(requested, firstByte, -1, -1, received), fetch, -1);
        continue;
      }
      int analysis = earliest(analysisFree);
      long started = Math.max(received + 50, analysisFree[analysis] + 20);
      long done = started + 2_000 + random.nextInt(2_500);
      analysisFree[analysis] = done;
      run.analysed(
          i, frequency, timings(requested, firstByte, received, started, done), fetch, analysis);
    }
    return run;
  }

  private static int earliest(long[] free) {
    int best = 0;
    for (int i = 1; i < free.length; i++) {
      best = free[i] < free[best] ? i : best;
    }
    return best;
  }

  /// When the last recording was done.
  double seconds() {
    long last = 0;
    for (int row = 0; row < table.size(); row++) {
      last = Math.max(last, table.timings(row).done());
    }
    return last / 1e6;
  }
}
