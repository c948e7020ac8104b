package undertone.pipeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import undertone.analysis.Transforms;
import undertone.fetch.FetchListener;
import undertone.fetch.FetchTerms;
import undertone.fetch.Fetched;
import undertone.fetch.Fetcher;
import undertone.fetch.HttpClient;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.Timings;
import undertone.pipeline.Ledger.Station;
import undertone.pipeline.Progress.State;
import undertone.source.RecordingSource;

/// One run, from start to end, by the hybrid strategy: fetches in flight while a fixed pool
/// analyses what has arrived. [#run] blocks its caller; everything else may be called from any
/// thread at any time.
public final class Survey {
  private final RunSettings settings;
  private final RecordingSource source;
  private final HttpClient client;
  private final Transforms transforms;
  private final Ledger ledger;
  private final SlotStore store;
  private final FetchLanes lanes;

  /// By fetch lane; [Timings#NEVER] while it is free. So is [#firstByteAt].
  private final AtomicLongArray requestedAt;

  private final AtomicLongArray firstByteAt;
  private final LinkedBlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Landing landing;
  private final AtomicReference<@Nullable Fetcher> fetcher = new AtomicReference<>();
  private volatile boolean cancelled;

  /// A body that waits for an analysis thread; [#END] tells a thread to go.
  private record Arrival(@Nullable Journey journey, Fetched.@Nullable Body body) {
    static final Arrival END = new Arrival(null, null);
  }

  Survey(RunSettings settings, RecordingSource source, HttpClient client, Transforms transforms) {
    this.settings = settings;
    this.source = source;
    this.client = client;
    this.transforms = transforms;
    this.ledger = new Ledger(source.size(), System::nanoTime);
    this.store = new SlotStore(settings.limits().memoryBytes());
    this.lanes = new FetchLanes(settings.limits().fetches());
    this.landing = new Landing(ledger);
    this.requestedAt = free(settings.limits().fetches());
    this.firstByteAt = free(settings.limits().fetches());
  }

  private static AtomicLongArray free(int lanes) {
    var at = new long[lanes];
    Arrays.fill(at, Timings.NEVER);
    return new AtomicLongArray(at);
  }

  /// What the run was asked to do.
  ///
  /// @return the settings it was prepared with
  public RunSettings settings() {
    return settings;
  }

  /// How many recordings the source has.
  ///
  /// @return at least 1
  public long total() {
    return source.size();
  }

  /// One recording of the source.
  ///
  /// @param index from 0 to [#total] - 1
  /// @return the recording
  public RecordingRef recording(long index) {
    return source.at(index);
  }

  /// The library that transforms the signals of this run.
  ///
  /// @return name and version
  public String fft() {
    return transforms.description();
  }

  /// Where the run stands now.
  ///
  /// @return a snapshot
  public Progress progress() {
    return ledger.snapshot(store.lentBytes());
  }

  /// What is under way on the fetch lanes now.
  ///
  /// @return a snapshot; all lanes free before the run and after it
  public InFlight inFlight() {
    int count = requestedAt.length();
    var requested = new long[count];
    var firstByte = new long[count];
    for (int lane = 0; lane < count; lane++) {
      requested[lane] = requestedAt.get(lane);
      // The lane may have gone on meanwhile: no first byte without a request.
      firstByte[lane] = requested[lane] < 0 ? Timings.NEVER : firstByteAt.get(lane);
    }
    return new InFlight(requested, firstByte);
  }

  /// Cancels: nothing more is taken from the source, what is under way is called back and lands as
  /// cancelled, what has landed stays. Returns at once; calling it again does nothing.
  public void cancel() {
    cancelled = true;
    ledger.become(State.CANCELLING);
    lanes.close();
    store.stopLending();
    var fetching = fetcher.get();
    if (fetching != null) {
      fetching.cancelAll();
    }
  }

  /// Pauses: nothing more is admitted, what is under way goes on to its end, then the clock stands
  /// still. Returns at once; does nothing unless the run is running.
  public void pause() {}

  /// Goes on after [#pause]. Returns at once; does nothing unless the run is pausing or paused.
  public void resume() {}

  /// Stops after what is in flight: nothing more is admitted, what is under way goes on to its end.
  /// Returns at once; [#cancel] may follow.
  public void stop() {}

  /// Changes how much may go on at a time, from now on: recordings in flight, in all and per host,
  /// and analysis threads; the rest of the limits stays as it was. Where there is more under way
  /// than the new limits allow, it goes on to its end and nothing follows it until there is room.
  ///
  /// @param limits the new limits
  public void adjust(Limits limits) {}

