package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {

  @ParameterizedTest
  @EnumSource
  void itsOwnLimitsAndDefaultAreAllowedAndWhatLiesBeyondIsNot(Parameter parameter) {
    assertThatCode(() -> parameter.check(parameter.min())).doesNotThrowAnyException();
    assertThatCode(() -> parameter.check(parameter.max())).doesNotThrowAnyException();
    assertThatCode(() -> parameter.check(parameter.initial())).doesNotThrowAnyException();
    assertThatThrownBy(() -> parameter.check(Math.nextDown(parameter.min())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parameter.check(Math.nextUp(parameter.max())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parameter.check(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatTheRangeIsAndWhatWasGiven() {
    assertThatThrownBy(() -> Parameter.FETCHES.check(5_000))
        .hasMessage("Concurrent fetches must lie between 1 and 1,024, not 5,000");
    assertThatThrownBy(() -> Parameter.LATENCY.check(-1))
        .hasMessage("Latency must lie between 0 ms and 10,000 ms, not -1 ms");
    assertThatThrownBy(() -> Parameter.BANDWIDTH.check(0.5))
        .hasMessage("Bandwidth must lie between 1 KiB/s and unlimited, not 0.5 KiB/s");
  }

  @Test
  void countsAreWhole() {
    assertThatThrownBy(() -> Parameter.RECORDINGS.check(2.5))
        .hasMessage("Recordings must be a whole number, not 2.5");
  }

  @Test
  void theFirstLaunchIsTheLecturesExample() {
    var defaults = ServiceSettings.DEFAULTS;

    assertThat(defaults.recordings()).isEqualTo(20);
    assertThat(defaults.samples()).isEqualTo(5_000);
    assertThat(defaults.sampleRateHz()).isEqualTo(1_000);
    assertThat(defaults.noiseSigma()).isEqualTo(0.5);
    assertThat(defaults.latencyMs()).isEqualTo(50);
    assertThat(defaults.failures().rate()).isZero();
  }
}
