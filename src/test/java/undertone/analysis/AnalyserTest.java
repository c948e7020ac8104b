package undertone.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Findings;
import undertone.model.Signal;

/// The references are NumPy's: `reference.py` beside the data wrote them.
class AnalyserTest {

  private record Reference(Signal signal, NamedCsvRecord expected) {}

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void findsWhatNumpyFinds(FftChoice choice) throws IOException {
    try (var analyser = analyser(choice)) {
      for (var reference : references()) {
        var expected = reference.expected();
        var findings = findings(analyser.analyse(reference.signal()));
        var name = expected.getField("name");
        double scale = Math.max(Math.abs(findings.min()), Math.abs(findings.max()));
        var close = within(Math.max(1e-14 * scale, 2 * Double.MIN_VALUE));

        assertThat(findings.mean()).as(name).isCloseTo(value(expected, "mean"), close);
        assertThat(findings.rms()).as(name).isCloseTo(value(expected, "rms"), close);
        // A large mean costs the deviation no digit.
        double std = value(expected, "std");
        assertThat(findings.std())
            .as(name)
            .isCloseTo(std, within(Math.max(1e-13 * std, 2 * Double.MIN_VALUE)));
        assertThat(findings.min()).as(name).isEqualTo(value(expected, "min"));
        assertThat(findings.max()).as(name).isEqualTo(value(expected, "max"));
        assertThat(findings.dominantFrequencyHz())
            .as(name)
            .isEqualTo(Double.valueOf(value(expected, "dominant_hz")));
        assertThat(findings.frequencyResolutionHz())
            .as(name)
            .isEqualTo(value(expected, "resolution_hz"));
        assertThat(findings.peakAmplitude())
            .as(name)
            .satisfies(a -> assertSame(a, value(expected, "peak_amplitude"), close));
      }
    }
  }

  @Test
  void aSignalOfTwoSamplesHasNoDominantFrequencyAndIsStillDone() {
    try (var analyser = analyser(FftChoice.JTRANSFORMS)) {
      var findings = findings(analyser.analyse(Signal.of(10, 1, 3)));

      assertThat(findings.mean()).isEqualTo(2);
      assertThat(findings.dominantFrequencyHz()).isNaN();
      assertThat(findings.peakAmplitude()).isNaN();
    }
  }

