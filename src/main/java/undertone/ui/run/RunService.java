package undertone.ui.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import undertone.pipeline.Progress;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// Runs surveys, one at a time, on a thread of its own.
///
/// [#cancel] asks the survey to cancel and returns; the service becomes `CANCELLED` only when every
/// thread of the run is gone, and has the run's summary as its value even then.
public final class RunService extends Service<RunSummary> implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("undertone-run").daemon().factory());
  private @Nullable Survey survey;
  private @Nullable RowSink sink;

  /// A service that has run nothing yet.
  public RunService() {
    setExecutor(thread);
  }

  /// Starts a run. JavaFX Application Thread only, and only while none is on.
  ///
  /// @param survey what to run, not yet run
  /// @param rows takes the results
  void start(Survey survey, RowSink rows) {
    reset();
    this.survey = survey;
    this.sink = rows;
    start();
  }

  /// The survey that was started last.
  ///
  /// @return null before the first
  public @Nullable Survey survey() {
    return survey;
  }

  @Override
  protected Task<RunSummary> createTask() {
    if (survey == null || sink == null) {
      throw new IllegalStateException("start(survey, rows) starts a run");
    }
    return new RunTask(survey, sink);
  }

  /// What the run that was started last has found so far, in one number.
  ///
  /// @return the same for runs that found the same
  long digest() {
    return sink == null ? 0 : sink.digest().value();
  }

  /// Where the rows of the run go that was started last.
  ///
  /// @return null before the first
  @Nullable RowSink sink() {
    return sink;
  }

  /// Cancels what is on and waits for its thread, at most two seconds. Any thread.
  @Override
  public void close() {
    var running = survey;
    if (running != null) {
      running.cancel();
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static final class RunTask extends Task<RunSummary> {
    private final Survey survey;
    private final RowSink sink;
    private final Instant startedAt;

    RunTask(Survey survey, RowSink sink) {
      this.survey = survey;
      this.sink = sink;
      this.startedAt = sink.table().runStartedAt().plus(sink.laterMicros(), ChronoUnit.MICROS);
    }

    @Override
    protected RunSummary call() {
      RunSummary summary;
      try {
        summary = survey.run(startedAt, sink);
      } catch (RuntimeException | Error e) {
        sink.end(null);
        throw e;
      }
      sink.end(summary);
      if (summary.progress().state() == Progress.State.CANCELLED) {
        updateValue(summary);
        super.cancel(false);
      }
      return summary;
    }

    /// Leaves this thread and this task's state alone until the run has ended by itself.
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      survey.cancel();
      return true;
    }
  }
}
