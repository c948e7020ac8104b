package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
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
                    landed(12_345, "b", failure(), FAILED))))
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
    var row = ResultsText.lines(List.of(landed(0, "a", new Outcome.Analysed(found), ANALYSED)));
    assertThat(row.getLast()).contains("1.000000").doesNotContain("NaN");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    var name = "x".repeat(100) + "/the-end.f64";
    var row = ResultsText.lines(List.of(landed(0, name, failure(), FAILED))).getLast();
    assertThat(row).contains("  ...xxx", "x/the-end.f64  failed").hasSizeLessThan(60);
  }

  private static Outcome failure() {
    return new Outcome.Failed(new Failure(Failure.Cause.RESET, "b: gone"));
  }

  private static Landed landed(long index, String name, Outcome outcome, Timings timings) {
    var recording = new RecordingRef(index, name, "http://x/" + name);
    return new Landed(recording, outcome, 200, 1, 40_000, timings, 0, 0);
  }
}
