package undertone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.FftChoice;
import undertone.model.Signal;

class TransformsTest {

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void everyLengthGivesTheSumThatDefinesTheTransform(FftChoice choice) {
    var transforms = Transforms.choose(choice);
    assumeTrue(
        choice != FftChoice.FFTW || transforms.description().startsWith("FFTW"),
        "the system has no FFTW");
    var random = new SplittableRandom(7);
    for (int n = 1; n <= 70; n++) {
      double[] samples = random.doubles(n, -1, 1).toArray();
      try (var plan = transforms.plan(n);
          var spectrum = new Spectrum()) {
        double[] bins = new double[Spectrum.doubles(n)];
        plan.transform(Signal.of(1, samples), spectrum);
        spectrum.copy(0, bins.length / 2, bins);
        for (int k = 0; k <= n / 2; k++) {
          double re = 0;
          double im = 0;
          for (int i = 0; i < n; i++) {
            double angle = -2 * Math.PI * ((long) i * k % n) / n;
            re += samples[i] * Math.cos(angle);
            im += samples[i] * Math.sin(angle);
          }
          var bin = "X_" + k + " of " + n;
          assertThat(bins[2 * k]).as(bin).isCloseTo(re, within(1e-12));
          assertThat(bins[2 * k + 1]).as(bin).isCloseTo(im, within(1e-12));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void oneSpectrumServesLongAndShortSignalsInTurn(FftChoice choice) {
    var transforms = Transforms.choose(choice);
    try (var spectrum = new Spectrum()) {
      for (int n : new int[] {40, 3, 5_000, 12, 4_999}) {
        double[] impulse = new double[n];
        impulse[0] = 1;
        double[] bins = new double[Spectrum.doubles(n)];
        try (var plan = transforms.plan(n)) {
          plan.transform(Signal.of(1, impulse), spectrum);
        }
        spectrum.copy(0, bins.length / 2, bins);
        for (int k = 0; k <= n / 2; k++) {
          assertThat(bins[2 * k]).isCloseTo(1, within(1e-12));
          assertThat(bins[2 * k + 1]).isCloseTo(0, within(1e-12));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JTRANSFORMS", "FFTW"})
  void threadsThatShareAPlanDoNotDisturbOneAnother(FftChoice choice) throws Exception {
    var transforms = Transforms.choose(choice);
    // Mixed radix, power of two, prime: JTransforms has an algorithm of its own for each.
    for (int n : new int[] {1_000, 1_024, 1_009}) {
      var signals = new ArrayList<Signal>();
      for (int i = 0; i < 8; i++) {
        signals.add(Signal.of(1, new SplittableRandom(i).doubles(n, -1, 1).toArray()));
      }
      try (var analyser = new Analyser(transforms);
          var threads = Executors.newFixedThreadPool(signals.size())) {
        var expected = signals.stream().map(analyser::analyse).toList();
        var found = new ArrayList<Future<List<AnalysisResult>>>();
        for (var signal : signals) {
          found.add(threads.submit(() -> repeated(transforms, signal)));
        }
        for (int i = 0; i < signals.size(); i++) {
          assertThat(found.get(i).get()).containsOnly(expected.get(i));
        }
      }
    }
    assertThat(transforms.plansInUse()).isZero();
  }

  private static List<AnalysisResult> repeated(Transforms transforms, Signal signal) {
    try (var analyser = new Analyser(transforms)) {
      return IntStream.range(0, 300).mapToObj(_ -> analyser.analyse(signal)).toList();
    }
  }

  @Test
  void aPlanIsMadeOnceForAllAndFreedWithTheLast() {
    var made = new AtomicInteger();
    var freed = new AtomicInteger();
    var transforms =
        new Transforms(
            _ -> {
              made.incrementAndGet();
              return new CountedPlan(freed);
            },
            "counts");
    var one = transforms.plan(10);
    var other = transforms.plan(10);
    one.close();
    assertThat(made).hasValue(1);
    assertThat(freed).hasValue(0);

    other.close();
    assertThat(freed).hasValue(1);
    transforms.plan(10).close();
    assertThat(made).hasValue(2);
    assertThat(freed).hasValue(2);
  }

  private record CountedPlan(AtomicInteger freed) implements SpectrumPlan {
    @Override
    public void transform(Signal signal, Spectrum spectrum) {}

    @Override
    public void close() {
      freed.incrementAndGet();
    }
  }

  @Test
  void jtransformsIsTakenWhenItIsAskedFor() {
    assertThat(Transforms.choose(FftChoice.JTRANSFORMS).description()).isEqualTo("JTransforms 3.2");
  }

  @Test
  void automaticTakesFftwWhereTheSystemHasIt() {
    var expected = FftwLibrary.find().isPresent() ? "FFTW 3" : "JTransforms";

    assertThat(Transforms.choose(FftChoice.AUTOMATIC).description()).startsWith(expected);
  }

  @Test
  void fftwThatIsNotThereIsSaidAndReplaced() {
    assumeTrue(FftwLibrary.find().isEmpty(), "the system has FFTW");

    assertThat(Transforms.choose(FftChoice.FFTW).description())
        .isEqualTo("JTransforms 3.2 (FFTW not found)");
  }
}
