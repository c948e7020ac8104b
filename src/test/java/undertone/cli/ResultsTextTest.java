package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.SignalFacts;
import undertone.model.Timings;

class ResultsTextTest {
  private static final Timings ANALYSED =
      new Timings(Instant.EPOCH, 0, 1_000, 2_000, 52_260, 53_000, 53_570);
  private static final Timings FAILED = new Timings(Instant.EPOCH, 0, 1_000, -1, -1, -1, 2_000);

  @Test
  void numbersStandUnderTheirUnitsAndTextsToTheLeft() {
    var found = new Findings(5_000, 1_000, -0.0126, 0.862, 0, 0, 0, 144.8, 0.2, 1);
    assertThat(
            ResultsText.lines(
                List.of(
                    landed(7, "00007.f64", new Outcome.Analysed(found), ANALYSED),
                    landed(12_345, "b", failure(), FAILED)),
                List.of()))
        .containsExactly(
            "index  recording  status  dominant [Hz]       mean       RMS  fetch [ms]  analysis"
                + " [ms]",
            "    7  00007.f64  done          144.800  -0.012600  0.862000        51.3          "
                + " 0.57",
            "12345  b          failed");
  }

  @Test
  void aFrequencyThatDoesNotExistIsEmpty() {
    var found = new Findings(2, 1_000, 1, 1, 0, 0, 0, Double.NaN, 500, Double.NaN);
    var row =
        ResultsText.lines(
            List.of(landed(0, "a", new Outcome.Analysed(found), ANALYSED)), List.of());
    assertThat(row.getLast()).contains("1.000000").doesNotContain("NaN");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    var name = "x".repeat(100) + "/the-end.f64";
    var row = ResultsText.lines(List.of(landed(0, name, failure(), FAILED)), List.of()).getLast();
    assertThat(row).contains("  ...xxx", "x/the-end.f64  failed").hasSizeLessThan(60);
  }

  @Test
  void withoutASampleRateFrequenciesAreInCyclesPerSample() {
    var lines = lines(List.of(), found(Double.NaN, 0.123_456_7, Figures.NONE));
    assertThat(lines.getFirst()).contains(" dominant [cycles/sample] ").doesNotContain("Hz");
    assertThat(lines.getLast()).contains(" 0.123457 ");
  }

  @Test
  void whereSomeRowsHaveARateAndSomeHaveNoneEachTellsItsUnit() {
    var lines =
        lines(
            List.of(new ResultColumn("welch_peak", ResultColumn.FREQUENCY, "Peak")),
            found(1_000, 50, Figures.of(51)),
            found(Double.NaN, 0.05, Figures.of(0.051)));
    assertThat(lines.getFirst()).contains(" dominant ", " welch_peak").doesNotContain("[Hz]");
    assertThat(lines.get(1)).contains(" 50.000 Hz ").endsWith(" 51.000 Hz");
    assertThat(lines.get(2))
        .contains(" 0.050000 cycles/sample ")
        .endsWith("0.051000 cycles/sample");
  }

  @Test
  void aRowOfAChannelTellsIt() {
    var facts = SignalFacts.NONE.ofChannel("BHZ");
    var found = new Findings(9, 10, 0, 1, 0, 0, 0, 1, 1, 1, facts, Figures.NONE);
    assertThat(lines(List.of(), found).getLast()).contains("  a BHZ      done ");
  }

  @Test
  void whatTheAnalysisAddsStandsBehindAsFarAsItFits() {
    var column = new ResultColumn("crest_factor", "", "Peak over RMS");
    var wide = new ResultColumn("x".repeat(60), "", "Does not fit");
    var lines = lines(List.of(column, wide), found(10, 1, Figures.of(1.41421356, 7)));
    assertThat(lines.getFirst()).endsWith("crest_factor");
    assertThat(lines.get(1)).endsWith(" 1.41421");
    assertThat(lines.getLast()).isEqualTo("(and 1 column: --csv has them all)");
  }

  private static List<String> lines(List<ResultColumn> more, Findings... found) {
    var results =
        Stream.of(found).map(one -> landed(0, "a", new Outcome.Analysed(one), ANALYSED)).toList();
    return ResultsText.lines(results, more);
  }

  private static Findings found(double rateHz, double dominant, Figures more) {
    return new Findings(9, rateHz, 0, 1, 0, 0, 0, dominant, 1, 1, SignalFacts.NONE, more);
  }

  private static Outcome failure() {
    return new Outcome.Failed(new Failure(Failure.Cause.RESET, "b: gone"));
  }

  private static Landed landed(long index, String name, Outcome outcome, Timings timings) {
    var recording = new RecordingRef(index, name, "http://x/" + name);
    return new Landed(recording, outcome, 200, 1, 40_000, timings, 0, 0);
  }
}
