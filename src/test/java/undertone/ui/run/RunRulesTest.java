package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.pipeline.Progress.State;

/// What may be asked of a run in which state.
class RunRulesTest {
  @ParameterizedTest
  @CsvSource({
    "READY, false, false, false, false",
    "RUNNING, true, false, true, true",
    "PAUSING, false, true, true, true",
    "PAUSED, false, true, true, true",
    "STOPPING, false, false, false, true",
    "CANCELLING, false, false, false, false",
    "COMPLETED, false, false, false, false",
    "CANCELLED, false, false, false, false"
  })
  void eachStateAllowsWhatTheEngineWouldDo(
      State state, boolean pause, boolean resume, boolean stop, boolean cancel) {
    assertThat(RunRules.cannotPause(state).isEmpty()).isEqualTo(pause);
    assertThat(RunRules.cannotResume(state).isEmpty()).isEqualTo(resume);
    assertThat(RunRules.cannotStop(state).isEmpty()).isEqualTo(stop);
    assertThat(RunRules.cannotCancel(state).isEmpty()).isEqualTo(cancel);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void whatIsRefusedIsRefusedInASentence(State state) {
    for (var why :
        new String[] {
          RunRules.cannotPause(state),
          RunRules.cannotResume(state),
          RunRules.cannotStop(state),
          RunRules.cannotCancel(state)
        }) {
      assertThat(why).matches("|[A-Z].*\\.");
    }
  }
}
