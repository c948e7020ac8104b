package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.StrategyChoice;

/// Each case is worked out by hand.
class CeilingTest {
  private static Ceiling of(
      StrategyChoice strategy, int fetches, int threads, double wait, double receive, double work) {
    return Ceiling.of(strategy, fetches, threads, wait, receive, work).orElseThrow();
  }

  @Test
  void aSequentialRunDoesOneAfterTheOther() {
    // 1 / (0.045 + 0.005 + 0.050) s
    var ceiling = of(StrategyChoice.SEQUENTIAL, 1, 1, 0.045, 0.005, 0.05);
    assertThat(ceiling.perSecond()).isCloseTo(10, within(1e-9));
    assertThat(ceiling.places()).isEqualTo(1);
    assertThat(ceiling.secondsEach()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void aHybridRunIsBoundByItsFetchesOrByItsThreads() {
    // 32 / 0.05 s = 640/s against 2 / 0.001 s = 2,000/s
    var waiting = of(StrategyChoice.HYBRID, 32, 2, 0.05, 0, 0.001);
    assertThat(waiting.perSecond()).isCloseTo(640, within(1e-9));
    assertThat(waiting.inFlight()).isTrue();
    // 32 / 0.05 s = 640/s against 2 / 0.01 s = 200/s
    var computing = of(StrategyChoice.HYBRID, 32, 2, 0.05, 0, 0.01);
    assertThat(computing.perSecond()).isCloseTo(200, within(1e-9));
    assertThat(computing.inFlight()).isFalse();
    assertThat(computing.places()).isEqualTo(2);
  }

  @Test
  void whereTheAnalysisHoldsThePlaceOfTheFetchItCountsInBoth() {
    // 32 / (0.05 + 0.014) s = 500/s against 1 / 0.014 s = 71.4/s
    assertThat(of(StrategyChoice.ASYNC, 32, 1, 0.05, 0, 0.014).perSecond())
        .isCloseTo(1 / 0.014, within(1e-9));
    // 4 / (0.05 + 0.03) s = 50/s against 2 / 0.03 s = 66.7/s
    var threads = of(StrategyChoice.THREADS, 4, 2, 0.05, 0, 0.03);
    assertThat(threads.perSecond()).isCloseTo(50, within(1e-9));
    assertThat(threads.inFlight()).isTrue();
  }

  @Test
  void nothingIsPredictedWhereNothingTakesTime() {
    assertThat(Ceiling.of(StrategyChoice.HYBRID, 32, 2, 0, 0, 0)).isEmpty();
    assertThat(of(StrategyChoice.HYBRID, 32, 2, 0, 0, 0.001).perSecond())
        .isCloseTo(2_000, within(1e-9));
  }

  @Test
  void aSpanGivesMeansPerAnswerAndPerAnalysis() {
    // 40 answers waited 2 s and received 0.4 s in all: 60 ms each; 8 / 0.06 s = 133.3/s
    var effort = new Effort(0, 8, 2, 40, 2, 0.4, 20, 0.1, Map.of(), Setbacks.NONE);
    var span = new Span(1, effort, 0, 100, Flow.NONE);
    assertThat(Ceiling.of(StrategyChoice.HYBRID, 8, span).orElseThrow().perSecond())
        .isCloseTo(8 / 0.06, within(1e-9));
    var early = new Effort(0, 8, 2, 40, 2, 0.4, 0, 0, Map.of(), Setbacks.NONE);
    assertThat(Ceiling.of(StrategyChoice.HYBRID, 8, new Span(1, early, 0, 100, Flow.NONE)))
        .isEmpty();
  }
}
