package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.model.StrategyChoice.ASYNC;
import static undertone.model.StrategyChoice.HYBRID;
import static undertone.model.StrategyChoice.SEQUENTIAL;
import static undertone.model.StrategyChoice.THREADS;
import static undertone.pipeline.Measurements.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.pipeline.Measurement;
import undertone.pipeline.StrategyFigures;

class ComparisonTextTest {

  @Test
  void hasARowForEachStrategyWithMedianAndSpreadAndSaysWhyTheFastestWon() {
    var runs =
        List.of(
            run(HYBRID, 1, 0.5, 7),
            run(SEQUENTIAL, 1, 6, 7),
            run(SEQUENTIAL, 2, 5, 7),
            run(HYBRID, 2, 0.8, 7),
            run(HYBRID, 3, 0.4, 7),
            run(SEQUENTIAL, 3, 5.5, 7));
    assertThat(ComparisonText.lines(runs))
        .containsExactly(
            "strategy    wall [s]    (min-max)  rec/s  overlap  cores busy  buffered"
                + "  limited by       times sequential",
            "sequential      5.50  (5.00-6.00)   17.8      0 %        0.07   1.0 MiB"
                + "  service latency              1.00",
            "hybrid          0.50  (0.40-0.80)    196     95 %        0.80   5.0 MiB"
                + "  CPU                         11.00",
            "",
            "Fastest: hybrid, 11.00 times as fast as sequential, by 32 in flight instead of 1, an"
                + " overlap of 95 % instead of 0 %, 0.80 cores computing instead of 0.07; CPU then"
                + " limits it.",
            "All 6 runs found the same: 100 recordings, 98 analysed, 2 failed.");
  }

  @Test
  void aRivalWithinTheSpreadIsNamed() {
    var runs =
        List.of(
            run(ASYNC, 1, 2, 7),
            run(THREADS, 1, 1.1, 7),
            run(THREADS, 2, 1.3, 7),
            run(HYBRID, 1, 0.9, 7),
            run(HYBRID, 2, 1.2, 7));
    assertThat(ComparisonText.lines(runs))
        .anyMatch(line -> line.endsWith(" times async"))
        .anyMatch(line ->
            line.startsWith("Fastest by its median: hybrid, 1.90 times as fast as async")
                && line.endsWith(
                    " No clear winner, though: the runs of threads took as long as some of its"
                        + " own."));
  }

  @Test
  void runsThatFoundSomethingElseAreNamed() {
    var runs = List.of(run(ASYNC, 1, 2, 7), run(HYBRID, 1, 1, 8), run(HYBRID, 2, 1, 7));
    assertThat(ComparisonText.lines(runs).getLast())
        .startsWith("The runs DIFFER in what they found: hybrid 1 from async 1;");
  }

  @Test
  void oneStrategyAloneHasNoRival() {
    assertThat(ComparisonText.lines(List.of(run(HYBRID, 1, 1, 7))))
        .hasSize(4)
        .noneMatch(line -> line.startsWith("Fastest"))
        .last()
        .isEqualTo("The only run found: 100 recordings, 98 analysed, 2 failed.");
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    var figures =
        StrategyFigures.of(
            List.of(
                run(HYBRID, 1, 1, 7),
                run(HYBRID, 2, 9, 7),
                run(HYBRID, 3, 2, 7),
                run(HYBRID, 4, 4, 7)));
    assertThat(figures).singleElement().extracting(StrategyFigures::medianSeconds).isEqualTo(3.0);
  }

  @Test
  void aRowOfTheCsvHasACellForEachColumn() {
    var cells = run(SEQUENTIAL, 2, 4, 0xabc).cells();
    assertThat(cells).hasSameSizeAs(Measurement.COLUMNS);
    assertThat(cells)
        .containsExactly(
            "sequential",
            "2",
            "4.0",
            "24.5",
            "0.0",
            "0.1",
            "1048576",
            "1",
            "latency",
            "5.0",
            "98",
            "0",
            "2",
            "7",
            "104857600",
            "0000000000000abc");
  }
}
