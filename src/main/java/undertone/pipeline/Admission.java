package undertone.pipeline;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import undertone.model.Host;
import undertone.model.Limits;
import undertone.model.RecordingRef;
import undertone.pipeline.Holdup.Admitting;
import undertone.source.RecordingSource;

/// Decides which recording goes on its way next, and when: as soon as there is room in all and at
/// its host. Each gets a fetch lane, the lowest free one, so that a run that needs few lanes shows
/// few. Safe to call from any thread.
final class Admission {
  /// Recordings read ahead to find one whose host has room.
  private static final int LOOK_AHEAD = 256;

  /// How often a taker of results that was full is asked again.
  private static final long SINK_NANOS = 5_000_000;

  private record Candidate(RecordingRef recording, String host, long queuedMicros) {}

  private final RecordingSource source;
  private final Ledger ledger;
  private final Holdup holdup;
  private final LongSupplier clock;
  private final int most;

  // All below: guarded by this.
  private final HostGates gates;
  private final ArrayDeque<Candidate> ahead = new ArrayDeque<>();
  private final BitSet lanes = new BitSet();
  private FetchLimit limit;
  private Runnable onChange = () -> {};
  private BooleanSupplier sinkFull = () -> false;
  private LongConsumer onCut = _ -> {};
  private LongPredicate landedBefore = _ -> false;
  private @Nullable RuntimeException sourceFailure;
  private long cursor;
  private boolean sinkRefused;
  private boolean paused;
  private boolean closed;

  /// An admission.
  ///
  /// @param source where recordings come from, read one by one
  /// @param ledger books what is taken
  /// @param holdup is told what the admission waits for
  /// @param limits the user's
  /// @param most what the strategy can make use of
  /// @param clock nanoseconds from any origin
  Admission(
      RecordingSource source,
      Ledger ledger,
      Holdup holdup,
      Limits limits,
      int most,
      LongSupplier clock) {
    this.source = source;
    this.ledger = ledger;
    this.holdup = holdup;
    this.most = most;
    this.clock = clock;
    this.gates = new HostGates(limits, most);
    this.limit = limit(limits);
  }

  /// Leaves out recordings that landed in an earlier part of the run.
  ///
  /// @param landed whether a recording of that index did
  synchronized void leaveOut(LongPredicate landed) {
    landedBefore = landed;
    skip();
  }

  /// Minds whoever takes the results.
  ///
  /// @param full asked before each admission: nothing is admitted meanwhile
  /// @param cut is told the index of each recording that is cut in two, in the source's order of
  ///   cutting and before one half of it can land
  synchronized void watchSink(BooleanSupplier full, LongConsumer cut) {
    sinkFull = full;
    onCut = cut;
  }

