package undertone.ui.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunWriter;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.ResultTable;
import undertone.model.StrategyChoice;
import undertone.pipeline.Ceiling;
import undertone.pipeline.Engine;
import undertone.pipeline.FindingsDigest;
import undertone.pipeline.InFlight;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// The run that is on, or was on last.
public final class RunViewModel implements AutoCloseable {
  private final RunService service = new RunService();
  private final Preparation preparation;
  private final ProgressViewModel progress = new ProgressViewModel();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
  private final ReadOnlyObjectWrapper<@Nullable ResultTable> results =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunSummary> summary = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> fault = new ReadOnlyObjectWrapper<>();
  private final LiveJudge judge = new LiveJudge(progress);
  private final Keeping keeping;

  private final ShownRun shown = new ShownRun(service);
  private Limits inForce = Limits.DEFAULTS;
  private boolean adjusted;
  private long clock;

  /// What every index was below before those were.
  private long indicesBefore;

  /// The run some of whose recordings are being tried again.
  private @Nullable ResultTable retried;

  /// How many recordings are being tried again; 0 where a whole run is on.
  private long tried;

  private double joinedSeconds;
  private long joinedLater;

  /// No run yet.
  ///
  /// @param engine makes runs
  /// @param keeping keeps them
  public RunViewModel(Engine engine, Keeping keeping) {
    this.keeping = keeping;
    preparation = new Preparation(engine);
    service
        .stateProperty()
        .addListener((_, _, state) -> {
          switch (state) {
            case SUCCEEDED, CANCELLED -> over(service.getValue(), null);
            case FAILED -> over(null, service.getException());
            case READY, SCHEDULED, RUNNING -> {}
          }
        });
  }

  /// Whether a run is on. It is until every thread that it made is gone.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /// What the run that is on is doing.
  ///
  /// @return observable; READY while none is on
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Landed results of the run.
  ///
  /// @return observable; null before the first run
  public ReadOnlyObjectProperty<@Nullable ResultTable> results() {
    return results.getReadOnlyProperty();
  }

  /// How the run ended.
  ///
  /// @return observable; null until it has
  public ReadOnlyObjectProperty<@Nullable RunSummary> summary() {
    return summary.getReadOnlyProperty();
  }

  /// What broke the run, a fault of Undertone itself.
  ///
  /// @return observable; null while all is well
  public ReadOnlyObjectProperty<@Nullable Throwable> fault() {
    return fault.getReadOnlyProperty();
  }

  /// The progress cards.
  ///
  /// @return their model
  public ProgressViewModel progress() {
    return progress;
  }

  /// Which run it is.
  ///
  /// @return always the same
  public ShownRun shown() {
    return shown;
  }

  /// What readies runs.
  ///
  /// @return always the same
  public Preparation preparation() {
    return preparation;
  }

  /// Starts a run. Does nothing while one is on.
  ///
  /// @param survey what to run, not yet run
  /// @throws InvalidSourceException if it has more recordings than the window can hold results of
  public void start(Survey survey) throws InvalidSourceException {
    if (!running.get()) {
      RoomForResults.check(survey.total());
      var table =
          new ResultTable(
              Instant.now().truncatedTo(ChronoUnit.MICROS), survey::recording, survey.schema());
      begin(survey, null, new RowSink(table, new FindingsDigest(), keeping.begin(survey), 0));
    }
  }

  private void begin(Survey survey, @Nullable Past before, RowSink rows) {
    clear(before != null);
    shown.follows(before);
    inForce = survey.settings().limits();
    service.start(survey, rows);
    running.set(true);
    show(State.RUNNING);
    results.set(rows.table());
  }

  private void clear(boolean part) {
    summary.set(null);
    fault.set(null);
    progress.reset();
    judge.clear();
    adjusted = part;
    retried = null;
    joinedSeconds = 0;
    joinedLater = 0;
  }

  /// Shows a run that is over since long, as if it had just ended. Does nothing while one is on.
  ///
  /// @param run what there is of it
  public void open(Past run) {
    if (!running.get()) {
      clear(true);
      shown.opens(run);
      inForce = run.settings().limits();
      results.set(run.table());
    }
  }

  /// Goes on with a run. Does nothing while one is on.
  ///
  /// @param rest what has not landed, not yet run
  /// @param before what has
  /// @param kept takes what lands; null where it is not kept
  /// @throws InvalidSourceException if it has more recordings than the window can hold results of
  public void resume(Survey rest, Past before, @Nullable RunWriter kept)
      throws InvalidSourceException {
    if (!running.get()) {
      RoomForResults.check(rest.total());
      var start = before.table().runStartedAt();
      long later = Math.max(before.endMicros(), ChronoUnit.MICROS.between(start, Instant.now()));
      begin(rest, before, new RowSink(before.table(), new FindingsDigest(), kept, later));
    }
  }

  /// Starts another run, over some recordings of the last one. Once it has ended, its rows take the
  /// place of theirs among the others, in a new table. Does nothing while a run is on.
  ///
  /// @param indices of the recordings, at least one
  /// @param limits as the user has them now
  /// @throws InvalidSourceException if the window cannot hold both tables and what comes of them
  public void retry(long[] indices, Limits limits) throws InvalidSourceException {
    var first = results.get();
    var survey = shown.survey();
    if (running.get() || first == null || survey == null) {
      return;
    }
    RoomForResults.check(2L * first.size() + indices.length);
    long before = survey.indices();
    var some = survey.again(indices, limits);
    var number = shown.number();
    var kept = number.isEmpty() ? null : keeping.again(number.getAsLong(), some);
    var start = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var table = new ResultTable(start, some::recording, some.schema());
    tried = indices.length;
    begin(some, null, new RowSink(table, new FindingsDigest(), kept, 0));
    progress.again(first.size());
    indicesBefore = before;
    retried = first;
    adjusted = true;
  }

