package undertone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeakTest {
  private static final int N = 100;
  private final Spectrum spectrum = new Spectrum();
  private final double[] bins = spectrum.onHeap(N);

  @Test
  void isTheSameHoweverSmallThePiecesItIsSoughtIn() {
    for (int k = 1; k < N / 2; k++) {
      bins[2 * k] = k % 17;
      bins[2 * k + 1] = k % 29;
    }
    var whole = Peak.largest(spectrum, N, new double[2 * N]);
    for (int doubles = 2; doubles < 2 * N; doubles++) {
      assertThat(Peak.largest(spectrum, N, new double[doubles])).isEqualTo(whole);
    }
  }

  @Test
  void theLowerOfEqualsWinsAcrossPieces() {
    bins[2 * 12] = 3;
    bins[2 * 30 + 1] = -3;
    bins[2 * 49] = 3;

    assertThat(Peak.largest(spectrum, N, new double[8])).isEqualTo(new Peak(12, 3));
  }

  @Test
  void zeroAndNyquistAreLeftOut() {
    bins[0] = 7;
    bins[2 * 49] = 1;
    bins[2 * 50] = 7;

    assertThat(Peak.largest(spectrum, N, new double[64])).isEqualTo(new Peak(49, 1));
  }

  @Test
  void ofNothingButZerosIsTheFirstBin() {
    Arrays.fill(bins, 0);

    assertThat(Peak.largest(spectrum, N, new double[64])).isEqualTo(new Peak(1, 0));
  }
}
