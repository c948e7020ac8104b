package undertone.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import undertone.model.Failure.Cause;
import undertone.model.Outcome;
import undertone.pipeline.Progress.State;

/// Counts where the recordings of one run are. Every move is made under one lock, so that a
/// snapshot always adds up. Safe to call from any thread.
final class Ledger {
  private static final long RATE_WINDOW_NANOS = 2_000_000_000L;
  private static final long ESTIMATE_WINDOW_NANOS = 30_000_000_000L;
  private static final double ESTIMATE_AFTER_SHARE = 0.02;
  private static final long ESTIMATE_AFTER_NANOS = 5_000_000_000L;

  /// Where a recording is before it lands.
  enum Station {
    IN_FLIGHT,
    BUFFERED,
    ANALYSING
  }

  private final long total;
  private final LongSupplier clock;

  // All below: guarded by this.
  private final Map<Station, Long> stations = new EnumMap<>(Station.class);
  private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  private final RateMeter fetchRate = new RateMeter();
  private final RateMeter analysisRate = new RateMeter();
  private final RateMeter byteRate = new RateMeter();
  private final RateMeter landingRate = new RateMeter();
  private State state = State.READY;
  private long taken;
  private long fetched;
  private long analysed;
  private long noData;
  private long failed;
  private long cancelled;
  private long bytes;
  private long startedAt;
  private long movedAt;
  private long fetchingNanos;
  private long analysingNanos;
  private long overlapNanos;
  private long threadNanos;

  /// A ledger.
  ///
  /// @param total recordings in the source
  /// @param clock nanoseconds from any origin
  Ledger(long total, LongSupplier clock) {
    this.total = total;
    this.clock = clock;
  }

  /// Goes to the next state if it may.
  ///
  /// @return whether it went
  synchronized boolean become(State next) {
    if (!state.mayBecome(next)) {
      return false;
    }
    if (next == State.RUNNING) {
      startedAt = clock.getAsLong();
      movedAt = startedAt;
    }
    tick();
    state = next;
    return true;
  }

  /// Closes the books: nothing is under way any more. A run that was cancelled when everything had
  /// landed already counts as completed.
  ///
  /// @param wasCancelled whether somebody cancelled it
  synchronized void close(boolean wasCancelled) {
    if (wasCancelled && (taken < total || cancelled > 0)) {
      become(State.CANCELLING);
      become(State.CANCELLED);
    } else {
      become(State.COMPLETED);
    }
  }

  /// Microseconds since the run started.
  synchronized long nowMicros() {
    return (clock.getAsLong() - startedAt) / 1_000;
  }

  synchronized void taken() {
    tick();
    taken++;
    add(Station.IN_FLIGHT, 1);
  }

  synchronized void received(long size) {
    tick();
    add(Station.IN_FLIGHT, -1);
    add(Station.BUFFERED, 1);
    fetched++;
    bytes += size;
  }

  synchronized void analysisStarted() {
    tick();
    add(Station.BUFFERED, -1);
    add(Station.ANALYSING, 1);
  }

  /// A recording's outcome is known.
  ///
  /// @param from where it was
  /// @param outcome how it ended
  /// @param strayBytes bytes of a body that did not arrive whole
  synchronized void landed(Station from, Outcome outcome, long strayBytes) {
    tick();
    add(from, -1);
    bytes += strayBytes;
    switch (outcome) {
      case Outcome.Analysed _ -> analysed++;
      case Outcome.NoData _ -> noData++;
      case Outcome.Cancelled _ -> cancelled++;
      case Outcome.Failed(var failure) -> {
        failed++;
        causes.merge(failure.cause(), 1L, Long::sum);
      }
    }
    if (landedCount() == taken) {
      notifyAll();
    }
  }

  /// Waits until everything that was taken has landed.
  synchronized void awaitLanded() throws InterruptedException {
    while (landedCount() < taken) {
      wait();
    }
  }

  /// Where the run stands.
  ///
  /// @param lentBytes bytes reserved from the budget
  synchronized Progress snapshot(long lentBytes) {
    tick();
    long elapsed = state == State.READY ? 0 : movedAt - startedAt;
    long landed = landedCount();
    showRates(elapsed, landed);
    return new Progress(
        state,
        total,
        total - taken,
        at(Station.IN_FLIGHT),
        fetched,
        at(Station.BUFFERED),
        at(Station.ANALYSING),
        analysed,
        noData,
        failed,
        cancelled,
        bytes,
        lentBytes,
        elapsed,
        rate(fetchRate, elapsed, fetched),
        rate(analysisRate, elapsed, analysed),
        rate(byteRate, elapsed, bytes),
        secondsLeft(elapsed, landed),
        elapsed == 0 ? 0 : (double) threadNanos / elapsed,
        overlap(),
        causes,
        Flow.NONE,
        Effort.NONE);
  }

  private void showRates(long elapsed, long landed) {
    fetchRate.show(elapsed, fetched);
    analysisRate.show(elapsed, analysed);
    byteRate.show(elapsed, bytes);
    landingRate.show(elapsed, landed);
  }

  private double rate(RateMeter meter, long elapsed, long count) {
    return state.over()
        ? (elapsed == 0 ? 0 : count * 1e9 / elapsed)
        : meter.perSecond(elapsed, count, RATE_WINDOW_NANOS);
  }

  /// The overall rate and that of the last 30 s, half and half: the first is steady, the second
  /// notices a change.
  private double secondsLeft(long elapsed, long landed) {
    boolean early = landed < ESTIMATE_AFTER_SHARE * total && elapsed < ESTIMATE_AFTER_NANOS;
    if (state != State.RUNNING || landed == 0 || elapsed == 0 || early) {
      return Double.NaN;
    }
    double overall = landed * 1e9 / elapsed;
    double recent = landingRate.perSecond(elapsed, landed, ESTIMATE_WINDOW_NANOS);
    return (total - landed) / ((overall + recent) / 2);
  }

  private double overlap() {
    long smaller = Math.min(fetchingNanos, analysingNanos);
    return smaller == 0 ? Double.NaN : (double) overlapNanos / smaller;
  }

  private long landedCount() {
    return analysed + noData + failed + cancelled;
  }

  private long at(Station station) {
    return stations.getOrDefault(station, 0L);
  }

  private void add(Station station, long change) {
    stations.merge(station, change, Long::sum);
  }

  /// Books the time since the last move to what was going on.
  private void tick() {
    if (state == State.READY || state.over()) {
      return;
    }
    long now = clock.getAsLong();
    long passed = now - movedAt;
    movedAt = now;
    long analysing = at(Station.ANALYSING);
    boolean fetching = at(Station.IN_FLIGHT) > 0;
    fetchingNanos += fetching ? passed : 0;
    analysingNanos += analysing > 0 ? passed : 0;
    overlapNanos += fetching && analysing > 0 ? passed : 0;
    threadNanos += analysing * passed;
  }
}
