package undertone.ui.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;

/// Which sliders have no effect by which strategy.
class HoldTest {
  private static Set<Parameter> held(StrategyChoice strategy, boolean auto) {
    var held = EnumSet.noneOf(Parameter.class);
    for (var parameter : Parameter.values()) {
      if (Hold.on(parameter, strategy, auto, 0).isPresent()) {
        held.add(parameter);
      }
    }
    return held;
  }

  @Test
  void eachStrategyHoldsWhatItDoesNotUse() {
    assertThat(held(StrategyChoice.HYBRID, false)).isEmpty();
    assertThat(held(StrategyChoice.ASYNC, false)).containsExactly(Parameter.THREADS);
    assertThat(held(StrategyChoice.THREADS, false)).containsExactly(Parameter.THREADS);
    assertThat(held(StrategyChoice.SEQUENTIAL, false))
        .containsExactlyInAnyOrder(Parameter.FETCHES, Parameter.PER_HOST, Parameter.THREADS);
  }

  @Test
  void autoHoldsTheFetchesOnly() {
    assertThat(held(StrategyChoice.HYBRID, true)).containsExactly(Parameter.FETCHES);
    assertThat(held(StrategyChoice.ASYNC, true))
        .containsExactlyInAnyOrder(Parameter.FETCHES, Parameter.THREADS);
  }

  @ParameterizedTest
  @CsvSource({"0, –, NaN", "48, 48, 48", "1024, '1,024', 1024"})
  void autoShowsWhatTheRunFound(int found, String text, double place) {
    var hold = Hold.on(Parameter.FETCHES, StrategyChoice.HYBRID, true, found).orElseThrow();
    assertThat(hold.text()).isEqualTo(text);
    assertThat(Double.compare(hold.value(), place)).isZero();
  }

  @Test
  void everyReasonIsASentenceThatNamesItsCause() {
    for (var strategy : StrategyChoice.values()) {
      for (var parameter : held(strategy, false)) {
        assertThat(Hold.on(parameter, strategy, false, 0).orElseThrow().why())
            .startsWith(strategy.label())
            .endsWith(".");
      }
    }
  }
}
