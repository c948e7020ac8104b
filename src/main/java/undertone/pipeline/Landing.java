package undertone.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.Outcome;
import undertone.model.ResultSink;
import undertone.pipeline.Ledger.Station;

/// Hands results to the sink, one at a time, and books them. Safe to call from any thread.
final class Landing {
  private static final System.Logger LOG = System.getLogger(Landing.class.getName());

  private final Ledger ledger;
  private final Holdup holdup;

  private volatile Instant startedAt = Instant.EPOCH;

  /// The sink, for what waits for nobody.
  private volatile ResultSink unlocked = _ -> {};

  // All below: guarded by this.
  private ResultSink sink = _ -> {};
  private Runnable cancel = () -> {};
  private @Nullable Throwable sinkFailure;

  /// A landing.
  ///
  /// @param ledger books what lands
  /// @param holdup is told whether the sink has room
  Landing(Ledger ledger, Holdup holdup) {
    this.ledger = ledger;
    this.holdup = holdup;
  }

  /// Readies it for a run.
  ///
  /// @param runStartedAt what timings count from
  /// @param results takes what lands
  /// @param cancelRun ends a run whose results nobody takes any more
  synchronized void open(Instant runStartedAt, ResultSink results, Runnable cancelRun) {
    startedAt = runStartedAt;
    sink = results;
    unlocked = results;
    cancel = cancelRun;
  }

  /// Lands one recording.
  ///
  /// @param journey what is known of it
  /// @param outcome how it ended
  /// @param from where it was until now
  void land(Journey journey, Outcome outcome, Station from) {
    land(journey, List.of(outcome), from);
  }

  /// Lands one recording of several channels or stretches: a row for each. It counts as failed if
  /// one of them is.
  ///
  /// @param journey what is known of it
  /// @param outcomes how each ended, at least one
  /// @param from where it was until now
  void land(Journey journey, List<Outcome> outcomes, Station from) {
    long now = ledger.nowMicros();
    var last = from;
    if (from == Station.ANALYSING) {
      ledger.delivering();
      last = Station.DELIVERING;
    }
    boolean broke = false;
    synchronized (this) {
      try {
        sink.landed(
            outcomes.stream().map(outcome -> journey.landed(outcome, startedAt, now)).toList());
      } catch (RuntimeException | Error e) {
        broke = sinkFailure == null;
        sinkFailure = sinkFailure == null ? e : sinkFailure;
        LOG.log(System.Logger.Level.ERROR, "handing on " + journey.recording().url(), e);
      }
      ledger.landed(last, decisive(outcomes), from == Station.IN_FLIGHT ? journey.bytes() : 0);
    }
    if (broke) {
      cancel.run();
    }
  }

  /// Tells the sink of a recording that was cut in two. Waits for nobody: whoever calls holds the
  /// admission, which a sink may ask for while it takes a result.
  ///
  /// @param index of the recording
  void cut(long index) {
    unlocked.cut(index);
  }

  /// Whether the sink wants nothing more for now.
  boolean full() {
    boolean full = unlocked.full();
    holdup.sinkFull(full);
    return full;
  }

  private static Outcome decisive(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Failed.class::isInstance)
        .findFirst()
        .orElseGet(outcomes::getFirst);
  }

  /// Tells whoever waits for the run that the sink broke.
  synchronized void rethrow() {
    if (sinkFailure != null) {
      throw new IllegalStateException("the results could not be handed on", sinkFailure);
    }
  }
}
