package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Progress.State;

/// A run that waits for its service for 10 s and then computes: every figure by hand.
class RecentVerdictTest {
  private final RecentVerdict recent = new RecentVerdict();

  @Test
  void theFirstSnapshotAloneSaysNothing() {
    assertThat(recent.show(waiting(0))).isTrue();
    assertThat(recent.judge(settings(2))).isEmpty();
  }

  @Test
  void snapshotsLessThanAQuarterOfASecondApartAreLeftOut() {
    recent.show(waiting(0));
    assertThat(recent.show(waiting(0.2))).isFalse();
    assertThat(recent.show(waiting(0.25))).isTrue();
  }

  @Test
  void whatIsJudgedIsTheLastSecondsAndNotTheWholeRun() {
    for (int quarter = 0; quarter <= 40; quarter++) {
      recent.show(waiting(quarter / 4.0));
    }
    var before = recent.judge(settings(2)).orElseThrow();
    assertThat(before.verdict().bottleneck()).isEqualTo(Bottleneck.LATENCY);
    assertThat(before.verdict().remedy()).isEqualTo(Remedy.MORE_FETCHES);
    assertThat(before.verdict().share()).isCloseTo(1, within(1e-9));
    // 8 in flight, an answer 0.1 s after its request, an analysis of 1 ms: 80/s.
    assertThat(before.ceiling().orElseThrow().perSecond()).isCloseTo(80, within(1e-6));

    for (int quarter = 1; quarter <= 12; quarter++) {
      recent.show(computing(10 + quarter / 4.0));
    }
    var after = recent.judge(settings(2)).orElseThrow().verdict();
    assertThat(after.bottleneck()).isEqualTo(Bottleneck.CPU);
    assertThat(after.share()).isCloseTo(1, within(1e-9));
    assertThat(after.measuredSeconds()).isCloseTo(3, within(1e-9));
    // The run as a whole waited for 10 of its 13 s.
    assertThat(Verdict.of(settings(2), computing(13)).bottleneck()).isEqualTo(Bottleneck.LATENCY);
  }

  @Test
  void aLimitThatWasJustChangedCountsAtOnce() {
    recent.show(waiting(0));
    recent.show(waiting(1));
    var ceiling = recent.judge(settings(1)).orElseThrow().ceiling().orElseThrow();
    assertThat(ceiling.places()).isEqualTo(8);
    recent.show(at(2, 200, 20, 20, 0.02, Map.of(Bottleneck.LATENCY, 2.0), 16, 100));
    assertThat(recent.judge(settings(1)).orElseThrow().ceiling().orElseThrow().places())
        .isEqualTo(16);
  }

  @Test
  void theEndOfARunChangesNothing() {
    recent.show(waiting(0));
    recent.show(waiting(1));
    var before = recent.judge(settings(2));
    var last = at(5, 90, 9, 90, 3, Map.of(Bottleneck.CPU, 4.0), 8, 0);
    assertThat(recent.show(last)).isFalse();
    assertThat(recent.judge(settings(2))).isEqualTo(before);
  }

  /// 80 answers a second, each after 0.1 s.
  private static Progress waiting(double seconds) {
    long answers = Math.round(80 * seconds);
    return at(
        seconds,
        answers,
        8 * seconds,
        answers,
        answers * 0.001,
        Map.of(Bottleneck.LATENCY, seconds),
        8,
        100);
  }

  /// From the tenth second on both threads compute all the time.
  private static Progress computing(double seconds) {
    double later = seconds - 10;
    return at(
        seconds,
        800 + Math.round(4 * later),
        80,
        800 + Math.round(4 * later),
        0.8 + 2 * later,
        Map.of(Bottleneck.LATENCY, 10.0, Bottleneck.CPU, later),
        8,
        100);
  }

  private static Progress at(
      double seconds,
      long answers,
      double waited,
      long analyses,
      double analysed,
      Map<Bottleneck, Double> limited,
      int limit,
      long queued) {
    return new Progress(
        State.RUNNING,
        100_000,
        queued,
        8,
        answers,
        0,
        0,
        analyses,
        0,
        0,
        0,
        0,
        0,
        (long) (seconds * 1e9),
        0,
        0,
        0,
        Double.NaN,
        0,
        0,
        Map.of(),
        new Flow(limit, false, 0, 0, List.of()),
        new Effort(0, 8, 2, answers, waited, 0, analyses, analysed, limited, Setbacks.NONE));
  }

  private static RunSettings settings(int threads) {
    return new RunSettings(
        new SourceSpec.Simulated(100_000),
        StrategyChoice.HYBRID,
        Limits.of(8, threads, 1 << 20),
        1_000,
        FftChoice.AUTOMATIC);
  }
}
