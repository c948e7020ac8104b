package undertone.pipeline;

import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import undertone.analysis.Measures;
import undertone.analysis.Transforms;
import undertone.fetch.FetchTerms;
import undertone.fetch.HttpClient;
import undertone.model.Limits;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;
import undertone.model.ResultSchema;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.SourceFacts;
import undertone.model.StrategyChoice;
import undertone.pipeline.Progress.State;
import undertone.source.FirstRecordings;
import undertone.source.RecordingSource;
import undertone.source.SubsetSource;

/// One run, from start to end, by the strategy of its settings. [#run] blocks its caller;
/// everything else may be called from any thread at any time.
public final class Survey {
  /// What stands in [#program] before the plug-ins.
  public static final String PLUGINS = " with plug-in ";

  private final RunSettings settings;
  private final RecordingSource source;
  private final HttpClient client;
  private final Transforms transforms;
  private final Measures measures;
  private final Strategy strategy;
  private final Holdup holdup = new Holdup();
  private final Ledger ledger;
  private final SlotStore store;
  private final LaneClock lanes;
  private final Admission admission;
  private final Landing landing;
  private final ThreadCount threads;
  private final AtomicReference<@Nullable Stations> stations = new AtomicReference<>();

  /// Held while the run is paused or goes on.
  private final Object control = new Object();

  private final Earlier earlier;

  private volatile boolean stopped;
  private volatile boolean cancelled;

  /// What landed in an earlier part of the run.
  ///
  /// @param landed whether the recording of an index did
  /// @param count how many did
  private record Earlier(LongPredicate landed, long count) {
    static final Earlier NONE = new Earlier(_ -> false, 0);
  }

  Survey(
      RunSettings settings,
      RecordingSource source,
      HttpClient client,
      Transforms transforms,
      Measures measures) {
    this(settings, source, client, transforms, measures, Earlier.NONE);
  }

  private Survey(
      RunSettings settings,
      RecordingSource source,
      HttpClient client,
      Transforms transforms,
      Measures measures,
      Earlier earlier) {
    var limits = settings.limits();
    this.settings = settings;
    this.source = source;
    this.client = client;
    this.transforms = transforms;
    this.measures = measures;
    this.strategy = Strategy.of(settings.strategy());
    this.earlier = earlier;
    this.ledger = new Ledger(source.size() - earlier.count(), System::nanoTime, holdup);
    this.admission =
        new Admission(source, ledger, holdup, limits, strategy.mostFetches(), System::nanoTime);
    this.landing = new Landing(ledger, holdup);
    this.lanes = new LaneClock(strategy.mostFetches(), admission.flow().fetchLimit());
    this.threads = new ThreadCount(strategy.threads(limits));
    this.store = new SlotStore(limits.memoryBytes(), holdup::waitingForMemory, threads::now);
    holdup.threads(threads.now());
    admission.leaveOut(earlier.landed());
  }

  /// What the run was asked to do.
  ///
  /// @return the settings it was prepared with
  public RunSettings settings() {
    return settings;
  }

  /// Readies another run over the same recordings, without listing them anew.
  ///
  /// @param other by which strategy; everything else is the same
  /// @return a run that can be started once, whatever became of this one
  public Survey again(StrategyChoice other) {
    return new Survey(settings.with(other), source, client, transforms, measures);
  }

  /// Readies another run over some of the recordings, which keep their indices; without listing
  /// them anew.
  ///
  /// @param indices of the recordings, at least one
  /// @param limits of that run
  /// @return a run that can be started once, after this one has ended
  public Survey again(long[] indices, Limits limits) {
    var some = new SubsetSource(source, indices);
    return new Survey(settings.with(limits), some, client, transforms, measures);
  }

  /// Readies another run over the first recordings only, without listing them anew.
  ///
  /// @param most how many of them, at least 1; all where there are fewer
  /// @return a run that can be started once, whatever became of this one
  public Survey first(long most) {
    var some = most < source.size() ? new FirstRecordings(source, most) : source;
    return new Survey(settings, some, client, transforms, measures);
  }

  /// Readies the rest of a run, part of which has landed before: everything but that, under the
  /// indexes that it always had.
  ///
  /// @param landed whether the recording of an index has; asked by any thread, and always with the
  ///   same answer
  /// @param count how many have
  /// @return a run that can be started once, of the others only
  public Survey without(LongPredicate landed, long count) {
    return new Survey(settings, source, client, transforms, measures, new Earlier(landed, count));
  }

  /// Cuts a recording in two before the run begins, as an earlier part of the run had to.
  ///
  /// @param index of the recording
  /// @return false where it cannot be cut
  public boolean cut(long index) {
    return source.splits() && index < source.size() && source.split(index);
  }

  /// How many recordings the source has.
  ///
  /// @return at least 1
  public long total() {
    return source.size();
  }

  /// What the index of every recording is below.
  ///
  /// @return [#total], or more where the run is over some recordings of a source only
  public long indices() {
    return source.indices();
  }

  /// One recording of the source.
  ///
  /// @param index from 0 to [#total] - 1, or that of a recording that has landed
  /// @return the recording
  public RecordingRef recording(long index) {
    return source.recording(index);
  }

  /// What the run's rows hold beyond what those of every run do.
  ///
  /// @return the analysis in words, and its columns
  public ResultSchema schema() {
    return measures.schema();
  }

