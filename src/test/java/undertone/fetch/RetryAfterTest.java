package undertone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("1994-11-06T08:49:30Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                              | 0
          120                            | 120000
          ' 7 '                          | 7000
          Sun, 06 Nov 1994 08:49:37 GMT  | 7000
          Sunday, 06-Nov-94 08:49:37 GMT | 7000
          Sun Nov  6 08:49:37 1994       | 7000
          Sun Nov 13 08:49:30 1994       | 604800000
          Sun, 06 Nov 1994 08:49:29 GMT  | 0
          Friday, 06-Nov-70 08:49:37 GMT | 0
          99999999999999999999           | 31536000000
          """)
  void readsSecondsAndAllThreeKindsOfDates(String header, long millis) {
    assertThat(RetryAfter.millis(header, NOW)).hasValue(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "Sun, 06 Nov", "1994-11-06T08:49:37Z"})
  void ignoresNonsense(String header) {
    assertThat(RetryAfter.millis(header, NOW)).isEmpty();
  }

  @Test
  void noHeaderIsNoWish() {
    assertThat(RetryAfter.millis(null, NOW)).isEmpty();
  }
}
