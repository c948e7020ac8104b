package undertone.analysis;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/// The transform by JTransforms: pure Java, any length.
final class JTransformsPlan implements SpectrumPlan {
  private final int length;
  private final DoubleFFT_1D transform;
  private final double[] packed;

  JTransformsPlan(int length) {
    // One recording per core is parallel enough; its own threads would only get in the way.
    ConcurrencyUtils.setNumberOfThreads(1);
    this.length = length;
    this.transform = new DoubleFFT_1D(length);
    this.packed = new double[length];
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void transform(double[] samples, double[] spectrum) {
    System.arraycopy(samples, 0, packed, 0, length);
    transform.realForward(packed);
    // Packed layout (JTransforms' realForward): [1] holds Re X_(N/2) for even N, Im X_((N-1)/2) for
    // odd N; everything else already lies where it should.
    int last = length / 2;
    if (length == 1) {
      spectrum[0] = packed[0];
      spectrum[1] = 0;
      return;
    }
    System.arraycopy(packed, 0, spectrum, 0, length);
    double folded = packed[1];
    spectrum[1] = 0;
    if (length % 2 == 0) {
      spectrum[2 * last] = folded;
      spectrum[2 * last + 1] = 0;
    } else {
      spectrum[2 * last + 1] = folded;
    }
  }
}
