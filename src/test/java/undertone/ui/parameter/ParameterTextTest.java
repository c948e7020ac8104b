package undertone.ui.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Parameter;
import undertone.ui.parameter.ParameterText.Entry;

class ParameterTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECORDINGS | 2000 | 2,000",
        "SAMPLE_RATE | 1000 | 1,000 Hz",
        "SAMPLE_RATE | 0.25 | 0.25 Hz",
        "NOISE | 0.5 | 0.50 σ",
        "FAILURES | 1 | 1.0 %",
        "BANDWIDTH | 1073741824 | unlimited",
        "BANDWIDTH | 300 | 300 KiB/s"
      })
  void valuesAreShownWithGroupsAndUnit(Parameter parameter, double value, String text) {
    assertThat(ParameterText.text(parameter, value)).isEqualTo(text);
    assertThat(ParameterText.read(parameter, text)).isEqualTo(new Entry.Value(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000", " 2,000 ", "2 000", "2_000", "2e3", "2000."})
  void numbersAreReadAsPeopleTypeThem(String typed) {
    assertThat(ParameterText.read(Parameter.RECORDINGS, typed)).isEqualTo(new Entry.Value(2_000));
  }

  @Test
  void theUnitMayBeLeftOutOrWrittenInAnyCase() {
    assertThat(ParameterText.read(Parameter.LATENCY, "70")).isEqualTo(new Entry.Value(70));
    assertThat(ParameterText.read(Parameter.LATENCY, "70MS")).isEqualTo(new Entry.Value(70));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECORDINGS | many | “many” is not a number.",
        "RECORDINGS | '' | “” is not a number.",
        "RECORDINGS | NaN | “NaN” is not a number.",
        "NOISE | 0,5 | Write decimals with a point, as in 0.5.",
        "RECORDINGS | 0 | Recordings must lie between 1 and 10,000,000, not 0.",
        "RECORDINGS | 2.5 | Recordings must be a whole number, not 2.5.",
        "FAILURES | 101 | Failures must lie between 0 % and 100 %, not 101 %."
      })
  void refusalsSayWhy(Parameter parameter, String typed, String why) {
    assertThat(ParameterText.read(parameter, typed)).isEqualTo(new Entry.Refused(why));
  }
}
