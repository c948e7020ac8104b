package undertone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Signal;

/// The references are Commons Math's, which takes two passes for the mean and one more for the
/// variance.
class StatisticsTest {
  private final Statistics statistics = new Statistics();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 511, 512, 513, 1_023, 1_024, 1_025, 5_000, 5_003, 100_000})
  void everyLengthGivesWhatCommonsMathGives(int n) {
    double[] samples = new SplittableRandom(n).doubles(n, -3, 5).toArray();
    measure(samples);

    assertThat(statistics.min()).isEqualTo(StatUtils.min(samples));
    assertThat(statistics.max()).isEqualTo(StatUtils.max(samples));
    assertThat(statistics.mean()).isCloseTo(StatUtils.mean(samples), within(2e-15));
    assertThat(statistics.variance())
        .isCloseTo(StatUtils.populationVariance(samples), within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e6, -1e9, 1e12})
  void aLargeMeanCostsTheVarianceNoDigit(double offset) {
    // Steps of 1/1024 beside the offsets are exact, so the offset changes nothing but the mean.
    int n = 20_000;
    double[] near = new SplittableRandom(3).ints(n, -1_000, 1_000).asDoubleStream().toArray();
    double[] far = new double[n];
    for (int i = 0; i < n; i++) {
      near[i] /= 1_024;
      far[i] = near[i] + offset;
    }
    measure(near);
    double variance = statistics.variance();
    measure(far);

    assertThat(statistics.variance()).isCloseTo(variance, within(1e-14));
    assertThat(statistics.mean()).isCloseTo(StatUtils.mean(far), within(Math.ulp(offset)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e3, -1e6, 1e9})
  void aFirstSampleFarFromAllOthersCostsTheVarianceNoDigit(double outlier) {
    double[] samples = new SplittableRandom(3).doubles(50_000, -1, 1).toArray();
    samples[0] = outlier;
    measure(samples);
    double variance = StatUtils.populationVariance(samples);

    assertThat(statistics.variance()).isCloseTo(variance, within(1e-13 * variance));
    assertThat(statistics.mean())
        .isCloseTo(StatUtils.mean(samples), within(1e-16 * Math.abs(outlier)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e3, 1e8})
  void aBeginningFarFromTheRestCostsNoDigit(double height) {
    double[] samples = new SplittableRandom(5).doubles(200_000, -1, 1).toArray();
    for (int i = 0; i < 512; i++) {
      samples[i] += height;
    }
    measure(samples);
    double variance = StatUtils.populationVariance(samples);

    assertThat(statistics.variance()).isCloseTo(variance, within(1e-13 * variance));
    assertThat(statistics.mean()).isCloseTo(StatUtils.mean(samples), within(1e-15 * height));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1, 1e9})
  void aTrendCostsNoDigit(double slope) {
    double[] samples = new double[100_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = slope * i;
    }
    measure(samples);
    double variance = StatUtils.populationVariance(samples);

    assertThat(statistics.variance()).isCloseTo(variance, within(1e-13 * variance));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 511, 512, 4_999})
  void oneSampleThatIsNaNIsSeenWhereverItIs(int place) {
    double[] samples = new double[5_000];
    samples[place] = Double.NaN;
    statistics.range(Signal.of(1, samples));

    assertThat(statistics.min()).isNaN();
    assertThat(statistics.max()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 2_000})
  void nothingIsLeftOfALongerSignal(int n) {
    measure(new SplittableRandom(1).doubles(5_000, -9, 9).toArray());
    measure(new double[n]);

    assertThat(statistics.max()).isZero();
    assertThat(statistics.mean()).isZero();
    assertThat(statistics.variance()).isZero();
  }

  private void measure(double... samples) {
    var signal = Signal.of(1, samples);
    statistics.range(signal);
    statistics.spread(signal);
  }
}
