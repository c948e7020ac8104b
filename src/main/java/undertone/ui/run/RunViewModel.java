package undertone.ui.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.pipeline.Engine;
import undertone.pipeline.InFlight;
import undertone.pipeline.Progress;
import undertone.pipeline.RunSummary;

/// The run that is on, or was on last.
public final class RunViewModel implements AutoCloseable {
  private final Engine engine;
  private final RunService service = new RunService();
  private final ProgressViewModel progress = new ProgressViewModel();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable ResultTable> results =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunSummary> summary = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> fault = new ReadOnlyObjectWrapper<>();

  /// No run yet.
  ///
  /// @param engine makes runs
  public RunViewModel(Engine engine) {
    this.engine = engine;
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

  /// Whether the run that is on has been cancelled.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty cancelling() {
    return cancelling.getReadOnlyProperty();
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

  /// Starts a run. Does nothing while one is on.
  ///
  /// @param settings what to do
  /// @throws InvalidSourceException if the source cannot be read, or has more recordings than the
  ///   window can hold results of
  public void start(RunSettings settings) throws InvalidSourceException {
    if (running.get()) {
      return;
    }
    var survey = engine.prepare(settings);
    var obstacle = RoomForResults.obstacle(survey.total(), RoomForResults.bytes());
    if (obstacle.isPresent()) {
      throw new InvalidSourceException(obstacle.get());
    }
    var table = new ResultTable(Instant.now().truncatedTo(ChronoUnit.MICROS), survey::recording);
    summary.set(null);
    fault.set(null);
    progress.reset();
    service.start(survey, table);
    running.set(true);
    results.set(table);
  }

  /// Cancels the run that is on.
  public void cancel() {
    if (running.get()) {
      cancelling.set(true);
      service.cancel();
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
    var now = survey.progress();
    progress.update(now, survey.settings().limits().analysisThreads(), nanos);
    return now;
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
    service.close();
  }

  private void over(@Nullable RunSummary how, @Nullable Throwable why) {
    frame(System.nanoTime());
    running.set(false);
    cancelling.set(false);
    fault.set(why);
    summary.set(how);
  }
}
