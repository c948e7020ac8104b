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
import java.util.List;
import java.util.Objects;
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
        var close = within(1e-14 * scale);

        assertThat(findings.mean()).as(name).isCloseTo(value(expected, "mean"), close);
        assertThat(findings.rms()).as(name).isCloseTo(value(expected, "rms"), close);
        assertThat(findings.std()).as(name).isCloseTo(value(expected, "std"), close);
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
      var findings = findings(analyser.analyse(new Signal(new double[] {1, 3}, 10)));

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

      var findings = findings(analyser.analyse(new Signal(samples, Double.NaN)));

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
  void leavesTheSamplesAsTheyWere() {
    double[] samples = {3, -1, 4, -1, 5, -9, 2, -6};
    try (var analyser = analyser(FftChoice.AUTOMATIC)) {
      findings(analyser.analyse(new Signal(samples, 1)));
    }
    assertThat(samples).containsExactly(3, -1, 4, -1, 5, -9, 2, -6);
  }

  @Test
  void amplitudesShowASineOnABinAtItsOwnHeight() {
    double[] samples = new double[64];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 7 + 3 * Math.cos(2 * Math.PI * 5 * i / 64) + 2 * (i % 2 == 0 ? 1 : -1);
    }
    try (var analyser = analyser(FftChoice.JTRANSFORMS)) {
      double[] amplitudes = analyser.amplitudes(samples);

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
        var signal = new Signal(samples, 1);
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
      return ((Analysis.Refused) analyser.analyse(new Signal(samples, 1))).failure();
    }
  }

  private static Findings findings(Analysis analysis) {
    return ((Analysis.Found) analysis).findings();
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
          references.add(new Reference(new Signal(samples, value(row, "sample_rate_hz")), row));
        }
      }
    }
    assertThat(references).hasSizeGreaterThan(20);
    return references;
  }
}