  /// Waits for the next recording that may go.
  ///
  /// @return its journey, null if there is nothing more to admit
  synchronized @Nullable Journey take() throws InterruptedException {
    long queued = ledger.nowMicros();
    while (!exhausted()) {
      var journey = takeNow(queued);
      if (journey != null) {
        return journey;
      }
      long nanos = nanosUntilChange();
      if (nanos == Long.MAX_VALUE) {
        wait();
      } else {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000));
      }
    }
    return null;
  }

  /// The next recording, if one may go now.
  ///
  /// @return its journey, null if none may go or there is nothing more to admit
  synchronized @Nullable Journey poll() {
    return exhausted() ? null : takeNow(ledger.nowMicros());
  }

  /// Whether there is nothing more to admit, ever.
  synchronized boolean exhausted() {
    // What is in flight may come back in two halves, where the source cuts what is too large.
    boolean none =
        cursor >= source.size() && ahead.isEmpty() && !(source.splits() && !lanes.isEmpty());
    boolean done = closed || none;
    if (done) {
      holdup.admitting(Admitting.DONE);
    }
    return done;
  }

  /// How long [#poll] will go on to say no if nobody calls anything here.
  ///
  /// @return nanoseconds, [Long#MAX_VALUE] for ever
  synchronized long nanosUntilChange() {
    if (paused || lanes.cardinality() >= limit.now()) {
      return Long.MAX_VALUE;
    }
    long now = clock.getAsLong();
    long nanos = Long.MAX_VALUE;
    // Not asked again: it may have room by now, and nobody would be woken for that.
    if (sinkRefused) {
      return SINK_NANOS;
    }
    for (var candidate : ahead) {
      nanos = Math.min(nanos, gates.at(candidate.host(), now).nanosUntilChange(now));
    }
    return nanos;
  }

  /// Says whom to tell when [#poll] may have something new because of a call from elsewhere.
  synchronized void onChange(Runnable listener) {
    onChange = listener;
  }

  /// A recording is no longer in flight; its lane is free.
  synchronized void release(Journey journey) {
    release(journey, clock.getAsLong());
    notifyAll();
  }

  /// A recording is no longer in flight; another one may take its place.
  ///
  /// @return the journey of the next, null if none may go now
  synchronized @Nullable Journey replace(Journey journey) {
    release(journey, clock.getAsLong());
    var next = exhausted() ? null : takeNow(ledger.nowMicros());
    if (next == null) {
      notifyAll();
    }
    return next;
  }

  /// A service calls a recording too large: cuts it in two where that is possible. One half is
  /// next, the other comes after all others; the recording is as if it had never been taken. Its
  /// lane stays taken until it is released.
  ///
  /// @return false if nothing has changed
  synchronized boolean cutInTwo(Journey journey) {
    long index = journey.recording().index();
    if (!source.splits() || !source.split(index)) {
      return false;
    }
    ledger.cutInTwo();
    onCut.accept(index);
    var half = source.recording(index);
    ahead.addFirst(new Candidate(half, Host.of(half.url()), ledger.nowMicros()));
    return true;
  }

  /// Whether the source cuts what is too large.
  boolean splits() {
    return source.splits();
  }

  /// A recording was received whole.
  ///
  /// @param micros from the request to the end of the body
  synchronized void received(long micros) {
    int before = limit.now();
    limit.received(micros, lanes.cardinality());
    if (limit.now() > before) {
      changed();
    }
  }

  /// A host said that it is asked too much.
  ///
  /// @param host which
  /// @param waitMillis how long it wants to be left alone, 0 if it did not say
  synchronized void overloaded(String host, long waitMillis) {
    long now = clock.getAsLong();
    gates
        .at(host, now)
        .overloaded(
            now, TimeUnit.MILLISECONDS.toNanos(waitMillis), limit.now(), limit.auto() ? 0 : 1);
  }

  synchronized void pause() {
    paused = true;
    changed();
  }

  synchronized void resume() {
    paused = false;
    changed();
  }

  /// Admits nothing more.
  synchronized void close() {
    closed = true;
    changed();
  }

  /// Changes the limits from now on.
  synchronized void adjust(Limits changed) {
    boolean keepsSearching = limit.auto() && changed.autoFetches();
    limit = keepsSearching ? limit : limit(changed);
    gates.adjust(changed);
    changed();
  }

  /// What governs the number in flight now, without the counts of retries.
  synchronized Flow flow() {
    return new Flow(limit.now(), limit.auto(), 0, 0, gates.slowdowns(clock.getAsLong()));
  }

  /// Lanes that are taken.
  synchronized int inFlight() {
    return lanes.cardinality();
  }

  /// Hosts that something is known about.
  synchronized int hosts() {
    return gates.size();
  }

  /// Tells whoever waits for the run that the source broke.
  synchronized void rethrow() {
    if (sourceFailure != null) {
      throw new IllegalStateException("the source could not be read on", sourceFailure);
    }
  }

  private void release(Journey journey, long now) {
    lanes.clear(journey.fetchLane());
    gates.release(journey.host(), now);
  }

  private void changed() {
    notifyAll();
    onChange.run();
  }

  private @Nullable Journey takeNow(long queuedMicros) {
    if (paused) {
      holdup.admitting(Admitting.DONE);
      return null;
    }
    sinkRefused = sinkFull.getAsBoolean(); // Which tells the holdup.
    if (sinkRefused) {
      return null;
    }
    if (lanes.cardinality() >= limit.now()) {
      holdup.admitting(full());
      return null;
    }
    long now = clock.getAsLong();
    for (var each = ahead.iterator(); each.hasNext(); ) {
      var candidate = each.next();
      if (gates.at(candidate.host(), now).mayAdmit(now)) {
        each.remove();
        return admitted(candidate, now);
      }
    }
    while (ahead.size() < LOOK_AHEAD && cursor < source.size() && !closed) {
      var candidate = read(queuedMicros);
      if (candidate != null && gates.at(candidate.host(), now).mayAdmit(now)) {
        return admitted(candidate, now);
      }
      if (candidate != null) {
        ahead.add(candidate);
      }
    }
    holdup.admitting(heldBack(now));
    return null;
  }

  /// Why none of those read ahead may go. Nothing is read ahead while halves are waited for.
  private Admitting heldBack(long now) {
    var why = ahead.isEmpty() ? Admitting.DONE : Admitting.HELD_BACK;
    for (var candidate : ahead) {
      var here = gates.at(candidate.host(), now).holdup(now);
      if (here != Admitting.HELD_BACK) {
        why = here;
      }
      if (why == Admitting.LEFT_ALONE) {
        return why;
      }
    }
    return why;
  }

  /// A source that breaks ends the run, after what is under way.
  private @Nullable Candidate read(long queuedMicros) {
    try {
      var recording = source.at(cursor++);
      skip();
      return new Candidate(recording, Host.of(recording.url()), queuedMicros);
    } catch (RuntimeException e) {
      sourceFailure = e;
      closed = true;
      return null;
    }
  }

  private void skip() {
    while (cursor < source.size() && landedBefore.test(cursor)) {
      cursor++;
    }
  }

  private Journey admitted(Candidate candidate, long now) {
    int lane = lanes.nextClearBit(0);
    assert lanes.cardinality() < limit.now() : "more in flight than allowed";
    lanes.set(lane);
    var gate = gates.at(candidate.host(), now);
    gate.admit();
    // A strategy that asks only when there is room would never be told that there is none.
    holdup.admitting(
        lanes.cardinality() >= limit.now()
            ? full()
            : gate.mayAdmit(now) ? Admitting.BUSY : gate.holdup(now));
    ledger.taken();
    return new Journey(candidate.recording(), candidate.host(), lane, candidate.queuedMicros());
  }

  private Admitting full() {
    return limit.auto() && limit.now() < most ? Admitting.HELD_BACK : Admitting.FULL;
  }

  private FetchLimit limit(Limits wanted) {
    return wanted.autoFetches()
        ? new FetchLimit.Auto(most)
        : new FetchLimit.Fixed(Math.min(most, wanted.fetches()));
  }
}
