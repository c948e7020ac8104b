package undertone.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import undertone.model.Failure.Cause;

/// Whatever is typed ends in a filter that answers, or in a sentence with a place in the text.
class AnyTextTest {
  private static final Columns COLUMNS = Columns.of(Rows.SCHEMA);
  private static final String[] PIECES = {
    "rms > 0.3",
    "freq<=140 Hz",
    "status = failed",
    "(rms > 1)",
    "rms",
    "freq",
    "status",
    "recording",
    "start_time",
    "snr [dB]",
    "fetch ms",
    "x",
    "(",
    ")",
    "(",
    ")",
    "and",
    "or",
    "not",
    "!",
    "&&",
    "||",
    "is",
    "missing",
    "between",
    "=",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "~",
    "0.3",
    "-1e400",
    "1,000",
    ",123,123",
    "140 Hz",
    "failed",
    "\"timed out\"",
    "'",
    "\"",
    "2024-01-31",
    "2024-13-99T",
    "HTTP 503",
    "[",
    "]",
    "\0",
    "é",
    "\ud83d",
    "   ",
    "\t",
    "%s",
    "\\"
  };

  private final Rows rows =
      new Rows().done("a", 143.9, 0.86).failed("b", Cause.TIMEOUT, 0).done("c", Double.NaN, 1);

  private boolean understood(String text) {
    switch (Filter.read(text, COLUMNS)) {
      case Reading.Everything() -> assertThat(text).matches("[\\s\\p{Z}\\p{Cc}]*");
      case Reading.Understood(var filter) -> {
        var wanted = new BitSet();
        filter.mark(rows.table, 0, 3, wanted);
        assertThat(wanted.length()).isBetween(0, 3);
        var narrowed = filter.with(java.util.List.of("rms"), "rms > 0", COLUMNS);
        assertThat(Filter.read(narrowed, COLUMNS)).isInstanceOf(Reading.Understood.class);
        return true;
      }
      case Reading.Mistake(var message, int at, int end) -> {
        assertThat(message).isNotBlank().doesNotContain("Exception");
        assertThat(at).isBetween(0, text.length());
        assertThat(end).isBetween(at, text.length());
      }
    }
    return false;
  }

  @RepeatedTest(20)
  void endsInAFilterOrInASentenceWithAPlace(RepetitionInfo which) {
    var random = new Random(which.getCurrentRepetition());
    int filters = 0;
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      int pieces = random.nextInt(10);
      for (int j = 0; j < pieces; j++) {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) > 0 ? " " : "");
      }
      filters += understood(text.toString()) ? 1 : 0;
    }
    assertThat(filters).as("texts that were filters").isPositive();
  }

  @RepeatedTest(5)
  void lettersAtRandomHarmNobody(RepetitionInfo which) {
    var random = new Random(which.getCurrentRepetition());
    for (int i = 0; i < 2_000; i++) {
      understood(
          random
              .ints(random.nextInt(40), 0, 0x3000)
              .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
              .toString());
    }
  }

  @Test
  void deepNestingIsRefusedAndLongChainsAreNot() {
    assertThat(understood("(".repeat(100) + "rms > 1" + ")".repeat(100))).isTrue();
    assertThat(understood("(".repeat(101) + "rms > 1" + ")".repeat(101))).isFalse();
    assertThat(understood("(".repeat(10_000))).isFalse();
    assertThat(understood("not ".repeat(2_400) + "rms > 1")).isTrue();
    assertThat(understood("rms>1 or ".repeat(1_000) + "rms > 1")).isTrue();
    assertThat(understood("rms = " + ",123".repeat(2_400))).isFalse();
    assertThat(understood("rms = 1" + ",123".repeat(2_400))).isFalse();
    assertThat(understood("rms = " + "9".repeat(9_000))).isTrue();
    assertThat(understood("x".repeat(10_001))).isFalse();
  }
}
