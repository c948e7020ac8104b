package undertone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.fetch.RetryRule.Decision;
import undertone.model.Failure.Cause;

class RetryRuleTest {
  /// Draws the longest wait each time: nextLong(bound) of it is bound - 1.
  private static final RandomGenerator LONGEST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return -1;
        }

        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };

  private static final RetryRule RULE = new RetryRule(9, 200, 20_000);

  @ParameterizedTest(name = "attempt {0} of {1}, {2} {3}, host wants {4} ms: {5}")
  @CsvSource({
    // attempt, attempts, cause, status, the host's wait, the longest wait or why not
    "1, 4, CONNECT, 0, 0, 200",
    "2, 4, CONNECT, 0, 0, 400",
    "3, 4, CONNECT, 0, 0, 800",
    "4, 4, CONNECT, 0, 0, NO_ATTEMPT_LEFT",
    "1, 1, CONNECT, 0, 0, NO_ATTEMPT_LEFT",
    "7, 9, RESET, 0, 0, 12800",
    "8, 9, RESET, 0, 0, 20000",
    "80, 90, RESET, 0, 0, 20000",
    "1, 3, RESET, 0, 0, 200",
    "1, 3, TIMEOUT, 0, 0, 200",
    "1, 3, TIMEOUT, 200, 0, 200",
    "1, 3, SHORT_BODY, 200, 0, 200",
    "1, 3, HTTP_STATUS, 408, 0, 200",
    "1, 3, HTTP_STATUS, 425, 0, 200",
    "1, 3, HTTP_STATUS, 429, 0, 200",
    "1, 3, HTTP_STATUS, 500, 0, 200",
    "1, 3, HTTP_STATUS, 502, 0, 200",
    "1, 3, HTTP_STATUS, 503, 0, 200",
    "1, 3, HTTP_STATUS, 504, 0, 200",
    "1, 3, HTTP_STATUS, 503, 1000, 1000",
    "1, 3, HTTP_STATUS, 503, 100, 200",
    "1, 3, HTTP_STATUS, 503, 120000, 120000",
    "1, 3, HTTP_STATUS, 503, 120001, HOST_ASKS_TOO_MUCH",
    "3, 3, HTTP_STATUS, 503, 1000, NO_ATTEMPT_LEFT",
    "1, 3, HTTP_STATUS, 400, 0, HOPELESS",
    "1, 3, HTTP_STATUS, 401, 0, HOPELESS",
    "1, 3, HTTP_STATUS, 403, 0, HOPELESS",
    "1, 3, HTTP_STATUS, 404, 1000, HOPELESS",
    "1, 3, HTTP_STATUS, 410, 0, HOPELESS",
    "1, 3, HTTP_STATUS, 413, 0, HOPELESS",
    "1, 3, HTTP_STATUS, 501, 0, HOPELESS",
    "1, 3, UNKNOWN_HOST, 0, 0, HOPELESS",
    "1, 3, TLS, 0, 0, HOPELESS",
    "1, 3, PROTOCOL, 0, 0, HOPELESS",
    "1, 3, REDIRECT, 0, 0, HOPELESS",
    "1, 3, ENCODED, 200, 0, HOPELESS",
    "1, 3, TOO_LARGE, 200, 0, HOPELESS",
    "1, 3, WRONG_LENGTH, 200, 0, HOPELESS",
    "1, 3, INTERNAL, 0, 0, HOPELESS",
    "1, 3, OUT_OF_MEMORY, 0, 0, HOPELESS",
  })
  void decides(int attempt, int attempts, Cause cause, int status, long hostWait, String expected) {
    var decision =
        new RetryRule(attempts, 200, 20_000).after(attempt, cause, status, hostWait, LONGEST);

    assertThat(decision)
        .isEqualTo(
            Character.isDigit(expected.charAt(0))
                ? new Decision.Again(Long.parseLong(expected))
                : Decision.GiveUp.valueOf(expected));
  }

  @Test
  void waitsAreSpreadEvenlyFromNothingToTheLongest() {
    var random = new Random(7);
    int draws = 20_000;
    var quarters = new int[4];
    for (int i = 0; i < draws; i++) {
      var again = (Decision.Again) RULE.after(3, Cause.RESET, 0, 0, random);
      assertThat(again.millis()).isBetween(0L, 800L);
      quarters[(int) Math.min(3, again.millis() / 200)]++;
    }
    // Binomial: five standard deviations of 61.
    for (int quarter : quarters) {
      assertThat(quarter).isBetween(4_690, 5_310);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true, 3", "0, false, 4", "7, true, 7", "1, false, 1"})
  void howManyAttemptsThereMayBeIsForTheTermsOrElseTheHost(int terms, boolean loopback, int most) {
    var rule = RetryRule.of(new FetchTerms(terms, 1), loopback, TimeLimits.REMOTE);

    assertThat(rule.attempts()).isEqualTo(most);
    assertThat(rule.baseMillis()).isEqualTo(Duration.ofMillis(200).toMillis());
    assertThat(rule.capMillis()).isEqualTo(Duration.ofSeconds(20).toMillis());
  }
}
