package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void countsEveryValueOnceAsCountingAgainWould() {
    var random = new Random(5);
    var histogram = new Histogram();
    int[] tenths = new int[20_000];
    for (int i = 0; i < 20_000; i++) {
      // Multiples of 0.2 Hz, as 5,000 samples at 1,000 Hz give: they lie on the edges of bins.
      tenths[i] = 500 + 2 * random.nextInt(501);
      histogram.add(tenths[i] / 10.0);
    }

    var bins = histogram.bins(2);

    long[] expected = new long[51];
    for (int value : tenths) {
      expected[(value - 500) / 20]++;
    }
    assertThat(bins.from()).isEqualTo(50);
    assertThat(bins.width()).isEqualTo(2);
    assertThat(bins.counts()).containsExactly(expected);
  }

  @Test
  void growsBothWaysWithoutLosingACount() {
    var histogram = new Histogram();
    double[] values = {100, 99, 250, 0.001, 1e6, 3, 5e6, 100};
    for (double value : values) {
      histogram.add(value);
    }
    var bins = histogram.bins(1e6);

    assertThat(bins.width()).isEqualTo(1e6);
    assertThat(bins.counts()).containsExactly(6, 1, 0, 0, 0, 1);
    assertThat(histogram.low()).isEqualTo(0.001);
    assertThat(histogram.high()).isEqualTo(5e6);
  }

  @Test
  void anyBinWidthHoldsAllValues() {
    var histogram = new Histogram();
    for (int i = 0; i < 1_000; i++) {
      histogram.add(40 + i * 0.37);
    }
    for (double width : new double[] {0.01, 0.3, 1, 4, 70, 1_000}) {
      var bins = histogram.bins(width);
      assertThat(Arrays.stream(bins.counts()).sum()).as("width %s", width).isEqualTo(1_000);
      assertThat(bins.from()).isLessThanOrEqualTo(40);
      assertThat(bins.edge(bins.counts().length)).isGreaterThan(histogram.high());
    }
  }

  @Test
  void hasNoBinsBeforeTheFirstValue() {
    assertThat(new Histogram().bins(1).counts()).isEmpty();
  }
}
