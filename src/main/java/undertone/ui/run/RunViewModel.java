package undertone.ui.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.model.StrategyChoice;
import undertone.pipeline.Ceiling;
import undertone.pipeline.Engine;
import undertone.pipeline.InFlight;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;
import undertone.pipeline.RecentVerdict;
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
  private final ReadOnlyObjectWrapper<@Nullable Ceiling> ceiling = new ReadOnlyObjectWrapper<>();
  private RecentVerdict recent = new RecentVerdict();
  private Limits inForce = Limits.DEFAULTS;
  private boolean adjusted;
  private long clock;

  /// What every index was below before those were.
  private volatile long indicesBefore;

  /// The run some of whose recordings are being tried again.
  private @Nullable ResultTable retried;

  /// How many recordings are being tried again; 0 where a whole run is on.
  private long tried;

  private double joinedSeconds;
  private long joinedLater;

  /// No run yet.
  ///
  /// @param engine makes runs
  public RunViewModel(Engine engine) {
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

  /// What the run was asked to do.
  ///
  /// @return null before the first run
  public @Nullable RunSettings settings() {
    var survey = service.survey();
    return survey == null ? null : survey.settings();
  }

  /// The library that transforms the signals of the run.
  ///
  /// @return name and version; empty before the first run
  public String fft() {
    var survey = service.survey();
    return survey == null ? "" : survey.fft();
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
    start(survey, 0);
  }

  private void start(Survey survey, long again) throws InvalidSourceException {
    if (running.get()) {
      return;
    }
    var obstacle = RoomForResults.obstacle(survey.total(), RoomForResults.bytes());
    if (obstacle.isPresent()) {
      throw new InvalidSourceException(obstacle.get());
    }
    var table =
        new ResultTable(
            Instant.now().truncatedTo(ChronoUnit.MICROS), survey::recording, survey.schema());
    summary.set(null);
    fault.set(null);
    progress.reset();
    recent = new RecentVerdict();
    ceiling.set(null);
    inForce = survey.settings().limits();
    adjusted = false;
    retried = null;
    tried = again;
    joinedSeconds = 0;
    joinedLater = 0;
    service.start(survey, table);
    running.set(true);
    show(State.RUNNING);
    results.set(table);
  }

  /// Starts another run, over some recordings of the last one. Once it has ended, its rows take the
  /// place of theirs among the others, in a new table. Does nothing while a run is on.
  ///
  /// @param indices of the recordings, at least one
  /// @param limits as the user has them now
  /// @throws InvalidSourceException if the window cannot hold both tables and what comes of them
  public void retry(long[] indices, Limits limits) throws InvalidSourceException {
    var first = results.get();
    var survey = service.survey();
    if (running.get() || first == null || survey == null) {
      return;
    }
    var obstacle =
        RoomForResults.obstacle(2L * first.size() + indices.length, RoomForResults.bytes());
    if (obstacle.isPresent()) {
      throw new InvalidSourceException(obstacle.get());
    }
    long before = survey.indices();
    start(survey.again(indices, limits), indices.length);
    progress.again(first.size());
    indicesBefore = before;
    retried = first;
    adjusted = true;
  }

  /// How far the rows of the results reach.
  ///
  /// @return beyond the run that was on last where it was another try for some of them
  public Reach reach() {
    var survey = service.survey();
    return new Reach(survey == null ? 1 : survey.indices(), joinedSeconds, tried, joinedLater);
  }

  /// How far rows reach.
  ///
  /// @param indices what the index of each is below
  /// @param seconds after the start of its run that the last one was done, 0 where that is up to
  ///   the run that was on last
  /// @param tried how many recordings of another run are being tried again; 0 for a whole run
  /// @param later microseconds after the start of its run that they were tried again, once they
  ///   have been; 0 otherwise
  public record Reach(long indices, double seconds, long tried, long later) {}

  /// Puts the rows of another try in their place, behind the window's back.
  ///
  /// @param then called on the JavaFX Application Thread when they are, with what went wrong, or
  ///   null
  private void join(
      ResultTable first, ResultTable second, Survey survey, Consumer<@Nullable Throwable> then) {
    Thread.ofPlatform()
        .name("undertone-retry")
        .daemon()
        .start(() -> {
          try {
            var halves = new Retry.Halves(indicesBefore, survey.indices());
            var all = Retry.joined(first, second, survey::recording, halves);
            Platform.runLater(() -> {
              joinedSeconds = all.timings(all.size() - 1).done() / 1e6;
              joinedLater = ChronoUnit.MICROS.between(first.runStartedAt(), second.runStartedAt());
              results.set(all);
              then.accept(null);
            });
          } catch (RuntimeException | Error e) {
            // The rows from before are worth more than the few that were tried again.
            Platform.runLater(() -> {
              results.set(first);
              then.accept(e);
            });
          }
        });
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
    var survey = service.survey();
    if (survey == null) {
      return null;
    }
    clock = survey.nowMicros(); // Before the snapshot, so that no pause is seen that is none.
    var now = survey.progress();
    if (running.get()) {
      show(now.state());
      judge(survey.settings().with(inForce), now);
    }
    progress.update(now, lanes(now), nanos);
    return now;
  }

  private void judge(RunSettings settings, Progress now) {
    if (recent.show(now)) {
      recent
          .judge(settings)
          .ifPresent(judged -> {
            progress.judge(judged);
            ceiling.set(judged.ceiling().orElse(ceiling.get()));
          });
    }
  }

  /// The most recordings a second that the run could do as it is set now.
  ///
  /// @return observable; null until it is known; of all of the run once it is over
  public ReadOnlyObjectProperty<@Nullable Ceiling> ceiling() {
    return ceiling.getReadOnlyProperty();
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
    var settings = settings();
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
        : survey.inFlight();
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
      join(first, second, survey, broken -> end(how, why == null ? broken : why));
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
      ceiling.set(how.ceiling().orElse(null));
    }
    fault.set(why);
    summary.set(how);
  }
}
