package undertone.pipeline;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import undertone.fetch.FetchListener;
import undertone.fetch.Fetched;
import undertone.fetch.Fetcher;
import undertone.fetch.Setback;
import undertone.model.Failure;
import undertone.model.Outcome;
import undertone.model.ReadingSpec;
import undertone.model.WorkOrder;
import undertone.pipeline.Ledger.Station;

/// What can be done with a recording: admit it, fetch it, analyse it. All strategies share it, and
/// every move is booked here. Safe to call from any thread.
final class Stations {
  /// HTTP's "Content Too Large", by which an FDSN service says that a request asks for too much.
  private static final int TOO_LARGE = 413;

  /// How often a sink that was full is asked again.
  private static final long ROOM_NANOS = 2_000_000;

  private final Admission admission;
  private final Fetcher fetcher;
  private final Ledger ledger;
  private final Landing landing;
  private final LaneClock lanes;
  private final ReadingSpec reading;
  private final Supplier<Work> works;
  private final ThreadCount threadCount;
  private volatile boolean cancelled;

  /// Stations of one run.
  ///
  /// @param admission decides what is next
  /// @param fetcher fetches
  /// @param ledger books every move
  /// @param landing takes what is over
  /// @param lanes shows what is in flight
  /// @param reading how bytes are read
  /// @param works makes places to analyse at
  /// @param threadCount tells how many may analyse
  Stations(
      Admission admission,
      Fetcher fetcher,
      Ledger ledger,
      Landing landing,
      LaneClock lanes,
      ReadingSpec reading,
      Supplier<Work> works,
      ThreadCount threadCount) {
    this.admission = admission;
    this.fetcher = fetcher;
    this.ledger = ledger;
    this.landing = landing;
    this.lanes = lanes;
    this.reading = reading;
    this.works = works;
    this.threadCount = threadCount;
  }

  Admission admission() {
    return admission;
  }

  /// Waits for the next recording that may go on its way.
  ///
  /// @return its journey, null if there is nothing more to admit
  @Nullable Journey admit() throws InterruptedException {
    return admission.take();
  }

  /// Starts a fetch and returns at once.
  ///
  /// @param journey the recording's
  /// @param ended is told once, on a fetch thread, when the fetch is over: with the body, or with
  ///   null where there is none; the recording has landed then
  void startFetch(Journey journey, Consumer<@Nullable Arrival> ended) {
    fetcher.start(journey.recording(), new Fetching(journey, ended));
  }

  /// Fetches on the calling thread.
  ///
  /// @return the body; null where there is none: the recording has landed then
  @Nullable Arrival fetch(Journey journey) {
    var fetching = new Fetching(journey, _ -> {});
    fetcher.fetch(journey.recording(), fetching);
    return fetching.arrival;
  }

  /// Analyses a body on the calling thread, gives its memory back and lands the recording.
  void analyse(Arrival arrival, Work work, int lane) {
    var journey = arrival.journey();
    try (var _ = arrival.body().slot()) {
      awaitRoom();
      if (cancelled) {
        landing.land(journey, new Outcome.Cancelled(), Station.BUFFERED);
        return;
      }
      journey.analysisStarted(ledger.nowMicros(), lane);
      ledger.analysisStarted();
      var order = new WorkOrder(journey.recording(), reading);
      landing.land(journey, work.on(order, arrival.body()), Station.ANALYSING);
    }
  }

  /// Nothing is computed that nobody could take. Here and not where results land: those may come
  /// from threads that fetch, which wait for nothing but the network.
  private void awaitRoom() {
    while (!cancelled && landing.full() && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(ROOM_NANOS);
    }
  }

  /// A place to analyse at, for one thread at a time.
  Work work() {
    return works.get();
  }

  /// Tells the number of analysis threads, now and whenever it changes.
  void onThreadsChange(IntConsumer listener) {
    threadCount.listen(listener);
  }

  void awaitLanded() throws InterruptedException {
    ledger.awaitLanded();
  }

  /// Calls back what is under way; what waits for its analysis lands as cancelled.
  void cancel() {
    cancelled = true;
    fetcher.cancelAll();
  }

  /// Follows one fetch.
  private final class Fetching implements FetchListener {
    private final Journey journey;
    private final Consumer<@Nullable Arrival> ended;
    private boolean asking;
    private boolean retrying;
    private @Nullable Arrival arrival;

    Fetching(Journey journey, Consumer<@Nullable Arrival> ended) {
      this.journey = journey;
      this.ended = ended;
    }

    @Override
    public void requested() {
      endRetry();
      long now = ledger.nowMicros();
      journey.requested(now);
      asking = true;
      ledger.requested();
      lanes.requested(journey.fetchLane(), now);
    }

    @Override
    public void firstByte() {
      long now = ledger.nowMicros();
      journey.firstByte(now);
      ledger.firstByte();
      lanes.firstByte(journey.fetchLane(), now);
    }

    @Override
    public void retrying(Setback setback) {
      endAttempt();
      retrying = true;
      ledger.retrying();
      lanes.retrying(journey.fetchLane(), ledger.nowMicros());
      if (setback.overloaded()) {
        ledger.complained();
        admission.overloaded(journey.host(), setback.hostWaitMillis());
      }
    }

    @Override
    public void ended(Fetched fetched, int attempts) {
      if (!(fetched instanceof Fetched.Body)) {
        endAttempt();
      }
      endRetry();
      // Before the recording can land, so that no lane shows it twice.
      lanes.ended(journey.fetchLane());
      try {
        passOn(fetched, attempts);
      } finally {
        ended.accept(arrival);
      }
    }

    private static Outcome uncut(Outcome tooLarge) {
      return tooLarge instanceof Outcome.Failed(var failure)
          ? new Outcome.Failed(
              new Failure(
                  failure.cause(), failure.message() + "; less than 2 s are not cut any smaller"))
          : tooLarge;
    }

    private void endAttempt() {
      if (asking) {
        asking = false;
        ledger.attemptEnded(journey.answered());
      }
    }

    private void endRetry() {
      if (retrying) {
        retrying = false;
        ledger.retryEnded();
      }
    }

    private void passOn(Fetched fetched, int attempts) {
      switch (fetched) {
        case Fetched.Body body -> {
          int bytes = body.slot().buffer().remaining();
          long now = ledger.nowMicros();
          journey.answered(body.httpStatus(), attempts, bytes);
          journey.received(now);
          ledger.received(bytes);
          admission.received(now - journey.attemptedAt());
          arrival = new Arrival(journey, body);
        }
        case Fetched.Failed(_, int status, _)
            when status == TOO_LARGE && admission.cutInTwo(journey) -> {}
        default -> {
          var result = RecordingWork.withoutBody(journey.recording(), fetched, attempts);
          journey.answered(result.httpStatus(), attempts, result.bytes());
          if (fetched instanceof Fetched.NoContent) {
            journey.received(ledger.nowMicros());
          }
          if (Setback.overloaded(result.httpStatus())) {
            ledger.complained();
            admission.overloaded(journey.host(), 0);
          }
          boolean whole = admission.splits() && result.httpStatus() == TOO_LARGE;
          landing.land(
              journey,
              whole ? List.of(uncut(result.outcomes().getFirst())) : result.outcomes(),
              Station.IN_FLIGHT);
        }
      }
    }
  }
}
