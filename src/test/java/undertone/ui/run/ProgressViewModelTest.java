package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.Failure.Cause;
import undertone.model.StrategyChoice;
import undertone.pipeline.Bottleneck;
import undertone.pipeline.Bound;
import undertone.pipeline.Effort;
import undertone.pipeline.Flow;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;
import undertone.pipeline.Remedy;
import undertone.pipeline.Setbacks;
import undertone.pipeline.Verdict;
import undertone.ui.run.ProgressViewModel.Text;

class ProgressViewModelTest {
  private static final long MILLISECOND = 1_000_000;

  private static final Lanes LANES = new Lanes(StrategyChoice.HYBRID, 32, 2);
  private final ProgressViewModel cards = new ProgressViewModel();

  private static Progress progress(State state, long fetched, long analysed, long failed) {
    return progress(state, fetched, analysed, failed, Flow.NONE);
  }

  private static Progress progress(
      State state, long fetched, long analysed, long failed, Flow flow) {
    return new Progress(
        state,
        2_000,
        0,
        32,
        fetched,
        24,
        2,
        analysed,
        0,
        failed,
        0,
        53_687_091,
        943_718,
        3_300_000_000L,
        412.4,
        405.2,
        1e6,
        1.72,
        1.8,
        0.934,
        Map.of(Cause.HTTP_STATUS, failed),
        flow,
        new Effort(6 << 20, 0, 0, 0, 0, 0, 0, 0, Map.of(), Setbacks.NONE));
  }

  @Test
  void theCardsReadAsInTheDesign() {
    cards.update(progress(State.RUNNING, 1_342, 1_318, 3), LANES, 0);
    assertThat(cards.text(Text.FETCHED).get()).isEqualTo("1,342 of 2,000 · 67 %");
    assertThat(cards.text(Text.FETCH_RATE).get()).isEqualTo("412 /s");
    assertThat(cards.text(Text.RECEIVED).get()).isEqualTo("51.2 MiB");
    assertThat(cards.text(Text.IN_FLIGHT).get()).isEqualTo("32 of 32");
    assertThat(cards.text(Text.ANALYSED).get()).isEqualTo("1,318 of 2,000 · 65 %");
    assertThat(cards.text(Text.BUFFERED).get()).isEqualTo("24 · 921.6 KiB");
    assertThat(cards.text(Text.PEAK).get()).isEqualTo("6.0 MiB");
    assertThat(cards.text(Text.RETRIES).get()).isEmpty();
    assertThat(cards.text(Text.LINE).get()).startsWith("Hybrid: up to 32 in flight");
    assertThat(cards.text(Text.CORES).get()).isEqualTo("1.8 / 2");
    assertThat(cards.text(Text.FAILED).get()).isEqualTo("3");
    assertThat(cards.text(Text.ELAPSED).get()).isEqualTo("00:03.3 elapsed");
    assertThat(cards.text(Text.LEFT).get()).isEqualTo("≈ 1.7 s");
    assertThat(cards.text(Text.OVERLAP).get()).isEqualTo("93 %");
    assertThat(cards.percentage().get()).isEqualTo("66 %");
  }

  @Test
  void textsChangeFourTimesASecondAndBarsEachFrame() {
    cards.update(progress(State.RUNNING, 0, 0, 0), LANES, 0);
    cards.update(progress(State.RUNNING, 1_000, 900, 0), LANES, 16 * MILLISECOND);
    assertThat(cards.text(Text.FETCHED).get()).startsWith("0 of");
    assertThat(cards.fetched().get()).isStrictlyBetween(0.0, 0.5);
    cards.update(progress(State.RUNNING, 1_000, 900, 0), LANES, 250 * MILLISECOND);
    assertThat(cards.text(Text.FETCHED).get()).startsWith("1,000 of");
    assertThat(cards.fetched().get()).isEqualTo(0.5, within(0.02));
  }

  @Test
  void theEndIsDrawnExactlyAndAtOnce() {
    cards.update(progress(State.RUNNING, 0, 0, 0), LANES, 0);
    cards.update(progress(State.COMPLETED, 2_000, 1_997, 3), LANES, MILLISECOND);
    assertThat(cards.fetched().get()).isEqualTo(1);
    assertThat(cards.landed().get()).isEqualTo(1);
    assertThat(cards.text(Text.ANALYSED).get()).isEqualTo("1,997 of 2,000 · 99 %");
    assertThat(cards.text(Text.LEFT).get()).isEqualTo("–");
    assertThat(cards.percentage().get()).isEmpty();
  }

