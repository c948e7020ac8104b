package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.ServiceSettings.Failures;

class FailureSharesTest {

  @Test
  void oneShareIsOfAllKindsInEqualParts() {
    assertThat(FailureShares.parse("10%")).isEqualTo(Failures.ofRate(0.1));
    assertThat(FailureShares.parse("2.5")).isEqualTo(Failures.ofRate(0.025));
  }

  @Test
  void sharesByKindAddUpToTheRate() {
    assertThat(FailureShares.parse("503=5%,reset=3%,truncated=2%"))
        .isEqualTo(new Failures(0.1, 5, 3, 2));
    assertThat(FailureShares.parse("truncated=1, 503=4 %")).isEqualTo(new Failures(0.05, 4, 0, 1));
    assertThat(FailureShares.parse("reset=100%")).isEqualTo(new Failures(1, 0, 100, 0));
    assertThat(FailureShares.parse("reset=0").rate()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          404=5%              | the kinds 503, reset, truncated, as in 503=5%,reset=3%; '404=5%' is none
          503=5%,3%           | '3%' is none of them
          503=5%,             | '' is none of them
          reset=1,reset=2     | name the kind reset twice
          503=60%,reset=41%   | the shares add up to 101 %
          503=-1%             | must lie between 0 % and 100 %
          503=many            | must be a number of %, not 'many'
          """)
  void saysWhatIsWrong(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FailureShares.parse(text))
        .withMessageStartingWith("Failures ")
        .withMessageContaining(message);
  }
}