  /// Runs to the end: returns when every recording that was taken from the source has its outcome
  /// and every thread that the run made is gone. May be called once. Interrupting the caller
  /// cancels the run; the interrupt is kept.
  ///
  /// @param startedAt the moment that the recordings' timings count from
  /// @param sink takes the results as they land
  /// @return how it ended
  /// @throws IllegalStateException if the sink failed, which ends the run
  public RunSummary run(Instant startedAt, ResultSink sink) {
    landing.open(startedAt, sink, this::cancel);
    if (!ledger.become(State.RUNNING)) {
      throw new IllegalStateException("a survey runs once");
    }
    var fetchThreads = Threads.fetch(settings.limits().fetches());
    var analysisThreads = Threads.analysis(settings.limits().analysisThreads());
    boolean interrupted = false;
    try {
      for (int lane = 0; lane < settings.limits().analysisThreads(); lane++) {
        int number = lane;
        analysisThreads.execute(() -> analyse(number));
      }
      interrupted =
          admitAll(
              client.fetcher(
                  fetchThreads,
                  store,
                  new FetchTerms(settings.limits().attempts(), settings.limits().largestBytes())));
      interrupted |= awaitLanded();
    } finally {
      for (int lane = 0; lane < settings.limits().analysisThreads(); lane++) {
        arrivals.add(Arrival.END);
      }
      interrupted |= end(fetchThreads);
      interrupted |= end(analysisThreads);
      store.close();
      ledger.close(cancelled);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    landing.rethrow();
    return new RunSummary(settings, startedAt, transforms.description(), progress());
  }

  /// Takes recordings from the source as lanes become free, until there are no more.
  ///
  /// @return whether the thread was interrupted meanwhile
  private boolean admitAll(Fetcher fetching) {
    fetcher.set(fetching);
    try {
      for (long index = 0; index < source.size() && !cancelled; index++) {
        long queued = ledger.nowMicros();
        int lane = lanes.take();
        if (lane < 0) {
          break;
        }
        var journey = new Journey(source.at(index), lane, queued);
        ledger.taken();
        fetching.start(journey.recording(), new Fetching(journey));
        if (cancelled) {
          // cancel() may have called back everything just before this fetch began.
          fetching.cancelAll();
        }
      }
      return false;
    } catch (InterruptedException _) {
      cancel();
      return true;
    }
  }

  private boolean awaitLanded() {
    boolean interrupted = false;
    while (true) {
      try {
        ledger.awaitLanded();
        return interrupted;
      } catch (InterruptedException _) {
        interrupted = true;
        cancel();
      }
    }
  }

  private static boolean end(ExecutorService threads) {
    threads.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
          return interrupted;
        }
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
  }

  /// What one analysis thread does until the run is over.
  private void analyse(int lane) {
    try (var work = new Work(transforms, settings.sampleRateHz())) {
      while (true) {
        var arrival = arrivals.take();
        var journey = arrival.journey();
        var body = arrival.body();
        if (journey == null || body == null) {
          return;
        }
        try (var _ = body.slot()) {
          analyse(journey, body, work, lane);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void analyse(Journey journey, Fetched.Body body, Work work, int lane) {
    if (cancelled) {
      landing.land(journey, new Outcome.Cancelled(), Station.BUFFERED);
      return;
    }
    journey.analysisStarted(ledger.nowMicros(), lane);
    ledger.analysisStarted();
    landing.land(journey, work.on(journey.recording(), body), Station.ANALYSING);
  }

  /// Follows one fetch and hands the body on.
  private final class Fetching implements FetchListener {
    private final Journey journey;

    Fetching(Journey journey) {
      this.journey = journey;
    }

    @Override
    public void requested() {
      long now = ledger.nowMicros();
      journey.requested(now);
      requestedAt.set(journey.fetchLane(), now);
    }

    @Override
    public void firstByte() {
      long now = ledger.nowMicros();
      journey.firstByte(now);
      firstByteAt.set(journey.fetchLane(), now);
    }

    @Override
    public void ended(Fetched fetched, int attempts) {
      // Before the recording can land, so that no lane shows it twice.
      firstByteAt.set(journey.fetchLane(), Timings.NEVER);
      requestedAt.set(journey.fetchLane(), Timings.NEVER);
      try {
        passOn(fetched, attempts);
      } finally {
        lanes.giveBack(journey.fetchLane());
      }
    }

    private void passOn(Fetched fetched, int attempts) {
      switch (fetched) {
        case Fetched.Body body -> {
          int bytes = body.slot().buffer().remaining();
          journey.answered(body.httpStatus(), attempts, bytes);
          journey.received(ledger.nowMicros());
          ledger.received(bytes);
          arrivals.add(new Arrival(journey, body));
        }
        case Fetched.NoContent(int status) -> {
          journey.answered(status, attempts, 0);
          journey.received(ledger.nowMicros());
          landing.land(journey, new Outcome.NoData(), Station.IN_FLIGHT);
        }
        case Fetched.Failed(var failure, int status, long bytes) -> {
          journey.answered(status, attempts, bytes);
          landing.land(journey, new Outcome.Failed(failure), Station.IN_FLIGHT);
        }
        case Fetched.Cancelled _ -> {
          journey.answered(0, attempts, 0);
          landing.land(journey, new Outcome.Cancelled(), Station.IN_FLIGHT);
        }
      }
    }
  }
}
