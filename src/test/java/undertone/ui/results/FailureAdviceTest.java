package undertone.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.filter.State;
import undertone.model.Failure.Cause;

class FailureAdviceTest {

  @ParameterizedTest
  @CsvSource({
    "401, status.credentials",
    "403, status.credentials",
    "404, status.gone",
    "410, status.gone",
    "429, status.busy",
    "503, status.busy",
    "500, status.server",
    "400, status.refused"
  })
  void eachStatusHasTheAdviceThatFitsIt(int status, String advice) {
    var state = State.ofFailure(Cause.HTTP_STATUS, status);
    assertThat(new FailureCounts.Group(state, Cause.HTTP_STATUS, 1, "").advice())
        .isEqualTo("advice." + advice);
  }
}
