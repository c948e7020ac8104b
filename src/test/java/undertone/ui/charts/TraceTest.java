package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraceTest {

  @Test
  void keepsEveryPointWhereThereAreFew() {
    var trace = new Trace(100);
    trace.add(0, 5);
    trace.add(40, 6);
    trace.add(99, 1);
    assertThat(trace.size()).isEqualTo(3);
    assertThat(trace.y(1)).isEqualTo(6);
  }

  @Test
  void keepsTheLowestAndTheHighestOfEachColumn() {
    var random = new Random(1);
    var trace = new Trace(50);
    double[] low = new double[50];
    double[] high = new double[50];
    Arrays.fill(low, 2);
    Arrays.fill(high, -2);
    for (int i = 0; i < 100_000; i++) {
      double x = i * 50 / 100_000.0;
      double y = random.nextDouble(-1, 1);
      trace.add(x, y);
      low[(int) x] = Math.min(low[(int) x], y);
      high[(int) x] = Math.max(high[(int) x], y);
    }
    assertThat(trace.size()).isEqualTo(100);
    for (int c = 0; c < 50; c++) {
      assertThat(Math.min(trace.y(2 * c), trace.y(2 * c + 1))).isEqualTo(low[c]);
      assertThat(Math.max(trace.y(2 * c), trace.y(2 * c + 1))).isEqualTo(high[c]);
    }
  }

  @Test
  void keepsOnePointOnEitherSideSoThatTheLineRunsOn() {
    var trace = new Trace(10);
    for (int x = -50; x <= 60; x += 5) {
      trace.add(x, x);
    }
    assertThat(trace.x(0)).isEqualTo(-5);
    assertThat(trace.x(trace.size() - 1)).isEqualTo(15);
  }
}
