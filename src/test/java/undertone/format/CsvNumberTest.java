package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNumberTest {
  private final CsvNumber number = new CsvNumber('.');

  /// The JDK's own reading is correct to the last bit.
  @Test
  void readsWhatTheJdkReads() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 100_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-320, 300));
      check(Double.toString(value));
      check(String.format(Locale.ROOT, "%." + random.nextInt(1, 20) + "e", value));
      check(String.format(Locale.ROOT, "%.6f", random.nextDouble(-1e6, 1e6)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        "1.",
        ".5",
        "007",
        "9007199254740993",
        "123456789012345678901234567890",
        "1e22",
        "1e23",
        "1e-22",
        "4.9e-324",
        "1e400",
        "1e-400",
        "0.000000000000000000000000001",
        "1e99999999999",
        "0e999999999"
      })
  void readsOddOnesToo(String text) {
    check(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "0x10", "1f", "1d", "--1", "1 2", "na"
      })
  void refusesWhatIsNone(String text) {
    assertThat(read(number, text)).isFalse();
  }

  @Test
  void readsNotANumberAndInfinity() {
    assertThat(read(number, "NaN")).isTrue();
    assertThat(number.value()).isNaN();
    assertThat(read(number, "-inf")).isTrue();
    assertThat(number.value()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void readsDecimalCommasAndCountsDecimals() {
    var german = new CsvNumber(',');
    assertThat(read(german, "-1,25")).isTrue();
    assertThat(german.value()).isEqualTo(-1.25);
    assertThat(german.decimals()).isEqualTo(2);
    assertThat(read(german, "0,12345678901234567890")).isTrue();
    assertThat(german.value()).isEqualTo(Double.parseDouble("0.12345678901234567890"));
    assertThat(read(number, "1.25e-3")).isTrue();
    assertThat(number.decimals()).isEqualTo(5);
  }

  private void check(String text) {
    assertThat(read(number, text)).as(text).isTrue();
    assertThat(number.value()).as(text).isEqualTo((Double) Double.parseDouble(text));
  }

  private static boolean read(CsvNumber number, String text) {
    var bytes = text.getBytes(UTF_8);
    return number.read(bytes, 0, bytes.length);
  }
}
