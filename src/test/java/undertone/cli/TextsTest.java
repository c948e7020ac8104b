package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 KiB",
    "40000, 39.1 KiB",
    "1048576, 1.0 MiB",
    "799.6e3, 781 KiB",
    "5e15, '4,547 TiB'",
  })
  void bytesHaveBinaryPrefixes(double bytes, String text) {
    assertThat(Texts.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00:00",
    "59.4, 00:59",
    "59.6, 01:00",
    "104, 01:44",
    "3600, 1:00:00",
    "90061, 25:01:01"
  })
  void clocksHaveHoursOnlyWhereThereAreAny(double seconds, String text) {
    assertThat(Texts.clock(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.05 s", "59.99, 59.99 s", "60, 01:00"})
  void durationsAreSecondsBelowAMinute(double seconds, String text) {
    assertThat(Texts.duration(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.123, 0.12", "1.26, 1.3", "16.34, 16.3", "842.4, 842", "12345, '12,345'"})
  void ratesKeepAboutThreeDigits(double rate, String text) {
    assertThat(Texts.rate(rate)).isEqualTo(text);
  }

  @Test
  void countsAreGroupedAndOneIsSingular() {
    assertThat(Texts.count(-12_345)).isEqualTo("-12,345");
    assertThat(Texts.recordings(1)).isEqualTo("1 recording");
    assertThat(Texts.recordings(2_000)).isEqualTo("2,000 recordings");
  }

  @Test
  void numbersHaveNoNeedlessDecimals() {
    assertThat(Texts.number(1_000)).isEqualTo("1,000");
    assertThat(Texts.number(0.5)).isEqualTo("0.5");
    assertThat(Texts.decimals(Math.PI, 3)).isEqualTo("3.142");
    assertThat(Texts.decimals(Double.NaN, 3)).isEmpty();
  }
}