  @Test
  void withoutASampleRateFrequenciesAreInCyclesPerSample() {
    try (var analyser = analyser(FftChoice.JTRANSFORMS)) {
      double[] samples = new double[100];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = Math.sin(2 * Math.PI * 0.17 * i);
      }

      var findings = findings(analyser.analyse(Signal.of(Double.NaN, samples)));

      assertThat(findings.dominantFrequencyHz()).isCloseTo(0.17, within(1e-15));
      assertThat(findings.frequencyResolutionHz()).isEqualTo(0.01);
    }
  }

  @Test
  void refusesNoSamples() {
    assertThat(refusal(new double[0]).cause()).isEqualTo(Cause.EMPTY);
  }

  @Test
  void refusesSamplesThatAreNotFiniteAndSaysWhichOne() {
    var failure = refusal(new double[] {1, 2, Double.NaN, 4});

    assertThat(failure.cause()).isEqualTo(Cause.NOT_FINITE);
    assertThat(failure.message()).startsWith("sample 2 of 4 is NaN");
    assertThat(refusal(new double[] {Double.NEGATIVE_INFINITY, 0}).message())
        .startsWith("sample 0 of 2 is -Infinity");
  }

  @Test
  void findsTheOneSampleThatIsNotFiniteHoweverFarBack() {
    double[] samples = new double[9_000];
    samples[8_765] = Double.POSITIVE_INFINITY;
    samples[8_900] = Double.NaN;

    assertThat(refusal(samples).message()).startsWith("sample 8765 of 9000 is Infinity");
  }

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void leavesTheSamplesAsTheyWere(FftChoice choice) {
    // Composite, prime and long enough that FFTW takes other ways through the data.
    for (int n : new int[] {8, 1_009, 5_000, 1 << 18}) {
      double[] samples = new SplittableRandom(n).doubles(n, -1, 1).toArray();
      var signal = Signal.of(1, samples);
      try (var analyser = analyser(choice)) {
        findings(analyser.analyse(signal));
      }
      assertThat(Arrays.equals(signal.toArray(), samples)).as("%d samples", n).isTrue();
    }
  }

  @Test
  void theExtremesOfSamplesThatHaveToBeScaledAreTheSamplesThemselves() {
    try (var analyser = analyser(FftChoice.JTRANSFORMS)) {
      var findings = findings(analyser.analyse(Signal.of(1, 1e-300, 1e300, 2e-300)));

      assertThat(findings.min()).isEqualTo(1e-300);
      assertThat(findings.max()).isEqualTo(1e300);
    }
  }

  @Test
  void equalSamplesDoNotDeviate() {
    double[] samples = new double[10_000];
    Arrays.fill(samples, 0.1);
    try (var analyser = analyser(FftChoice.JTRANSFORMS)) {
      var findings = findings(analyser.analyse(Signal.of(1, samples)));

      assertThat(findings.mean()).isEqualTo(0.1);
      assertThat(findings.std()).isLessThan(1e-17);
    }
  }

  @Test
  void givesItsPlansBackWhenItIsClosed() {
    var transforms = Transforms.choose(FftChoice.AUTOMATIC);
    try (var analyser = new Analyser(transforms)) {
      for (int n = 3; n < 10; n++) {
        analyser.analyse(Signal.of(1, new double[n]));
      }
      assertThat(transforms.plansInUse()).isEqualTo(4);
    }
    assertThat(transforms.plansInUse()).isZero();
  }

  @Test
  void amplitudesShowASineOnABinAtItsOwnHeight() {
    double[] samples = new double[64];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 7 + 3 * Math.cos(2 * Math.PI * 5 * i / 64) + 2 * (i % 2 == 0 ? 1 : -1);
    }
    try (var analyser = analyser(FftChoice.JTRANSFORMS)) {
      double[] amplitudes = analyser.amplitudes(Signal.of(1, samples));

      assertThat(amplitudes).hasSize(33);
      assertThat(amplitudes[0]).isCloseTo(7, within(1e-12));
      assertThat(amplitudes[5]).isCloseTo(3, within(1e-12));
      assertThat(amplitudes[32]).isCloseTo(2, within(1e-12));
      assertThat(amplitudes[6]).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void manyLengthsInTurnGiveTheSameAsEachAlone() {
    try (var shared = analyser(FftChoice.AUTOMATIC)) {
      for (int n = 1; n < 60; n++) {
        double[] samples = new double[n];
        for (int i = 0; i < n; i++) {
          samples[i] = Math.sin(i * i);
        }
        var signal = Signal.of(1, samples);
        try (var alone = analyser(FftChoice.AUTOMATIC)) {
          assertThat(shared.analyse(signal)).isEqualTo(alone.analyse(signal));
        }
      }
    }
  }

  private static void assertSame(double actual, double expected, Offset<Double> close) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, close);
    }
  }

  private static Failure refusal(double[] samples) {
    try (var analyser = analyser(FftChoice.JTRANSFORMS)) {
      return ((AnalysisResult.Refused) analyser.analyse(Signal.of(1, samples))).failure();
    }
  }

  private static Findings findings(AnalysisResult analysis) {
    return ((AnalysisResult.Found) analysis).findings();
  }

  private static Analyser analyser(FftChoice choice) {
    var transforms = Transforms.choose(choice);
    assumeTrue(
        choice != FftChoice.FFTW || transforms.description().startsWith("FFTW"),
        "the system has no FFTW");
    return new Analyser(transforms);
  }

  private static double value(NamedCsvRecord row, String column) {
    var text = row.getField(column);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static List<Reference> references() throws IOException {
    var references = new ArrayList<Reference>();
    try (var csv = AnalyserTest.class.getResourceAsStream("reference.csv");
        var data = AnalyserTest.class.getResourceAsStream("signals.f64")) {
      var bytes = ByteBuffer.wrap(Objects.requireNonNull(data).readAllBytes());
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      var text = new String(Objects.requireNonNull(csv).readAllBytes(), UTF_8);
      try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
        for (var row : reader) {
          double[] samples = new double[Integer.parseInt(row.getField("n"))];
          for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getDouble();
          }
          references.add(new Reference(Signal.of(value(row, "sample_rate_hz"), samples), row));
        }
      }
    }
    assertThat(references).hasSizeGreaterThan(30);
    return references;
  }
}
