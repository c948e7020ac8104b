package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Bounds are about five standard errors of the estimate; the noise is always the same, so a test
/// that passes once passes always.
class NoiseTableTest {
  private static final int MANY = 1_000_000;

  @Test
  void hasTheMomentsOfAGaussianOfTheAskedSigma() {
    var noise = Samples.noise(MANY, 4);
    double sigma = Math.sqrt(moment(noise, 2));
    assertThat(Arrays.stream(noise).average().orElseThrow()).isCloseTo(0, within(0.0025));
    assertThat(sigma).isCloseTo(0.5, within(0.002));
    assertThat(moment(noise, 3) / Math.pow(sigma, 3)).isCloseTo(0, within(0.02));
    assertThat(moment(noise, 4) / Math.pow(sigma, 4)).isCloseTo(3, within(0.05));
  }

  @Test
  void hasTheTailsOfAGaussian() {
    var noise = Samples.noise(MANY, 9);
    assertThat(share(noise, 0.5)).isCloseTo(0.31731, within(0.004));
    assertThat(share(noise, 1.0)).isCloseTo(0.04550, within(0.002));
    assertThat(share(noise, 1.5)).isCloseTo(0.00270, within(0.0006));
  }

  @Test
  void neighboursAndBlocksAreUncorrelated() {
    var noise = Samples.noise(MANY, 2);
    for (int lag : new int[] {1, 2, 3, 17, 255, 256, 512, 1 << 15, 100_000}) {
      assertThat(correlation(noise, 0, noise, lag, MANY - lag))
          .as("lag %d", lag)
          .isCloseTo(0, within(0.02));
    }
  }

  @Test
  void recordingsAreIndependentOfEachOther() {
    double bound = 5 / Math.sqrt(5_000);
    for (long one = 0; one < 12; one++) {
      for (long two = 0; two < one; two++) {
        assertThat(correlation(Samples.noise(5_000, one), 0, Samples.noise(5_000, two), 0, 5_000))
            .as("recordings %d and %d", one, two)
            .isCloseTo(0, within(bound));
      }
    }
  }

  @Test
  void standardDeviationOfEveryShortRecordingIsClose() {
    for (long id = 0; id < 100; id++) {
      assertThat(Math.sqrt(moment(Samples.noise(5_000, id), 2))).isCloseTo(0.5, within(0.03));
    }
  }

  private static double moment(double[] values, int power) {
    return Arrays.stream(values).map(x -> Math.pow(x, power)).average().orElseThrow();
  }

  private static double share(double[] values, double beyond) {
    return Arrays.stream(values).filter(x -> Math.abs(x) > beyond).count() / (double) values.length;
  }

  private static double correlation(double[] a, int fromA, double[] b, int fromB, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[fromA + i] * b[fromB + i];
    }
    return sum / count / Math.sqrt(moment(a, 2) * moment(b, 2));
  }
}
