package undertone.ui.compare;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;
import undertone.model.StrategyChoice;
import undertone.pipeline.Comparison;
import undertone.pipeline.Comparison.Turn;
import undertone.pipeline.FindingsDigest;
import undertone.pipeline.Measurement;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// The runs of one comparison, one after the other on a thread of their own. What is on may be
/// looked at from any thread.
final class CompareRuns implements Comparison.Runs, Runnable {

  /// The run that is on.
  ///
  /// @param turn which it is
  /// @param number from 1
  /// @param survey under way
  /// @param table what has landed
  record Live(Turn turn, int number, Survey survey, ResultTable table) {}

  private final Survey first;
  private final List<StrategyChoice> strategies;
  private final int repeats;
  private final Consumer<Kept> measured;
  private final Consumer<@Nullable Throwable> over;
  private final Comparison comparison = new Comparison(this);
  private volatile @Nullable Live live;
  private int number;

  /// @param first has the recordings; its own strategy does not matter
  /// @param strategies at least one
  /// @param repeats at least 1
  /// @param measured takes each run that counts, on the thread of the runs
  /// @param over called in the end, likewise, with what broke a run or null
  CompareRuns(
      Survey first,
      List<StrategyChoice> strategies,
      int repeats,
      Consumer<Kept> measured,
      Consumer<@Nullable Throwable> over) {
    this.first = first;
    this.strategies = List.copyOf(strategies);
    this.repeats = repeats;
    this.measured = measured;
    this.over = over;
  }

  List<Turn> turns() {
    return Comparison.turns(strategies, repeats);
  }

  @Nullable Live live() {
    return live;
  }

  /// Any thread; returns at once.
  void cancel() {
    comparison.cancel();
  }

  boolean cancelled() {
    return comparison.isCancelled();
  }

  @Override
  public void run() {
    Throwable broken = null;
    try {
      comparison.run(strategies, repeats);
    } catch (RuntimeException | Error e) {
      broken = e;
    }
    live = null;
    over.accept(broken);
  }

  @Override
  public Survey prepare(StrategyChoice strategy) {
    return first.again(strategy);
  }

  @Override
  public RunSummary run(Survey survey, FindingsDigest digest, Turn turn) {
    var table =
        new ResultTable(
            Instant.now().truncatedTo(ChronoUnit.MICROS), survey::recording, survey.schema());
    live = new Live(turn, ++number, survey, table);
    return survey.run(
        table.runStartedAt(),
        landed -> {
          table.landed(landed);
          digest.landed(landed);
        });
  }

  @Override
  public void measured(Measurement measurement) {
    var now = live;
    if (now != null) {
      measured.accept(Kept.of(measurement, now.table()));
    }
  }

  @Override
  public boolean pointless() {
    return false;
  }
}
