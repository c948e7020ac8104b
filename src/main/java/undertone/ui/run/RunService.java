package undertone.ui.run;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;
import undertone.pipeline.FindingsDigest;
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
  private @Nullable ResultTable results;
  private FindingsDigest digest = new FindingsDigest();

  /// A service that has run nothing yet.
  public RunService() {
    setExecutor(thread);
  }

  /// Starts a run. JavaFX Application Thread only, and only while none is on.
  ///
  /// @param survey what to run, not yet run
  /// @param table takes the results; its start is the run's
  public void start(Survey survey, ResultTable table) {
    reset();
    this.survey = survey;
    this.results = table;
    digest = new FindingsDigest();
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
    if (survey == null || results == null) {
      throw new IllegalStateException("start(survey, table) starts a run");
    }
    return new RunTask(survey, results, digest);
  }

  /// What the run that was started last has found so far, in one number.
  ///
  /// @return the same for runs that found the same
  long digest() {
    return digest.value();
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
    private final ResultTable results;
    private final FindingsDigest digest;
    private final Instant startedAt;

    RunTask(Survey survey, ResultTable results, FindingsDigest digest) {
      this.digest = digest;
      this.survey = survey;
      this.results = results;
      this.startedAt = results.runStartedAt();
    }

    @Override
    protected RunSummary call() {
      var summary =
          survey.run(
              startedAt,
              landed -> {
                results.landed(landed);
                digest.landed(landed);
              });
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
