package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    var line = new ProgressLine(new PrintWriter(words), true);
    line.show(at(1, 10, 0));
    line.show(at(1.1, 20, 0));
    line.show(at(1.25, 30, 0));
    assertThat(words.toString()).doesNotContain("\n").contains("10 / ", "30 / ");
    assertThat(words.toString()).doesNotContain("20 / ");
  }

  @Test
  void elsewhereAPlainLineComesAtEveryTenthButNotOftenerThanEveryTwoSeconds() {
    var line = new ProgressLine(new PrintWriter(words, true), false);
    line.show(at(1, 30_000, 0));
    line.show(at(2, 30_000, 0));
    line.show(at(5, 30_001, 0));
    line.show(at(6, 50_000, 0));
    line.show(at(40, 50_001, 0));
    assertThat(words.toString().lines().map(text -> text.substring(0, text.indexOf(' '))))
        .containsExactly("30,000", "50,000", "50,001");
    assertThat(words.toString()).doesNotContain("\r\u001b");
  }

  private static Progress at(double seconds, long landed, long failed) {
    return new Progress(
        State.RUNNING,
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
        Flow.NONE,
        Effort.NONE);
  }
}
