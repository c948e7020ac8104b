package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undertone.model.StrategyChoice.ASYNC;
import static undertone.model.StrategyChoice.HYBRID;
import static undertone.model.StrategyChoice.SEQUENTIAL;
import static undertone.model.StrategyChoice.THREADS;
import static undertone.pipeline.Measurements.run;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static Contest of(Measurement... runs) {
    return Contest.of(StrategyFigures.of(List.of(runs))).orElseThrow();
  }

  @Test
  void theShortestMedianWinsAgainstTheSequentialRuns() {
    var contest = of(run(HYBRID, 1, 0.5, 7), run(SEQUENTIAL, 1, 6, 7), run(ASYNC, 1, 9, 7));
    assertThat(contest.first().strategy()).isEqualTo(HYBRID);
    assertThat(contest.base().strategy()).isEqualTo(SEQUENTIAL);
    assertThat(contest.ratio()).isCloseTo(12, within(1e-9));
    assertThat(contest.level()).isEmpty();
    // 32 in flight against 1, 95 % against 0 %, 0.8 against 0.067 cores.
    assertThat(contest.moreInFlight()).isTrue();
    assertThat(contest.moreOverlap()).isTrue();
    assertThat(contest.moreCores()).isTrue();
  }

  @Test
  void withoutSequentialRunsTheSlowestIsTheMeasure() {
    var contest = of(run(HYBRID, 1, 1, 7), run(THREADS, 1, 3, 7), run(ASYNC, 1, 2, 7));
    assertThat(contest.base().strategy()).isEqualTo(THREADS);
  }

  @Test
  void sequentialRunsThatWinAreHeldAgainstTheSecond() {
    var contest = of(run(SEQUENTIAL, 1, 1, 7), run(HYBRID, 1, 1.5, 7), run(ASYNC, 1, 3, 7));
    assertThat(contest.base().strategy()).isEqualTo(HYBRID);
    assertThat(contest.moreInFlight()).isFalse();
    assertThat(contest.moreOverlap()).isFalse();
  }

  @Test
  void whoseShortestRunIsWithinTheSpreadIsLevel() {
    var contest =
        of(
            run(HYBRID, 1, 0.9, 7),
            run(HYBRID, 2, 1.2, 7),
            run(THREADS, 1, 1.2, 7),
            run(ASYNC, 1, 1.3, 7));
    assertThat(contest.level())
        .singleElement()
        .extracting(StrategyFigures::strategy)
        .isEqualTo(THREADS);
  }

  /// Both read as `0.00`.
  @Test
  void noCoresAreNotMoreThanNoCores() {
    // 0.4 s of analysis in 100 s and in 200 s: 0.004 and 0.002 cores.
    var contest = of(run(HYBRID, 1, 100, 7), run(SEQUENTIAL, 1, 200, 7));
    assertThat(contest.moreCores()).isFalse();
  }

  @Test
  void oneAloneIsNoContest() {
    assertThat(Contest.of(StrategyFigures.of(List.of(run(HYBRID, 1, 1, 7))))).isEmpty();
  }
}
