package undertone.analysis;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;
import undertone.model.Signal;

/// The transform by JTransforms: pure Java, any length. Its tables are written when they are made
/// and only read from then on, which is what lets threads share them.
final class JTransformsPlan implements SpectrumPlan {
  private final int length;
  private final DoubleFFT_1D transform;

  JTransformsPlan(int length) {
    // One recording per core is parallel enough; its own threads would only get in the way.
    ConcurrencyUtils.setNumberOfThreads(1);
    this.length = length;
    this.transform = new DoubleFFT_1D(length);
  }

  @Override
  public void transform(Signal signal, Spectrum spectrum) {
    double[] bins = spectrum.onHeap(length);
    signal.copy(0, length, bins);
    transform.realForward(bins);
    if (length == 1) {
      bins[1] = 0;
      return;
    }
    // Packed layout (JTransforms' realForward): [1] holds Re X_(N/2) for even N, Im X_((N-1)/2) for
    // odd N. Both belong at [N]; everything else already lies where it should.
    bins[length] = bins[1];
    bins[1] = 0;
    if (length % 2 == 0) {
      bins[length + 1] = 0;
    }
  }
}
