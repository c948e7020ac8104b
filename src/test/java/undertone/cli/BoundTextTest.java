package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undertone.pipeline.Bottleneck;
import undertone.pipeline.Bound;
import undertone.pipeline.Effort;
import undertone.pipeline.Remedy;
import undertone.pipeline.Verdict;

class BoundTextTest {

  @Test
  void waitingIsAnswersTimesTheMeanWaitOverThoseInFlight() {
    assertThat(
            text(
                new Bound(2_000, 0.05, 32, 3.125, 2_000, 1e-4, 2, 0.1, 80_000_000, 1e9, 0.08), 3.5))
        .isEqualTo("3.13 s = 2,000 x 50.0 ms / 32 in flight; measured 3.50 s, 1.12 times that");
  }

  @Test
  void computingIsAnalysesTimesTheMeanOverTheThreads() {
    assertThat(
            text(
                Bottleneck.CPU,
                new Bound(2_000, 0.05, 32, 3.125, 1_990, 0.02, 2, 19.9, 80_000_000, 1e9, 0.08),
                21))
        .isEqualTo(
            "19.90 s = 1,990 x 20.0 ms / 2 analysis threads; measured 21.00 s, 1.06 times that");
  }

  @Test
  void transferIsBytesOverBytesPerSecond() {
    assertThat(
            text(
                Bottleneck.BANDWIDTH,
                new Bound(20, 0.05, 1, 1, 20, 0.01, 1, 0.2, 80 << 20, 4 << 20, 20),
                25))
        .isEqualTo("20.00 s = 80.0 MiB / 4.0 MiB/s; measured 25.00 s, 1.25 times that");
  }

  @Test
  void aRunOverBeforeTheProgramIsWarmIsNotCompared() {
    assertThat(text(new Bound(20, 0.05, 20, 0.05, 20, 1e-4, 2, 0.001, 800_000, 1e9, 1e-3), 0.4))
        .isEqualTo(
            "0.05 s = 20 x 50.0 ms / 20 in flight; measured 0.40 s (too short to compare: much of"
                + " it is the program warming up)");
  }

  @Test
  void waitingThatBroughtNothingIsNoProductWithZero() {
    assertThat(text(new Bound(0, 0, 4, 2.5, 0, 0, 2, 0, 0, 0, 0), 3))
        .isEqualTo(
            "2.50 s = 10.00 s of waiting for nothing / 4 in flight; measured 3.00 s, 1.20 times"
                + " that");
  }

  /// The largest figure, which is not that of the limit.
  @Test
  void theBoundIsThatOfTheLimitThatIsNamed() {
    var bound = new Bound(490, 0.103, 32, 1.577, 490, 0.006, 2, 1.47, 20 << 20, 1 << 24, 1.25);
    assertThat(text(Bottleneck.CPU, bound, 2.27))
        .startsWith("1.47 s = 490 x 6.0 ms / 2 analysis threads;");
  }

  @Test
  void aRunThatWaitedForSomethingElseIsToldWhatItCouldHaveBeen() {
    var bound = new Bound(298, 0.065, 32, 0.605, 131, 1e-3, 2, 0.07, 5 << 20, 1 << 24, 0.3);
    assertThat(text(Bottleneck.BACKOFF, bound, 57.11))
        .isEqualTo(
            "0.61 s = 298 x 65.0 ms / 32 in flight without retries and back-off; measured 57.11 s,"
                + " 94.40 times that");
  }

  @Test
  void nothingMeasuredIsNoBound() {
    var nothing = new Bound(0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0);
    assertThat(BoundText.of(verdict(Bottleneck.LATENCY, nothing, 1))).isEmpty();
  }

  private static String text(Bound bound, double measured) {
    return text(Bottleneck.LATENCY, bound, measured);
  }

  private static String text(Bottleneck limit, Bound bound, double measured) {
    return BoundText.of(verdict(limit, bound, measured)).orElseThrow();
  }

  private static Verdict verdict(Bottleneck limit, Bound bound, double measured) {
    return new Verdict(
        limit, 1, bound, measured, Effort.NONE, "So it is.", "Do this.", Remedy.MORE_FETCHES);
  }
}
