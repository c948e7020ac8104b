package undertone.ui.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.Parameter;

class SliderScaleTest {

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void theEndsOfTheSliderAreTheEndsOfTheRange(Parameter parameter) {
    assertThat(SliderScale.value(parameter, 0)).isEqualTo(parameter.min());
    assertThat(SliderScale.value(parameter, 1)).isEqualTo(parameter.max());
    assertThat(SliderScale.place(parameter, parameter.min())).isZero();
    assertThat(SliderScale.place(parameter, parameter.max())).isEqualTo(1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void everyPlaceIsAValidValueAndValuesRiseWithThePlace(Parameter parameter) {
    double last = parameter.min();
    for (int i = 1; i <= 1_000; i++) {
      double value = SliderScale.value(parameter, i / 1_000.0);
      parameter.check(value);
      assertThat(value).isGreaterThanOrEqualTo(last);
      last = value;
    }
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void keysReachEveryEndFromTheDefaultAndNeverStandStill(Parameter parameter) {
    for (int direction : new int[] {-1, 1}) {
      double end = direction < 0 ? parameter.min() : parameter.max();
      double value = parameter.initial();
      for (int presses = 0; value != end; presses++) {
        assertThat(presses).isLessThan(2_000);
        double next = SliderScale.next(parameter, value, direction);
        assertThat((next - value) * direction).isPositive();
        parameter.check(next);
        value = next;
      }
    }
  }

  @Test
  void aLogarithmicSliderGivesEachDecadeTheSameLength() {
    // 1 to 10,000,000 are seven decades.
    assertThat(SliderScale.place(Parameter.RECORDINGS, 10)).isEqualTo(1 / 7.0, within(1e-12));
    assertThat(SliderScale.place(Parameter.RECORDINGS, 1e6)).isEqualTo(6 / 7.0, within(1e-12));
  }

  @Test
  void valuesAreRoundedToWhatAHandCanMean() {
    assertThat(SliderScale.next(Parameter.NOISE, 0.1, 1)).isEqualTo(0.15);
    assertThat(SliderScale.next(Parameter.LATENCY, 50, 1)).isEqualTo(51);
    assertThat(SliderScale.next(Parameter.RECORDINGS, 1_000, 1)).isEqualTo(1_100);
    assertThat(SliderScale.next(Parameter.RECORDINGS, 1_000, -1)).isEqualTo(990);
  }
}
