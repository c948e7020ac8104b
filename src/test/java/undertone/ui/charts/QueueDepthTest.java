package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueDepthTest {

  @Test
  void theDepthIsTheMeanNumberOfThoseThatWaitInAColumn() {
    var queue = new QueueDepth();
    queue.add(0, 100);
    queue.add(50, 150);
    double[] depths = queue.depths(4, 0, 200);
    assertThat(depths).containsExactly(new double[] {1, 2, 1, 0}, within(1e-12));
  }

  @Test
  void thousandsOutOfOrderAreWhatCountingThemOneByOneGives() {
    var random = new Random(4);
    var queue = new QueueDepth();
    double[] expected = new double[37];
    double wide = 10_000 / 37.0;
    for (int i = 0; i < 3_000; i++) {
      long from = 3L * i + random.nextInt(600);
      long to = from + random.nextInt(900);
      queue.add(from, to);
      for (int column = 0; column < expected.length; column++) {
        double left = Math.max((double) from, column * wide);
        double right = Math.min((double) to, (column + 1) * wide);
        expected[column] += Math.max(0, right - left) / wide;
      }
    }
    assertThat(queue.depths(37, 0, 10_000)).containsExactly(expected, within(1e-6));
  }
}
