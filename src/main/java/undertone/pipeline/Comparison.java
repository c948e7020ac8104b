package undertone.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.StrategyChoice;

/// Runs strategies in turn. A round runs each once; every round begins with another, so that none
/// always comes first or last. One run before the rounds warms the program up and does not count.
///
/// [#run] blocks its caller; everything else may be called from any thread.
public final class Comparison {

  /// Makes and watches the runs.
  public interface Runs {

    /// Readies a run.
    ///
    /// @param strategy by which
    /// @return a run that is not yet begun
    Survey prepare(StrategyChoice strategy);

    /// Runs it to its end.
    ///
    /// @param survey to run
    /// @param digest takes the results
    /// @param turn which of the runs it is
    /// @return how it ended
    RunSummary run(Survey survey, FindingsDigest digest, Turn turn);

    /// Takes a run that counts.
    ///
    /// @param measurement what it came to
    void measured(Measurement measurement);

    /// Whether there is no use in going on.
    ///
    /// @return true ends the comparison before its next run
    boolean pointless();
  }

  /// One of the runs.
  ///
  /// @param strategy by which
  /// @param repeat which time, from 1; 0 for the one that warms up
  /// @param repeats how often each strategy runs
  public record Turn(StrategyChoice strategy, int repeat, int repeats) {

    /// Whether it only warms the program up.
    ///
    /// @return true for the first
    public boolean warmUp() {
      return repeat == 0;
    }
  }

  private final Runs runs;
  private @Nullable Survey current; // guarded by this
  private boolean cancelled; // guarded by this

  /// A comparison.
  ///
  /// @param runs makes and watches the runs
  public Comparison(Runs runs) {
    this.runs = runs;
  }

  /// Who comes when.
  ///
  /// @param strategies each once, at least one
  /// @param repeats rounds, at least 1
  /// @return the warm-up, then every run that counts
  public static List<Turn> turns(List<StrategyChoice> strategies, int repeats) {
    var turns = new ArrayList<Turn>();
    turns.add(new Turn(strategies.getLast(), 0, repeats));
    var order = new ArrayList<>(strategies);
    for (int repeat = 1; repeat <= repeats; repeat++) {
      for (var strategy : order) {
        turns.add(new Turn(strategy, repeat, repeats));
      }
      Collections.rotate(order, -1);
    }
    return turns;
  }

  /// Runs everything, or what there is time for until it is cancelled. Only whole runs count.
  ///
  /// @param strategies each once, at least one
  /// @param repeats rounds, at least 1
  public void run(List<StrategyChoice> strategies, int repeats) {
    for (var turn : turns(strategies, repeats)) {
      run(turn);
    }
  }

  private void run(Turn turn) {
    var survey = runs.prepare(turn.strategy());
    synchronized (this) {
      if (cancelled || runs.pointless()) {
        return;
      }
      current = survey;
    }
    var digest = new FindingsDigest();
    var summary = runs.run(survey, digest, turn);
    synchronized (this) {
      current = null;
      if (cancelled || turn.warmUp()) {
        return;
      }
    }
    runs.measured(Measurement.of(summary, turn.repeat(), digest.value()));
  }

  /// Calls the run that is on back and begins no other. Calling it again does nothing.
  public synchronized void cancel() {
    cancelled = true;
    if (current != null) {
      current.cancel();
    }
  }

  /// Whether it was cancelled.
  ///
  /// @return true once it was
  public synchronized boolean isCancelled() {
    return cancelled;
  }
}
