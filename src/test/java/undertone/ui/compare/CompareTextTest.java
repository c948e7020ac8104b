package undertone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.model.StrategyChoice.HYBRID;
import static undertone.model.StrategyChoice.SEQUENTIAL;
import static undertone.model.StrategyChoice.THREADS;
import static undertone.pipeline.Measurements.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.pipeline.Comparison.Turn;
import undertone.pipeline.Contest;
import undertone.pipeline.StrategyFigures;

class CompareTextTest {

  @Test
  void aSentenceSaysWhoWonByHowMuchAndWhy() {
    assertThat(CompareText.why(List.of(run(HYBRID, 1, 0.5, 7), run(SEQUENTIAL, 1, 5.2, 7))))
        .isEqualTo(
            "Hybrid took 0.50 s, 10.4 times as fast as Sequential: it had up to 32 recordings in"
                + " flight instead of 1, so the waits overlapped; it computed while it fetched"
                + " (overlap 95 % instead of 0 %); it kept 0.80 cores busy instead of 0.08. What"
                + " limits Hybrid then: CPU. All 2 runs found the same: 100 recordings, 98 analysed"
                + " and 2 failed.");
  }

  @Test
  void aRivalWithinTheSpreadAndRunsThatFoundSomethingElseAreNamed() {
    var runs =
        List.of(
            run(HYBRID, 1, 0.9, 7),
            run(HYBRID, 2, 1.2, 8),
            run(THREADS, 1, 1.1, 7),
            run(SEQUENTIAL, 1, 9, 7));
    assertThat(CompareText.why(runs))
        .contains("No clear winner, though: runs of Threads only took no longer")
        .contains("The runs differ in what they found (Hybrid 2 from the first of Hybrid)");
  }

  @Test
  void oneStrategyAloneIsToldToBeAlone() {
    assertThat(CompareText.why(List.of())).isEmpty();
    assertThat(CompareText.why(List.of(run(HYBRID, 1, 75, 7))))
        .startsWith("Hybrid took 01:15.0. Choose another strategy as well")
        .endsWith("It found 100 recordings, 98 analysed and 2 failed.");
  }

  @Test
  void theLineSaysWhichRunIsOnAndHowLongTheRestTakes() {
    assertThat(CompareText.progress(new Turn(HYBRID, 2, 3), 6, 13, 8.25))
        .isEqualTo("Hybrid, 2 of 3 · run 6 of 13 · ≈ 8.3 s left");
    assertThat(CompareText.progress(new Turn(HYBRID, 0, 3), 1, 13, Double.NaN))
        .isEqualTo("Warming up · run 1 of 13");
  }

  @Test
  void theTableReadsAsTheRunsWere() {
    var figures =
        StrategyFigures.of(
            List.of(run(HYBRID, 1, 0.5, 7), run(HYBRID, 2, 0.7, 7), run(SEQUENTIAL, 1, 6, 7)));
    var base = Contest.base(figures);
    assertThat(CompareSheet.row(figures.get(1), base))
        .containsExactly(
            "Hybrid",
            "0.60 s",
            "0.50 – 0.70",
            "10.0",
            "168 /s",
            "95 %",
            "0.69",
            "32",
            "5.0 MiB",
            "CPU",
            "2");
    assertThat(CompareSheet.row(figures.getFirst(), base))
        .startsWith("Sequential", "6.00 s", "–", "1.00");
    assertThat(CompareSheet.tabbed(figures).lines())
        .hasSize(3)
        .allMatch(line -> line.split("\t", -1).length == 12)
        .anyMatch(line -> line.startsWith("hybrid\t2\t0.6\t0.5\t0.7\t10.0\t168.0\t0.95\t"));
  }
}
