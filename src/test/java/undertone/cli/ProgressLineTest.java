package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.pipeline.Effort;
import undertone.pipeline.Flow;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;

class ProgressLineTest {
  private final StringWriter words = new StringWriter();

  @Test
  void speaksTheGrammarOfTqdm() {
    assertThat(ProgressLine.text(at(14, 12_345, 3)))
        .isEqualTo(
            "12,345 / 100,000 (12 %) - 842 rec/s - 6.6 MiB/s - 00:14 elapsed - about 01:44 left"
                + " - 3 failed - 64 in flight");
  }

  @Test
  void aTerminalsLineIsRedrawnInPlaceFourTimesASecondAtMost() {
    var line = new ProgressLine(new PrintWriter(words), true, "");
    line.show(at(1, 10, 0));
    line.show(at(1.1, 20, 0));
    line.show(at(1.25, 30, 0));
    assertThat(words.toString()).doesNotContain("\n").contains("10 / ", "30 / ");
    assertThat(words.toString()).doesNotContain("20 / ");
  }

  @Test
  void elsewhereAPlainLineComesAtEveryTenthButNotOftenerThanEveryTwoSeconds() {
    var line = new ProgressLine(new PrintWriter(words, true), false, "");
    line.show(at(1, 30_000, 0));
    line.show(at(2, 30_000, 0));
    line.show(at(5, 30_001, 0));
    line.show(at(6, 50_000, 0));
    line.show(at(40, 50_001, 0));
    assertThat(words.toString().lines().map(text -> text.substring(0, text.indexOf(' '))))
        .containsExactly("30,000", "50,000", "50,001");
    assertThat(words.toString()).doesNotContain("\r\u001b");
  }

  @Test
  void tellsTheLimitThatTheRunFoundAndWhoeverIsHeldBack() {
    var host = new Flow.Slowdown("example.org", 1, 4, 11.2);
    assertThat(ProgressLine.text(at(State.RUNNING, new Flow(37, true, 3, 5, List.of(host)))))
        .endsWith(
            " - 64 in flight (auto 37) - 3 retrying - example.org 1 of 4, asked again in 12 s");
    var other = new Flow.Slowdown("b:80", 2, 4, 0);
    assertThat(ProgressLine.text(at(State.RUNNING, new Flow(64, false, 0, 5, List.of(other)))))
        .endsWith(" - 64 in flight - b:80 2 of 4");
    assertThat(
            ProgressLine.text(at(State.RUNNING, new Flow(64, false, 0, 5, List.of(other, host)))))
        .endsWith("example.org 1 of 4, asked again in 12 s (and 1 more slowed)");
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, 64 in flight",
    "PAUSING, PAUSING",
    "PAUSED, PAUSED",
    "STOPPING, STOPPING after what is in flight",
    "CANCELLING, STOPPING now"
  })
  void aRunThatIsToEndOrToWaitSaysSo(State state, String end) {
    assertThat(ProgressLine.text(at(state, Flow.NONE))).endsWith(" - " + end);
  }

  @Test
  void oneOfSeveralRunsIsNamed() {
    new ProgressLine(new PrintWriter(words, true), false, "hybrid, 1 of 3: ")
        .show(at(5, 30_000, 0));
    assertThat(words.toString()).startsWith("hybrid, 1 of 3: 30,000 / 100,000");
  }

  private static Progress at(State state, Flow flow) {
    return at(state, 14, 12_345, 3, flow);
  }

  private static Progress at(double seconds, long landed, long failed) {
    return at(State.RUNNING, seconds, landed, failed, Flow.NONE);
  }

  private static Progress at(State state, double seconds, long landed, long failed, Flow flow) {
    return new Progress(
        state,
        100_000,
        100_000 - landed - 64,
        64,
        landed,
        0,
        0,
        landed - failed,
        0,
        failed,
        0,
        0,
        0,
        (long) (seconds * 1e9),
        842,
        842,
        6.6 * 1_048_576,
        104,
        1,
        0.5,
        Map.of(),
        flow,
        Effort.NONE);
  }
}
