package undertone.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.AnalysisSpec;
import undertone.model.FftChoice;
import undertone.model.Parameter;
import undertone.model.ReadingSpec;
import undertone.model.ResultNumber;
import undertone.model.StrategyChoice;
import undertone.model.Taper;
import undertone.pipeline.Bottleneck;

/// Whatever the model offers has a name in the window, in English the terminal's.
class TermsTest {
  @ParameterizedTest
  @EnumSource
  void eachSettingHasANameAndAMeaning(Parameter parameter) {
    assertThat(Terms.of(parameter)).isEqualTo(parameter.label());
    assertThat(Terms.meaning(parameter)).isEqualTo(parameter.meaning());
  }

  @ParameterizedTest
  @EnumSource
  void eachStrategyHasANameAndAMeaning(StrategyChoice strategy) {
    assertThat(Terms.of(strategy)).isEqualTo(strategy.label());
    assertThat(Terms.meaning(strategy)).isEqualTo(strategy.description());
  }

  @Test
  void eachChoiceOfAnAnalysisHasAName() {
    for (var each : AnalysisSpec.Measure.values()) {
      assertThat(Terms.of(each)).isEqualTo(each.label());
    }
    for (var each : AnalysisSpec.Detrend.values()) {
      assertThat(Terms.of(each)).isEqualTo(each.label());
    }
    for (var each : Taper.Shape.values()) {
      assertThat(Terms.of(each)).isEqualTo(each.label());
    }
    for (var each : FftChoice.values()) {
      assertThat(Terms.of(each)).isEqualTo(each.label());
    }
    for (var each : AnalysisSpec.Welch.Averaging.values()) {
      assertThat(Terms.of(each)).isEqualTo(word(each));
    }
    for (var each : AnalysisSpec.Welch.Scaling.values()) {
      assertThat(Terms.of(each)).isEqualTo(word(each));
    }
    for (var each : ReadingSpec.Axis.values()) {
      assertThat(Terms.of(each)).isEqualTo(word(each));
    }
  }

  @Test
  void whatIsFoundHasAName() {
    for (var each : ResultNumber.values()) {
      assertThat(Terms.of(each)).isEqualTo(each.label());
    }
    for (var each : Bottleneck.values()) {
      assertThat(Terms.of(each)).isEqualTo(each.label());
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneIsToldFromMany(Noun noun) {
    assertThat(noun.of(1)).startsWith("1 ").doesNotEndWith("s");
    assertThat(noun.of(0)).startsWith("0 ").endsWith("s");
    assertThat(noun.of(12_345)).startsWith("12,345 ").endsWith("s");
  }

  private static String word(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }
}
