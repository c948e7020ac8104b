package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleColumnTest {
  private final DoubleColumn column = new DoubleColumn();

  @Test
  void givesBackWhatWasPutInToTheLastBit() {
    double[] values = new double[20_000];
    var random = new Random(3);
    for (int row = 0; row < values.length; row++) {
      // Blocks of one value, of one value but for its last, of zeros of both signs, and of any.
      values[row] =
          switch (row >> 12) {
            case 0 -> Double.NaN;
            case 1 -> row == 8_191 ? 2 : 1;
            case 2 -> row % 2 == 0 ? 0.0 : -0.0;
            default -> random.nextGaussian();
          };
      column.set(row, values[row]);
    }
    for (int row = 0; row < values.length; row++) {
      assertThat(Double.doubleToRawLongBits(column.get(row)))
          .as("row %d", row)
          .isEqualTo(Double.doubleToRawLongBits(values[row]));
    }
  }
}