  /// How far the rows of the results reach.
  ///
  /// @return beyond the run that was on last where it was another try for some of them
  public Reach reach() {
    return new Reach(shown.indices(), joinedSeconds, tried, joinedLater);
  }

  /// Lets the run that is on stand still once what is in flight has landed.
  public void pause() {
    ask(Survey::pause);
  }

  /// Lets it go on.
  public void resume() {
    ask(Survey::resume);
  }

  /// Ends it once what is in flight has landed.
  public void stop() {
    ask(Survey::stop);
  }

  /// Ends it now.
  public void cancel() {
    ask(_ -> service.cancel());
  }

  /// Changes how much may go on at a time. Does nothing while no run is on.
  ///
  /// @param limits the new limits
  public void adjust(Limits limits) {
    ask(survey -> survey.adjust(limits));
    adjusted |= running.get() && !limits.equals(inForce);
    inForce = limits;
  }

  /// Whether the run that was started last does not stand for its settings: its limits were changed
  /// while it was on, or it only tries some recordings again.
  ///
  /// @return true from the first change on
  public boolean adjusted() {
    return adjusted;
  }

  /// What the run that was started last has found so far, in one number.
  ///
  /// @return the same for runs that found the same
  public long digest() {
    return service.digest();
  }

  private void ask(Consumer<Survey> request) {
    var survey = service.survey();
    if (survey != null && running.get()) {
      request.accept(survey);
      show(survey.progress().state());
    }
  }

  /// A run that has been handed to its thread runs, even where that thread has not begun; one that
  /// is over stays as it is until its threads are gone, which takes but a moment.
  private void show(State now) {
    if (!now.over()) {
      state.set(now == State.READY ? State.RUNNING : now);
    }
  }

  /// Pulls a snapshot, once a frame.
  ///
  /// @param nanos now, on a clock that never goes back
  /// @return where the run stands; null before the first run
  public @Nullable Progress frame(long nanos) {
    var survey = shown.survey();
    if (survey == null) {
      var past = shown.past();
      return past == null ? null : frame(past, nanos);
    }
    clock =
        survey.nowMicros() + shown.laterMicros(); // First, so that no pause is seen that is none.
    var own = survey.progress();
    if (running.get()) {
      show(own.state());
      judge.look(survey.settings().with(inForce), own);
    }
    shown.look();
    var now = shown.whole(own);
    progress.update(now, lanes(now), nanos);
    return now;
  }

  private Progress frame(Past run, long nanos) {
    var now = run.progress();
    clock = run.endMicros();
    progress.update(now, lanes(now), nanos);
    progress.end(run.verdict());
    return now;
  }

  /// The most recordings a second that the run could do as it is set now.
  ///
  /// @return observable; null until it is known; of all of the run once it is over
  public ReadOnlyObjectProperty<@Nullable Ceiling> ceiling() {
    return judge.ceiling();
  }

  /// When the last [#frame] was pulled, on the clock of the recordings' timings.
  ///
  /// @return microseconds since the run started, pauses included
  public long clockMicros() {
    return clock;
  }

  /// How many fetches and analyses the run may have going on at a time.
  ///
  /// @param now where it stands
  /// @return at least one of each
  public Lanes lanes(Progress now) {
    var settings = shown.settings();
    var strategy = settings == null ? StrategyChoice.HYBRID : settings.strategy();
    return Lanes.of(strategy, inForce, now.flow());
  }

  /// What is under way on the fetch lanes, once a frame.
  ///
  /// @return a snapshot; without lanes while no run is on
  public InFlight inFlight() {
    var survey = service.survey();
    return survey == null || !running.get()
        ? new InFlight(new long[0], new long[0], new long[0])
        : Past.later(survey.inFlight(), shown.laterMicros());
  }

  /// Cancels what is on and waits for its threads, at most two seconds. Any thread.
  @Override
  public void close() {
    preparation.close();
    service.close();
  }

  private void over(@Nullable RunSummary how, @Nullable Throwable why) {
    var first = retried;
    var second = results.get();
    var survey = service.survey();
    retried = null;
    tried = 0;
    if (first != null && second != null && survey != null) {
      // Nothing else may begin before: it would find the rows of the other try alone.
      Retry.join(
          first,
          second,
          survey::recording,
          new Retry.Halves(indicesBefore, survey.indices()),
          all -> {
            joinedSeconds = all.timings(all.size() - 1).done() / 1e6;
            joinedLater = ChronoUnit.MICROS.between(first.runStartedAt(), second.runStartedAt());
            results.set(all);
            end(how, why);
          },
          broken -> {
            results.set(first); // worth more than the few that were tried again
            end(how, why == null ? broken : why);
          });
    } else {
      end(how, why);
    }
  }

  private void end(@Nullable RunSummary how, @Nullable Throwable why) {
    frame(System.nanoTime());
    running.set(false);
    state.set(State.READY);
    if (how != null) {
      progress.end(how.verdict(), how.progress().flow());
      judge.end(how.ceiling().orElse(null));
    }
    fault.set(why);
    summary.set(how);
  }
}
