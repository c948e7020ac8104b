package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

class CsvTest {
  private final Csv format = new Csv();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t,a,b\n0,1.5,-2\n0.5,2.5,-3\n",
        "t;a;b\r\n0;1.5;-2\r\n0.5;2.5;-3\r\n",
        "t;a;b\n0;1,5;-2\n0,5;2,5;-3",
        "t\ta\tb\n0\t1.5\t-2\n0.5\t2.5\t-3\n",
        "t a b\n0   1.5 -2\n0.5 2.5 -3\n",
        "  t   a   b\n  0   1.5   -2  \n\n  0.5   2.5   -3\n\n",
        "# made by hand\n# t, a, b\n0, 15e-1, -2\n% more\n5e-1, +2.5, -3.0E0\n",
        "\ufefft,a,b\n\"0\",\"1.5\",\"-2\"\n.5,2.5,-3.\n",
      })
  void readsTheSameTableInManyHands(String text) {
    var signals = Opening.signals(format, text.getBytes(UTF_8), ReadingSpec.DEFAULTS);

    assertThat(signals).extracting(s -> s.facts().channel()).containsExactly("a", "b");
    assertThat(signals).extracting(Opening.Copy::rate).containsOnly(2.0);
    assertThat(signals.get(0).samples()).containsExactly(1.5, 2.5);
    assertThat(signals.get(1).samples()).containsExactly(-2, -3);
  }

  @ParameterizedTest
  @ValueSource(strings = {",0,1\n0,1.5,2.5\n1,3.5,4.5\n", "t,0,1\n0,1.5,2.5\n1,3.5,4.5\n"})
  void aHeaderThatHoldsNumbersIsAHeader(String text) {
    var signals = Opening.signals(format, text.getBytes(UTF_8), ReadingSpec.DEFAULTS);

    assertThat(signals.getLast().facts().channel()).isEqualTo("1");
    assertThat(signals.getLast().samples()).containsExactly(2.5, 4.5);
  }

  @Test
  void aColumnWhoseFirstCellIsEmptyIsTold() {
    assertThat(refusal("a,b\n1,\n2,3\n", column("b"))).contains("line 2").contains("b");
  }

  @Test
  void aFirstRowWithAMissingCellIsNoHeader() {
    assertThat(refusal("1,,3\n2,5,6\n", column("1"))).contains("line 1");
  }

  @Test
  void numbersWithoutNamesAreColumns() {
    var signals = Opening.signals(format, "1,2\n3,4\n".getBytes(UTF_8), ReadingSpec.DEFAULTS);

    assertThat(signals)
        .extracting(s -> s.facts().channel())
        .containsExactly("column 0", "column 1");
    assertThat(signals).extracting(Opening.Copy::rate).containsOnly(Double.NaN);
    assertThat(Opening.signal(format, "7\n8\n9".getBytes(UTF_8)).samples())
        .containsExactly(7, 8, 9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accel [m/s^2]", "accel (m/s^2)"})
  void aUnitStandsBehindAName(String title) {
    var signal = Opening.signal(format, (title + "\n1\n2\n").getBytes(UTF_8));

    assertThat(signal.facts().channel()).isEqualTo("accel");
    assertThat(signal.facts().unit()).isEqualTo("m/s^2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "B", "b [V]", "2"})
  void aColumnIsChosenByNameOrNumber(String wanted) {
    var text = "t,a,b [V]\n0,1,3\n0.01,2,4\n";

    var signals = Opening.signals(format, text.getBytes(UTF_8), Opening.from(wanted, ""));

    assertThat(signals).hasSize(1);
    assertThat(signals.getFirst().samples()).containsExactly(3, 4);
    assertThat(signals.getFirst().rate()).isEqualTo(100);
  }

  @Test
  void aColumnThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThat(refusal("t,a\n0,1\n", Opening.from("x", "")))
        .isEqualTo("it has no column x; it has t, a");
    assertThat(refusal("t,a\n0,1\n", Opening.from("", "x"))).contains("no column x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time | 0 | 0.001 | 1000",
        "Time [s] | 5 | 5.5 | 2",
        "time_ms | 0 | 20 | 50",
        "T (us) | 0 | 20 | 50000",
        "timestamp | 1790000000 | 1790000010 | 0.1",
        "timestamp | 1790000000000 | 1790000000010 | 100",
        "timestamp | 1790000000000000 | 1790000000000010 | 100000",
        "datetime | 2026-01-01 00:00:00 | 2026-01-01 00:01:00 | 0.016666666666666666",
        "date | 2026-01-01T00:00:00.5Z | 2026-01-01T00:00:00.75Z | 4",
        "utc | 2026-01-01T01:00:00+01:00 | 2026-01-01T00:00:00.01Z | 100",
      })
  void aTimeColumnGivesTheRate(String title, String first, String second, double rate) {
    var text = "%s,x\n%s,1\n%s,2\n".formatted(title, first, second);

    var signal = Opening.signal(format, text.getBytes(UTF_8));

    assertThat(signal.rate()).isEqualTo(rate);
    assertThat(signal.samples()).containsExactly(1, 2);
  }

  @Test
  void anotherColumnIsTheTimeIfTheUserSaysSo() {
    var text = "tick,x\n0,1\n0.25,2\n".getBytes(UTF_8);

    assertThat(Opening.signals(format, text, ReadingSpec.DEFAULTS)).hasSize(2);
    var signals = Opening.signals(format, text, Opening.from("", "tick"));
    assertThat(signals).hasSize(1);
    assertThat(signals.getFirst().rate()).isEqualTo(4);
  }

  @Test
  void aDateIsTheStart() {
    var text = "time,x\n2026-01-01T01:00:00.25+01:00,1\n2026-01-01T00:00:01.25Z,2\n";

    assertThat(Opening.signal(format, text.getBytes(UTF_8)).facts().start())
        .isEqualTo(Instant.parse("2026-01-01T00:00:00.25Z"));
  }

  @Test
  void theRoundingOfPrintedTimesIsNoUnevenness() {
    // 30 frames a second, printed to the millisecond: 0.033 is 1 % of an interval off.
    var text = table(300, i -> String.format(Locale.ROOT, "%.3f", i / 30.0));

    assertThat(Opening.signal(format, text).rate()).isEqualTo(30);
  }

  @Test
  void unevenSamplesAreRefusedWithTheirMeasure() {
    var late = table(101, i -> i == 50 ? "0.502" : String.format(Locale.ROOT, "%.3f", i / 100.0));
    var missing = table(100, i -> "" + (i < 60 ? i : i + 1));

    assertThat(Opening.refusal(format, late).message())
        .contains("not evenly spaced: row 50 (line 52) is 20.0 % of an interval (0.0100000 s) off");
    assertThat(Opening.refusal(format, missing).message()).contains("row 59 (line 61)");
    assertThat(refusal("t,x\n2,1\n1,2\n", ReadingSpec.DEFAULTS)).contains("does not increase");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x;y@1;2@3;? | line 3, column y: \"?\" is no number",
        "x;y@1;2@3; | line 3, column y: \"\" is no number",
        "x,y@1,2@3 | line 3 has 1 cells, where the first has 2",
        "x,y@1,2@3,4,5 | line 3 has 3 cells",
        "t,y@0,2@later,3 | line 3, column t: \"later\" is no time",
        "x,y@a,b | none of its columns begins with a number: x, y",
      })
  void aBadCellIsNamed(String text, String told) {
    var bytes = text.replace('@', '\n').getBytes(UTF_8);
    var signals =
        format.open(Opening.direct(bytes), Opening.from(text.startsWith("x;y") ? "y" : "", ""));

    assertThat(Opening.refusal(signals).message()).contains(told);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x;y@1;1,234.5@2;2,345.5 | \"1,234.5\" has marks between its thousands",
        "x;y@1;-1,234,567@2;5 | \"-1,234,567\" has marks between its thousands",
        "x;y@1;1.234,5@2;2,5 | \"1.234,5\" has marks between its thousands",
        "x,y@1,'1,234.5'@2,'2,345.5' | \"1,234.5\" has marks between its thousands",
        "x;y@1;1,234@2;12,345 | nothing tells whether \"1,234\" has a decimal comma",
        "x;y@1;999@2;-1,234 | nothing tells whether \"-1,234\" has a decimal comma",
        "x;y@0.5;1,234@1.0;2,345 | have a point (\"0.5\") and some a comma (\"1,234\")",
        "x;y@0.5;1,5@1.0;2,5 | have a point (\"0.5\") and some a comma (\"1,5\")",
      })
  void commasThatMayStandBetweenThousandsAreRefused(String text, String told) {
    var bytes = text.replace('@', '\n').replace('\'', '"');

    assertThat(refusal(bytes, ReadingSpec.DEFAULTS)).contains(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0;1,234\n1;2,5\n", "0;1,234\n1;0,500\n", "0;1,234\n1;2,345e0\n"})
  void oneCellThatNoThousandsHaveTellsOfDecimalCommas(String rows) {
    var signals = Opening.signals(format, ("x;y\n" + rows).getBytes(UTF_8), Opening.from("y", ""));

    assertThat(signals.getFirst().samples()[0]).isEqualTo(1.234);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n", "time,x\n"})
  void aTableWithoutNumbersIsEmpty(String text) {
    assertThat(Opening.refusal(format, text.getBytes(UTF_8)).cause()).isEqualTo(Cause.EMPTY);
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(Opening.refusal(format, new byte[100]).message()).contains("no text");
    assertThat(Opening.refusal(format, "a,b\n1,2\n".getBytes(UTF_16)).message()).contains("UTF-16");
    assertThat(refusal("x\n1\n" + "7".repeat(70_000), ReadingSpec.DEFAULTS))
        .isEqualTo("line 3 is longer than 65,536 bytes: is it text?");
  }

  @Test
  void whatItWroteItReadsBackToTheLastBitOverManyWindows() {
    double[] samples = IntStream.range(0, 20_000).mapToDouble(i -> Math.sin(i) * 1e-9).toArray();
    double[] times = IntStream.range(0, 20_000).mapToDouble(i -> i / 8000.0).toArray();

    var signal = Opening.signal(format, Csv.encode(List.of("time", "x"), times, samples));

    assertThat(signal.samples()).containsExactly(samples);
    assertThat(signal.rate()).isEqualTo(8_000);
  }

  private static ReadingSpec column(String name) {
    var usual = ReadingSpec.DEFAULTS;
    return new ReadingSpec(
        usual.format(), Double.NaN, usual.channel(), name, "", usual.axis(), 0, "");
  }

  private String refusal(String text, ReadingSpec how) {
    return Opening.refusal(format, text.getBytes(UTF_8), how).message();
  }

  private static byte[] table(int rows, java.util.function.IntFunction<String> time) {
    return IntStream.range(0, rows)
        .mapToObj(i -> time.apply(i) + "," + i)
        .collect(Collectors.joining("\n", "time,x\n", "\n"))
        .getBytes(UTF_8);
  }
}
