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

  /// Where a recording is before it lands.
  enum Station {
    IN_FLIGHT,
    BUFFERED,
    ANALYSING,
    /// Analysed, and on its way to whoever takes the results.
    DELIVERING
  }

  private final LongSupplier clock;

  /// Written once, under the lock; asked for too often to wait for it.
  private volatile long startedAt;

  // All below: guarded by this.
  private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  private final Rates rates = new Rates();
  private final TimeBook times;
  private final Load load = new Load();
  private State state = State.READY;
  private long total;
  private long taken;
  private long fetched;
  private long analysed;
  private long noData;
  private long failed;
  private long cancelled;
  private long bytes;
  private long retries;
  private long movedAt;

  /// A ledger.
  ///
  /// @param total recordings in the source
  /// @param clock nanoseconds from any origin
  Ledger(long total, LongSupplier clock) {
    this(total, clock, new Holdup());
  }

  /// A ledger of a run whose parts tell what they wait for.
  ///
  /// @param total recordings in the source
  /// @param clock nanoseconds from any origin
  /// @param holdup what the run's parts wait for
  Ledger(long total, LongSupplier clock, Holdup holdup) {
    this.total = total;
    this.clock = clock;
    this.times = new TimeBook(holdup);
    holdup.beforeChange(this::book);
  }

  /// Goes to the next state if it may.
  ///
  /// @return whether it went
  synchronized boolean become(State next) {
    if (!state.mayBecome(next)) {
      return false;
    }
    if (state == State.READY) {
      movedAt = clock.getAsLong();
      startedAt = movedAt;
    }
    tick();
    state = next;
    pauseIfIdle();
    return true;
  }

  /// Closes the books: nothing is under way any more. A run that was stopped when everything had
  /// landed already counts as completed.
  ///
  /// @param wasStopped whether somebody stopped or cancelled it
  synchronized void close(boolean wasStopped) {
    if (wasStopped && (taken < total || cancelled > 0)) {
      become(State.CANCELLING);
      become(State.CANCELLED);
    } else {
      become(State.COMPLETED);
    }
  }

  synchronized State state() {
    return state;
  }

  /// Microseconds since the run started, pauses included.
  long nowMicros() {
    return (clock.getAsLong() - startedAt) / 1_000;
  }

  synchronized void taken() {
    tick();
    taken++;
    load.inFlight++;
  }

  /// A recording that was taken goes back to its source, which cuts it in two.
  synchronized void cutInTwo() {
    tick();
    taken--;
    total++;
    load.inFlight--;
    pauseIfIdle();
    if (landedCount() == taken) {
      notifyAll();
    }
  }

  /// The source has as many recordings as this when the run begins.
  synchronized void total(long recordings) {
    total = recordings;
  }

  /// A request goes out.
  synchronized void requested() {
    tick();
    load.waiting++;
  }

  /// The headers of an answer are here.
  synchronized void firstByte() {
    tick();
    load.waiting--;
    load.receiving++;
    times.answered();
  }

  /// An attempt ended.
  ///
  /// @param answered whether there was an answer
  synchronized void attemptEnded(boolean answered) {
    tick();
    if (answered) {
      load.receiving--;
    } else {
      load.waiting--;
    }
  }

  /// A recording waits for its next attempt.
  synchronized void retrying() {
    tick();
    load.retrying++;
    retries++;
  }

  /// A recording waits no more for its next attempt.
  synchronized void retryEnded() {
    tick();
    load.retrying--;
  }

  /// The attempt under way brought the whole body.
  synchronized void received(long size) {
    tick();
    load.receiving--;
    load.inFlight--;
    load.buffered++;
    fetched++;
    bytes += size;
  }

  synchronized void analysisStarted() {
    tick();
    load.buffered--;
    load.analysing++;
    times.analysisStarted();
  }

  /// A server said that it is asked too much.
  synchronized void complained() {
    times.complained();
  }

  /// An analysis is done; what it found goes to whoever takes it.
  synchronized void delivering() {
    tick();
    load.delivering++;
  }

  /// A recording's outcome is known.
  ///
  /// @param from where it was
  /// @param outcome how it ended
  /// @param strayBytes bytes of a body that did not arrive whole
  synchronized void landed(Station from, Outcome outcome, long strayBytes) {
    tick();
    switch (from) {
      case IN_FLIGHT -> load.inFlight--;
      case BUFFERED -> load.buffered--;
      case ANALYSING -> load.analysing--;
      case DELIVERING -> {
        load.analysing--;
        load.delivering--;
      }
    }
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
    pauseIfIdle();
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

  /// Whether nothing is between the source and its outcome.
  synchronized boolean idle() {
    return landedCount() == taken && load.empty();
  }

  /// Where the run stands.
  ///
  /// @param lentBytes bytes reserved from the budget
  /// @param peakBytes most bytes that were reserved at a time
  /// @param flow what governs how many are in flight; the counts of retries are filled in here
  synchronized Progress snapshot(long lentBytes, long peakBytes, Flow flow) {
    tick();
    long elapsed = times.elapsedNanos();
    long landed = landedCount();
    rates.show(elapsed, fetched, analysed, bytes, landed);
    boolean over = state.over();
    return new Progress(
        state,
        total,
        total - taken,
        load.inFlight,
        fetched,
        load.buffered,
        load.analysing,
        analysed,
        noData,
        failed,
        cancelled,
        bytes,
        lentBytes,
        elapsed,
        rates.fetched(over),
        rates.analysed(over),
        rates.bytes(over),
        state == State.RUNNING ? rates.secondsLeft(total) : Double.NaN,
        times.coresBusy(),
        times.overlap(),
        causes,
        new Flow(flow.fetchLimit(), flow.auto(), load.retrying, retries, flow.slowdowns()),
        times.effort(peakBytes, failed, retries));
  }

  private void pauseIfIdle() {
    if (state == State.PAUSING && landedCount() == taken && taken < total) {
      state = State.PAUSED;
    }
  }

  private long landedCount() {
    return analysed + noData + failed + cancelled;
  }

  private synchronized void book() {
    tick();
  }

  /// Books the time since the last move to what was going on.
  private void tick() {
    if (state == State.READY || state.over()) {
      return;
    }
    long now = clock.getAsLong();
    long passed = now - movedAt;
    movedAt = now;
    if (state != State.PAUSED) {
      times.pass(passed, load);
    }
  }
}
