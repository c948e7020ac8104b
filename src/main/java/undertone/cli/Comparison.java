package undertone.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import undertone.model.StrategyChoice;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// Runs strategies in turn. A round runs each once; every round begins with another, so that none
/// always comes first or last. One run before the rounds warms the program up and does not count.
final class Comparison implements Interrupts.Listener {

  /// Makes and watches the runs.
  interface Runs {

    /// A run that is not yet begun.
    Survey prepare(StrategyChoice strategy);

    /// Runs it to its end.
    ///
    /// @param survey to run
    /// @param digest takes the results
    /// @param what names the run for people
    RunSummary run(Survey survey, FindingsDigest digest, String what);

    /// Takes a run that counts.
    void measured(Measurement measurement);

    /// Whether there is no use in going on.
    boolean pointless();
  }

  private final Runs runs;
  private final CountDownLatch finished = new CountDownLatch(1);
  private @Nullable Survey current; // guarded by this
  private boolean interrupted; // guarded by this

  Comparison(Runs runs) {
    this.runs = runs;
  }

  /// Runs everything, or what there is time for until an interrupt. Only whole runs count.
  ///
  /// @param strategies each once
  /// @param repeats rounds, at least 1
  void run(List<StrategyChoice> strategies, int repeats) {
    run(strategies.getLast(), 0, "warm-up: ");
    var order = new ArrayList<>(strategies);
    for (int repeat = 1; repeat <= repeats; repeat++) {
      for (var strategy : order) {
        run(strategy, repeat, "%s, %d of %d: ".formatted(Choices.word(strategy), repeat, repeats));
      }
      Collections.rotate(order, -1);
    }
  }

  private void run(StrategyChoice strategy, int repeat, String what) {
    var survey = runs.prepare(strategy);
    synchronized (this) {
      if (interrupted || runs.pointless()) {
        return;
      }
      current = survey;
    }
    var digest = new FindingsDigest();
    var summary = runs.run(survey, digest, what);
    synchronized (this) {
      current = null;
      if (interrupted || repeat == 0) {
        return;
      }
    }
    runs.measured(Measurement.of(summary, repeat, digest.value()));
  }

  @Override
  public synchronized void interrupted() {
    interrupted = true;
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public void terminated() {
    interrupted();
    Latches.await(finished);
  }

  /// Whether the user has ended it.
  synchronized boolean isInterrupted() {
    return interrupted;
  }

  /// Lets a process that waits to end go on, because everything is written.
  void finished() {
    finished.countDown();
  }
}