  @Test
  void failuresAreSummarisedByCauseTheMostFrequentFirst() {
    var end =
        new Progress(
            State.COMPLETED,
            20,
            0,
            0,
            17,
            0,
            0,
            17,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            Map.of(Cause.SHORT_BODY, 1L, Cause.HTTP_STATUS, 2L),
            Flow.NONE,
            Effort.NONE);
    assertThat(RunReport.failures(end))
        .startsWith("3 of 20 recordings failed: 2 error status, 1 truncated body.");
  }

  @Test
  void whereOnlySomeAreTriedAgainTheCardsSayBothNumbers() {
    cards.again(1_000);
    cards.update(progress(State.RUNNING, 44, 10, 0), LANES, 0);
    assertThat(cards.text(Text.FETCHED).get())
        .isEqualTo("44 of 2,000 tried again (1,000 rows before)");
    cards.reset();
    cards.update(progress(State.RUNNING, 44, 10, 0), LANES, 0);
    assertThat(cards.text(Text.FETCHED).get()).isEqualTo("44 of 2,000 · 2 %");
  }

  @Test
  void whatARunIsAskedToDoIsToldAtOnce() {
    cards.update(progress(State.RUNNING, 100, 90, 0), LANES, 0);
    var told = new ArrayList<String>();
    for (var state : List.of(State.PAUSING, State.PAUSED, State.STOPPING, State.CANCELLING)) {
      cards.update(progress(state, 100, 90, 0), LANES, told.size() + 1);
      told.add(cards.text(Text.ELAPSED).get());
    }
    assertThat(told)
        .containsExactly(
            "pausing: 32 in flight",
            "paused at 00:03.3",
            "finishing 32 in flight",
            "stopping at 00:03.3");
  }

  @Test
  void theTitleSaysThatTheRunIsPaused() {
    cards.update(progress(State.PAUSED, 1_000, 1_000, 0), LANES, 0);
    assertThat(cards.percentage().get()).isEqualTo("Paused at 50 %");
  }

  @Test
  void retriesAreCountedOnceThereAreSome() {
    cards.update(progress(State.RUNNING, 1, 1, 0, new Flow(32, false, 3, 9, List.of())), LANES, 0);
    assertThat(cards.text(Text.RETRIES).get()).isEqualTo("9 · 3 waiting");
    cards.update(
        progress(State.COMPLETED, 1, 1, 0, new Flow(32, false, 0, 9, List.of())), LANES, 1);
    assertThat(cards.text(Text.RETRIES).get()).isEqualTo("9");
  }

  @Test
  void aServerThatAskedForLessIsToldUntilItNoLongerDoes() {
    var slow = new Flow(32, false, 0, 1, List.of(new Flow.Slowdown("example.org", 1, 4, 0)));
    cards.update(progress(State.RUNNING, 1, 1, 0, slow), LANES, 0);
    assertThat(cards.slowed().get()).isTrue();
    assertThat(cards.text(Text.LINE).get()).startsWith("example.org: at most 1 of 4 in flight");
    cards.update(progress(State.RUNNING, 1, 1, 0), LANES, 300 * MILLISECOND);
    assertThat(cards.slowed().get()).isFalse();
    assertThat(cards.text(Text.LINE).get()).startsWith("Hybrid");
  }

  @Test
  void theVerdictStaysUntilTheNextRun() {
    cards.update(progress(State.COMPLETED, 2_000, 1_997, 3), LANES, 0);
    var bound = new Bound(2_000, 0.05, 32, 3.125, 0, 0, 2, 0, 0, 0, 0);
    cards.end(
        new Verdict(Bottleneck.LATENCY, 0.9, bound, 3.3, Effort.NONE, "", "", Remedy.MORE_FETCHES),
        Flow.NONE);
    cards.update(progress(State.COMPLETED, 2_000, 1_997, 3), LANES, 300 * MILLISECOND);
    assertThat(cards.text(Text.LINE).get()).startsWith("Limited by service latency 90 %");
    cards.reset();
    assertThat(cards.text(Text.LINE).get()).isEmpty();
  }
}
