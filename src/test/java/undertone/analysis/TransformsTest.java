package undertone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.FftChoice;

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
      try (var plan = transforms.plan(n)) {
        double[] spectrum = new double[plan.spectrumLength()];
        plan.transform(samples, spectrum);
        for (int k = 0; k <= n / 2; k++) {
          double re = 0;
          double im = 0;
          for (int i = 0; i < n; i++) {
            double angle = -2 * Math.PI * ((long) i * k % n) / n;
            re += samples[i] * Math.cos(angle);
            im += samples[i] * Math.sin(angle);
          }
          var bin = "X_" + k + " of " + n;
          assertThat(spectrum[2 * k]).as(bin).isCloseTo(re, within(1e-12));
          assertThat(spectrum[2 * k + 1]).as(bin).isCloseTo(im, within(1e-12));
        }
      }
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
