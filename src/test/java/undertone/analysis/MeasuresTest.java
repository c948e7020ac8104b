package undertone.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.AnalysisText;
import undertone.model.FftChoice;
import undertone.model.Figures;
import undertone.model.ResultColumn;
import undertone.model.Signal;

/// The references are NumPy's and SciPy's: `measures.py` beside the data wrote them.
class MeasuresTest {
  /// Rounding of the transforms, by the largest sample: what lies below is theirs.
  private static final double ROUNDING = 3e-13;

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void findWhatNumpyAndScipyFind(FftChoice choice) throws Exception {
    var transforms = GoldenSignals.transforms(choice);
    var signals = GoldenSignals.all();
    var soft = new SoftAssertions();
    int compared = 0;
    for (var row : GoldenSignals.rows("measures.csv")) {
      var signal = requireNonNull(signals.get(row.getField("signal")));
      var measures = measures(row.getField("analysis"));
      var columns = measures.schema().columns();
      var expected = row.getField("figures").split(" ", -1);
      var found = figures(transforms, measures, signal);
      double largest = Arrays.stream(signal.toArray()).map(Math::abs).max().orElse(0);

      assertThat(expected).hasSameSizeAs(columns);
      for (int i = 0; i < expected.length; i++) {
        var column = columns.get(i);
        var parts = expected[i].split("=", -1);
        assertThat(column.name()).isEqualTo(parts[0]);
        if (!parts[1].equals("*")) {
          double value = GoldenSignals.number(parts[1]);
          double close = 1e-9 * Math.abs(value) + floor(column.unit(), largest);
          soft.assertThat(same(found.get(i), value, close))
              .as(
                  "%s; %s: %s, not %s",
                  row.getField("signal"),
                  row.getField("analysis"),
                  parts[0] + "=" + found.get(i),
                  value)
              .isTrue();
          compared++;
        }
      }
    }
    soft.assertAll();
    assertThat(compared).isGreaterThan(2_500);
  }

  /// What rounding leaves of a figure that should be zero.
  private static double floor(String unit, double largest) {
    return switch (unit) {
      case "x", "x/s" -> ROUNDING * largest;
      case "x^2" -> ROUNDING * largest * largest;
      default -> 1e-9;
    };
  }

  private static boolean same(double found, double expected, double close) {
    return Double.compare(found, expected) == 0 || Math.abs(found - expected) <= close;
  }

  @Test
  void theWindowedPeakWithoutAWindowIsTheOneOfEveryRun() throws Exception {
    for (var signal : GoldenSignals.all().values()) {
      try (var analyser =
          new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures("peak"))) {
        var findings = ((AnalysisResult.Found) analyser.analyse(signal)).findings();

        assertThat(findings.more().get(0))
            .isEqualTo(Double.valueOf(findings.dominantFrequencyHz()));
        double amplitude = findings.peakAmplitude();
        if (!Double.isNaN(amplitude)) {
          assertThat(findings.more().get(1)).isCloseTo(amplitude, within(1e-15 * amplitude));
        }
      }
    }
  }

  @Test
  void aLoneToneBetweenTwoBinsIsFoundWhereItIs() throws Exception {
    // 2 cos at 37.3 of 512 bins, 1,000 samples a second: the estimators' own error remains.
    var signal = requireNonNull(GoldenSignals.all().get("a tone between two bins"));
    double frequency = 37.3 * 1_000 / 512;

    var jain = one("peak", signal);
    assertThat(jain.get(2)).isCloseTo(frequency, within(0.02));
    assertThat(jain.get(3)).isCloseTo(2, within(0.02));
    var parabola = one("peak;window=blackman-harris", signal);
    assertThat(parabola.get(2)).isCloseTo(frequency, within(0.02));
    assertThat(parabola.get(3)).isCloseTo(2, within(0.01));
  }

  @Test
  void harmonicsAreTheOnesThatWereMixed() throws Exception {
    var figures =
        one(
            "tone(harmonics=6);window=blackman-harris",
            requireNonNull(GoldenSignals.all().get("harmonics")));

    // 1, 0.1 and 0.05 at 101.3 bins and twice, three times that; noise of 0.01 on 2,000 samples.
    assertThat(figures.get(0)).isCloseTo(10 * Math.log10(0.5 / 1e-4), within(0.5));
    assertThat(figures.get(1)).isCloseTo(100 * Math.hypot(0.1, 0.05), within(0.1));
    assertThat(figures.get(2)).isCloseTo(0.1, within(0.002));
    assertThat(figures.get(3)).isCloseTo(0.05, within(0.002));
    assertThat(figures.get(4)).isLessThan(0.005);
  }

  @Test
  void aHarmonicAtNyquistOrAboveIsNone() throws Exception {
    var figures = one("tone(harmonics=4)", Signal.of(8, 1, 0, -1, 0, 1, 0, -1, 0));

    assertThat(figures.get(1)).isNaN();
    assertThat(figures.get(2)).isNaN();
    assertThat(figures.get(4)).isNaN();
  }

  @Test
  void oneAnalyserServesSignalsOfAllLengthsInTurn() throws Exception {
    var measures = measures("peak;peaks;welch(segment=32);shape;bands;tone;statistics;window=hann");
    var transforms = Transforms.choose(FftChoice.JTRANSFORMS);
    var signals = new ArrayList<>(GoldenSignals.all().values());
    signals.addAll(signals.reversed());
    List<Figures> alone = new ArrayList<>();
    for (var signal : signals) {
      alone.add(figures(transforms, measures, signal));
    }
    try (var analyser = new Analyser(transforms, measures)) {
      for (int i = 0; i < signals.size(); i++) {
        var found = (AnalysisResult.Found) analyser.analyse(signals.get(i));
        assertThat(found.findings().more()).isEqualTo(alone.get(i));
      }
    }
    assertThat(transforms.plansInUse()).isZero();
  }

  @Test
  void everyColumnHasAMeaningOfItsOwn() {
    var columns =
        measures("peak;peaks(20);welch;shape;bands=a:1-2|b:2-;tone(harmonics=20);statistics")
            .schema()
            .columns();

    assertThat(columns).extracting(ResultColumn::name).doesNotHaveDuplicates();
    assertThat(columns)
        .extracting(ResultColumn::meaning)
        .allSatisfy(meaning -> assertThat(meaning).isNotBlank().doesNotEndWith("."));
  }

  private static Measures measures(String analysis) {
    return Measures.of(AnalysisText.parse(analysis), Plugins.none());
  }

  private static Figures one(String analysis, Signal signal) {
    return figures(Transforms.choose(FftChoice.JTRANSFORMS), measures(analysis), signal);
  }

  private static Figures figures(Transforms transforms, Measures measures, Signal signal) {
    try (var analyser = new Analyser(transforms, measures)) {
      return ((AnalysisResult.Found) analyser.analyse(signal)).findings().more();
    }
  }
}
