package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.InvalidSourceException;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Comparison.Turn;

class ComparisonTest {
  private static final List<StrategyChoice> TWO =
      List.of(StrategyChoice.SEQUENTIAL, StrategyChoice.HYBRID);

  @Test
  void everyRoundBeginsWithAnotherAfterAWarmUpThatDoesNotCount() throws Exception {
    try (var runs = new Recorder()) {
      new Comparison(runs).run(TWO, 3);
      assertThat(runs.begun)
          .containsExactly(
              new Turn(StrategyChoice.HYBRID, 0, 3),
              new Turn(StrategyChoice.SEQUENTIAL, 1, 3),
              new Turn(StrategyChoice.HYBRID, 1, 3),
              new Turn(StrategyChoice.HYBRID, 2, 3),
              new Turn(StrategyChoice.SEQUENTIAL, 2, 3),
              new Turn(StrategyChoice.SEQUENTIAL, 3, 3),
              new Turn(StrategyChoice.HYBRID, 3, 3));
      assertThat(runs.measured).hasSize(6).noneMatch(run -> run.repeat() == 0);
    }
  }

  @Test
  void aRunThatWasInterruptedDoesNotCountAndNoneFollowsIt() throws Exception {
    try (var runs = new Recorder()) {
      var comparison = new Comparison(runs);
      runs.interruptAt = 3;
      runs.onInterrupt = comparison::cancel;
      comparison.run(TWO, 3);
      assertThat(runs.begun).hasSize(3);
      assertThat(runs.measured).hasSize(1);
      assertThat(comparison.isCancelled()).isTrue();
    }
  }

  @Test
  void nothingFollowsWhereThereIsNoUse() throws Exception {
    try (var runs = new Recorder()) {
      runs.pointless = true;
      new Comparison(runs).run(TWO, 3);
      assertThat(runs.begun).isEmpty();
    }
  }

  /// Runs for real, over nothing that answers.
  private static final class Recorder implements Comparison.Runs, AutoCloseable {
    private final Engine engine = new Engine("");
    private final List<Turn> begun = new ArrayList<>();
    private final List<Measurement> measured = new ArrayList<>();
    private int interruptAt;
    private Runnable onInterrupt = () -> {};
    private boolean pointless;
    private final Survey first;

    Recorder() throws InvalidSourceException {
      var source = new SourceSpec.Urls(List.of("http://127.0.0.1:1/a.f64"));
      first = engine.prepare(Measurements.settings(StrategyChoice.HYBRID, source));
    }

    @Override
    public Survey prepare(StrategyChoice strategy) {
      return first.again(strategy);
    }

    @Override
    public RunSummary run(Survey survey, FindingsDigest digest, Turn turn) {
      begun.add(turn);
      if (begun.size() == interruptAt) {
        onInterrupt.run();
      }
      return Measurements.summary(survey.settings().strategy(), 1);
    }

    @Override
    public void measured(Measurement measurement) {
      measured.add(measurement);
    }

    @Override
    public boolean pointless() {
      return pointless;
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
