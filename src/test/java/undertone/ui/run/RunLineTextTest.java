package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undertone.model.StrategyChoice;
import undertone.pipeline.Bottleneck;
import undertone.pipeline.Bound;
import undertone.pipeline.Ceiling;
import undertone.pipeline.Effort;
import undertone.pipeline.Flow;
import undertone.pipeline.Flow.Slowdown;
import undertone.pipeline.RecentVerdict;
import undertone.pipeline.Remedy;
import undertone.pipeline.Setbacks;
import undertone.pipeline.Verdict;

class RunLineTextTest {
  private static Flow slowed(Slowdown... hosts) {
    return new Flow(32, false, 0, 0, List.of(hosts));
  }

  @Test
  void theVerdictShowsTheBoundBesideWhatWasMeasured() {
    var bound = new Bound(2_000, 0.05, 32, 3.125, 1_990, 0.0001, 2, 0.1, 80_000_000, 1e9, 0.08);
    assertThat(
            RunLineText.verdict(
                new Verdict(
                    Bottleneck.LATENCY,
                    0.92,
                    bound,
                    3.52,
                    Effort.NONE,
                    "",
                    "",
                    Remedy.MORE_FETCHES)))
        .isEqualTo(
            "Limited by service latency 92 % of the time: 2,000 × 50 ms / 32 in flight = 3.1 s at"
                + " least; took 3.5 s.");
  }

  @Test
  void theFormulaIsThatOfTheLargestBound() {
    var cpu = new Bound(510, 0.001, 32, 0.02, 500, 0.0153, 2, 3.825, 1, 1, 0.001);
    assertThat(
            RunLineText.verdict(
                new Verdict(
                    Bottleneck.CPU, 1, cpu, 75.2, Effort.NONE, "", "", Remedy.FASTER_CORES)))
        .isEqualTo(
            "Limited by CPU 100 % of the time: 500 × 15 ms / 2 threads = 3.8 s at least; took"
                + " 01:15.2.");
    var wire = new Bound(60, 0.001, 4, 0.02, 60, 0.002, 1, 0.12, 480 << 20, 64 << 20, 7.5);
    assertThat(
            RunLineText.verdict(
                new Verdict(
                    Bottleneck.BANDWIDTH,
                    0.5,
                    wire,
                    8,
                    Effort.NONE,
                    "",
                    "",
                    Remedy.MORE_CONNECTIONS)))
        .contains("480.0 MiB / 64.0 MiB/s = 7.5 s at least");
  }

  /// The largest of the three figures is another one each time.
  @Test
  void theFormulaIsThatOfTheLimitThatIsNamed() {
    var bound = new Bound(490, 0.103, 32, 1.577, 490, 0.006, 2, 1.47, 20 << 20, 1 << 24, 1.25);
    assertThat(RunLineText.verdict(verdict(Bottleneck.CPU, bound, Setbacks.NONE)))
        .contains("by CPU 76 % of the time: 490 × 6.00 ms / 2 threads = 1.5 s at least");
    assertThat(RunLineText.verdict(verdict(Bottleneck.BANDWIDTH, bound, Setbacks.NONE)))
        .contains("20.0 MiB / 16.0 MiB/s = 1.3 s at least");
    assertThat(
            RunLineText.verdict(
                verdict(Bottleneck.BACKOFF, bound, new Setbacks(9, 112, 57.12, 167))))
        .isEqualTo(
            "Limited by retries and back-off 76 % of the time: 112 retries after 0.51 s, 167"
                + " × 429/503; took 2.3 s.");
    assertThat(RunLineText.verdict(verdict(Bottleneck.PROGRAM, bound, Setbacks.NONE)))
        .isEqualTo("Limited by the program getting under way 76 % of the time; took 2.3 s.");
  }

  @Test
  void whatLimitsTheRunNowHasTheFiguresOfThat() {
    var bound = new Bound(490, 0.103, 32, 1.577, 490, 0.006, 2, 1.47, 20 << 20, 1 << 24, 1.25);
    var cpu = verdict(Bottleneck.CPU, bound, Setbacks.NONE);
    var flight = Optional.of(new Ceiling(310, true, 32, 0.103));
    var threads = Optional.of(new Ceiling(333, false, 2, 0.006));
    assertThat(RunLineText.now(new RecentVerdict.Now(cpu, flight, threads)))
        .isEqualTo("Now: computing 76 % of the time: 2 threads × 6.00 ms allow 333/s.");
    var retries = verdict(Bottleneck.BACKOFF, bound, new Setbacks(0, 1, 0.5, 0));
    assertThat(RunLineText.now(new RecentVerdict.Now(retries, flight, Optional.empty())))
        .isEqualTo("Now: retries and back-off 76 % of the time: 1 retry after 0.50 s.");
  }

  private static Verdict verdict(Bottleneck bottleneck, Bound bound, Setbacks setbacks) {
    var effort = new Effort(0, 32, 2, 490, 50, 1, 490, 2.9, Map.of(), setbacks);
    return new Verdict(bottleneck, 0.76, bound, 2.27, effort, "", "", Remedy.FASTER_CORES);
  }

  @Test
  void aHostThatAskedForLessIsNamedWithItsShare() {
    assertThat(RunLineText.slowdowns(slowed(new Slowdown("example.org", 1, 4, 11.2))))
        .isEqualTo(
            "example.org: at most 1 of 4 in flight, since it answered that it is asked too much"
                + " (429 or 503); asked again in 12 s");
    assertThat(RunLineText.slowdowns(slowed(new Slowdown("a:8080", 2, 4, 0))))
        .startsWith("a:8080: at most 2 of 4 in flight")
        .doesNotContain("asked again");
    assertThat(RunLineText.slowdowns(slowed(new Slowdown("a", 18, 1_024, 0))))
        .startsWith("a: at most 18 of 32 in flight");
  }

  @Test
  void manyHostsAreCounted() {
    var host = new Slowdown("h", 1, 4, 0);
    assertThat(RunLineText.slowdowns(slowed(host, host, host))).endsWith("; and 1 more host");
    assertThat(RunLineText.slowdowns(slowed(host, host, host, host)))
        .endsWith("; and 2 more hosts");
    assertThat(RunLineText.slowdowns(slowed(host, host))).doesNotContain("more");
  }

  @Test
  void aRunSaysHowItWorks() {
    assertThat(
            RunLineText.working(
                new Lanes(StrategyChoice.HYBRID, 1_000, 2), new Flow(1_000, true, 0, 0, List.of())))
        .isEqualTo("Hybrid: up to 1,000 in flight (found by itself), 2 analysis threads");
    assertThat(RunLineText.working(new Lanes(StrategyChoice.SEQUENTIAL, 1, 1), Flow.NONE))
        .isEqualTo("Sequential: up to 1 in flight, 1 analysis thread");
  }

  @Test
  void patienceIsAdvisedEvenWhenNobodyAsksForLessAnyMore() {
    assertThat(RunLineText.advice(Remedy.PATIENCE, slowed()))
        .isEqualTo("A server asked for less: go on later, or with fewer concurrent fetches.");
    assertThat(RunLineText.advice(Remedy.PATIENCE, slowed(new Slowdown("a:8080", 2, 4, 0))))
        .startsWith("a:8080 asked for less");
  }
}