  /// What is known about the source as a whole.
  ///
  /// @return the facts
  public SourceFacts sourceFacts() {
    return source.facts();
  }

  /// The machines of others that the run will ask.
  ///
  /// @return known since the run was readied
  public RemoteHosts remoteHosts() {
    return source.hosts();
  }

  /// The library that transforms the signals of this run.
  ///
  /// @return name and version
  public String fft() {
    return transforms.description();
  }

  /// The program that carries this run out.
  ///
  /// @param version of Undertone
  /// @return the same, and which plug-ins it uses, where it uses any
  public String program(String version) {
    var plugins = measures.plugins();
    return plugins.isEmpty() ? version : version + PLUGINS + String.join(", ", plugins);
  }

  /// Where the run stands now.
  ///
  /// @return a snapshot
  public Progress progress() {
    return ledger.snapshot(store.lentBytes(), store.peakBytes(), admission.flow());
  }

  /// How long ago the run started, on the clock of its recordings' timings.
  ///
  /// @return in microseconds, pauses included; of no meaning before the run
  public long nowMicros() {
    return ledger.nowMicros();
  }

  /// What is under way on the fetch lanes now.
  ///
  /// @return a snapshot; all lanes free before the run and after it
  public InFlight inFlight() {
    return lanes.snapshot();
  }

  /// Pauses: nothing more is admitted, what is under way goes on to its end, then the clock stands
  /// still. Returns at once; does nothing unless the run is running.
  public void pause() {
    synchronized (control) {
      if (ledger.state() == State.RUNNING) {
        // First, or the run could be idle for a moment, count as paused, and admit one more.
        admission.pause();
        ledger.become(State.PAUSING);
      }
    }
  }

  /// Goes on after [#pause]. Returns at once; does nothing unless the run is pausing or paused.
  public void resume() {
    synchronized (control) {
      if (ledger.state() != State.READY && ledger.become(State.RUNNING)) {
        admission.resume();
      }
    }
  }

  /// Stops after what is in flight: nothing more is admitted, what is under way goes on to its end.
  /// Returns at once; [#cancel] may follow.
  public void stop() {
    stopped = true;
    ledger.become(State.STOPPING);
    admission.close();
  }

  /// Cancels: nothing more is taken from the source, what is under way is called back and lands as
  /// cancelled, what has landed stays. Returns at once; calling it again does nothing.
  public void cancel() {
    stopped = true;
    cancelled = true;
    ledger.become(State.CANCELLING);
    admission.close();
    store.stopLending();
    var begun = stations.get();
    if (begun != null) {
      begun.cancel();
    }
  }

  /// Changes how much may go on at a time, from now on: recordings in flight, in all and per host,
  /// and analysis threads; the rest of the limits stays as it was. Where there is more under way
  /// than the new limits allow, it goes on to its end and nothing follows it until there is room.
  ///
  /// @param limits the new limits
  public void adjust(Limits limits) {
    admission.adjust(limits);
    threads.set(strategy.threads(limits));
    holdup.threads(threads.now());
  }

  /// Runs to the end: returns when every recording that was taken from the source has its outcome
  /// and every thread that the run made is gone. May be called once. Interrupting the caller
  /// cancels the run; the interrupt is kept.
  ///
  /// @param startedAt the moment that the recordings' timings count from
  /// @param sink takes the results as they land
  /// @return how it ended
  /// @throws IllegalStateException if the sink or the source failed, which ends the run
  public RunSummary run(Instant startedAt, ResultSink sink) {
    landing.open(startedAt, sink, this::cancel);
    // A run before this one may have cut some of them.
    ledger.total(source.size() - earlier.count());
    admission.watchSink(landing::full, landing::cut);
    if (!ledger.become(State.RUNNING)) {
      throw new IllegalStateException("a survey runs once");
    }
    boolean interrupted = false;
    try (var fetchThreads = Threads.fetch(admission.flow().fetchLimit())) {
      var terms = new FetchTerms(settings.limits().attempts(), settings.limits().largestBytes());
      var all =
          new Stations(
              admission,
              client.fetcher(fetchThreads, store, terms),
              ledger,
              landing,
              lanes,
              settings.reading(),
              () -> new Work(transforms, measures),
              threads);
      stations.set(all);
      if (cancelled) {
        all.cancel();
      }
      interrupted = await(all);
    } finally {
      store.close();
      ledger.close(stopped);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    assert ledger.idle() && admission.inFlight() == 0 : "something was left under way";
    assert store.lentBytes() == 0 : "bytes were reserved and not given back";
    landing.rethrow();
    admission.rethrow();
    return new RunSummary(settings, startedAt, transforms.description(), progress());
  }

  /// Lets the strategy do its work on a thread of its own, so that an interrupt of the caller
  /// reaches it in no other way than as a cancel.
  ///
  /// @return whether the caller was interrupted meanwhile
  private boolean await(Stations all) {
    var work =
        new FutureTask<@Nullable Void>(() -> {
          strategy.run(all);
          return null;
        });
    Threads.strategy(work).start();
    boolean interrupted = false;
    while (true) {
      try {
        work.get();
        return interrupted;
      } catch (InterruptedException _) {
        interrupted = true;
        cancel();
      } catch (ExecutionException e) {
        cancel();
        throw new IllegalStateException("the strategy broke", e.getCause());
      }
    }
  }
}
