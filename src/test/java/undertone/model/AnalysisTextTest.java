package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.AnalysisSpec.Welch;

class AnalysisTextTest {

  @Test
  void theUsualAnalysisIsOneWord() {
    assertThat(AnalysisText.of(AnalysisSpec.DEFAULTS)).isEqualTo("periodogram");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "periodogram",
        "periodogram;peak(jain);statistics",
        "periodogram;peak(log-parabola);window=hann",
        "periodogram;welch(segment=1024 overlap=0.5 averaging=mean scaling=density)",
        "periodogram;-peaks(7);-welch(segment=9 overlap=0 averaging=median scaling=spectrum)",
        "periodogram;shape(rolloff=0.95);bands=theta:4-8|rest:8-;tone(harmonics=9);detrend=linear;"
            + "window=kaiser(8.6);band=1-40;plugins=entropy|B.2_c",
      })
  void whatIsWrittenIsReadAndWrittenAgain(String text) {
    assertThat(AnalysisText.of(AnalysisText.parse(text))).isEqualTo(text);
  }

  @Test
  void peopleMayWriteLess() {
    assertThat(AnalysisText.parse("")).isEqualTo(AnalysisSpec.DEFAULTS);
    assertThat(AnalysisText.of(AnalysisText.parse(" peak ; welch(segment=256) ; window=kaiser")))
        .isEqualTo(
            "periodogram;peak(log-parabola);"
                + "welch(segment=256 overlap=0.5 averaging=mean scaling=density);"
                + "window=kaiser(8.6)");
  }

  @Test
  void anySpecificationComesBack() {
    var random = new Random(20_261_126);
    for (int i = 0; i < 5_000; i++) {
      var spec = any(random);
      var text = AnalysisText.of(spec);

      assertThat(text).doesNotContain(",").doesNotContain("\"").doesNotContain("\n");
      assertThat(AnalysisText.parse(text)).as(text).isEqualTo(spec);
      assertThat(AnalysisText.parse(AnalysisText.of(spec.relevant()))).isEqualTo(spec.relevant());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spectrogram             | has no part "spectrogram"; it may have peak peaks welch
          peak;peak               | says "peak" once, not twice
          window=hanning          | there is no window "hanning", but rectangular, hann, hamming
          window=kaiser(x)        | Kaiser's beta is a number, not "x"
          window=kaiser(-1)       | Kaiser's beta lies between 0 and 700, not -1.0
          window[hann]            | has no part "window[hann]"
          detrend=quadratic       | there is no detrending "quadratic", but none, mean, linear
          band=40                 | a band is written as low-high, for example 1-40, not "40"
          band=40-1               | a band runs from 0 or more to something larger
          bands=4-8               | name:low-high, for example alpha:8-13, not "4-8"
          bands=Theta:4-8         | a band's name is lower case letters
          peaks(many)             | the number of peaks is a whole number, not "many"
          peaks(21)               | from 1 to 20 peaks can be told, not 21
          peaks=4                 | the options of peaks are written in brackets, not as "peaks=4"
          welch(1024)             | the options of welch are name=value, not "1024"
          welch(size=1024)        | welch has no option "size"
          welch(overlap=1)        | an overlap lies between 0 and 1, not 1.0
          shape(rolloff=2)        | a roll-off lies between 0 and 1, not 2.0
          tone(harmonics=1)       | the highest harmonic lies between 2 and 20, not 1
          statistics(all)         | statistics have no options
          peak(jain);window=hann  | is found by log-parabola, not by jain
          plugins=a b             | a plug-in's name is letters, digits, dots
          -window=hann            | has no part "-window=hann"
          """)
  void whatIsNoAnalysisIsRefusedInWords(String text, String why) {
    assertThatThrownBy(() -> AnalysisText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatIsNotAskedForDoesNotMatter() {
    var spec = AnalysisText.parse("-peaks(9);statistics;window=hann;band=1-2");

    assertThat(AnalysisText.of(spec.relevant())).isEqualTo("periodogram;statistics");
  }

  private static AnalysisSpec any(Random random) {
    var measures = EnumSet.noneOf(Measure.class);
    for (var measure : Measure.values()) {
      if (random.nextBoolean()) {
        measures.add(measure);
      }
    }
    List<NamedBand> bands = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      bands.add(new NamedBand("band_" + i, band(random)));
    }
    List<String> plugins = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      plugins.add("Plug-in." + i);
    }
    return new AnalysisSpec(
        measures,
        one(Detrend.values(), random),
        new Taper(one(Taper.Shape.values(), random), random.nextDouble() * 700),
        band(random),
        new Welch(
            2 + random.nextInt(10_000),
            random.nextBoolean() ? random.nextDouble() : random.nextInt(8) / 8.0,
            one(Welch.Averaging.values(), random),
            one(Welch.Scaling.values(), random)),
        1 + random.nextInt(20),
        bands,
        random.nextDouble() * 0.99 + 0.001,
        2 + random.nextInt(19),
        plugins);
  }

  private static Band band(Random random) {
    if (random.nextInt(4) == 0) {
      return Band.ALL;
    }
    double low = random.nextInt(3) == 0 ? 0 : Math.scalb(random.nextDouble(), random.nextInt(90));
    return random.nextBoolean()
        ? new Band(low, low * 2 + Math.scalb(1 + random.nextDouble(), random.nextInt(90) + 1))
        : new Band(low * 1e-20, Double.POSITIVE_INFINITY);
  }

  private static <T> T one(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
