package undertone.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import undertone.model.Outcome;
import undertone.model.ResultSink;
import undertone.pipeline.Ledger.Station;

/// Hands results to the sink, one at a time, and books them. Safe to call from any thread.
final class Landing {
  private static final System.Logger LOG = System.getLogger(Landing.class.getName());

  private final Ledger ledger;

  private volatile Instant startedAt = Instant.EPOCH;

  // All below: guarded by this.
  private ResultSink sink = _ -> {};
  private Runnable cancel = () -> {};
  private @Nullable Throwable sinkFailure;

  Landing(Ledger ledger) {
    this.ledger = ledger;
  }

  /// Readies it for a run.
  ///
  /// @param runStartedAt what timings count from
  /// @param results takes what lands
  /// @param cancelRun ends a run whose results nobody takes any more
  synchronized void open(Instant runStartedAt, ResultSink results, Runnable cancelRun) {
    startedAt = runStartedAt;
    sink = results;
    cancel = cancelRun;
  }

  /// Lands one recording.
  ///
  /// @param journey what is known of it
  /// @param outcome how it ended
  /// @param from where it was until now
  void land(Journey journey, Outcome outcome, Station from) {
    var landed = journey.landed(outcome, startedAt, ledger.nowMicros());
    boolean broke = false;
    synchronized (this) {
      try {
        sink.landed(landed);
      } catch (RuntimeException | Error e) {
        broke = sinkFailure == null;
        sinkFailure = broke ? e : sinkFailure;
        LOG.log(System.Logger.Level.ERROR, "handing on " + landed.recording().url(), e);
      }
      ledger.landed(from, outcome, from == Station.IN_FLIGHT ? landed.bytes() : 0);
    }
    if (broke) {
      cancel.run();
    }
  }

  /// Tells whoever waits for the run that the sink broke.
  synchronized void rethrow() {
    if (sinkFailure != null) {
      throw new IllegalStateException("the results could not be handed on", sinkFailure);
    }
  }
}
