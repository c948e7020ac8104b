package undertone.analysis;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import undertone.model.AnalysisSpec;
import undertone.model.SampleBuffer;
import undertone.model.Signal;

/// The spectrum of one signal after the other, detrended and windowed: |X_k|^2 of y_n = (x_n -
/// trend_n) w_n for k = 0 to N / 2. One thread at a time.
final class Periodogram implements AutoCloseable {
  private final AnalysisSpec spec;
  private final Plans plans;
  private final Windows windows;
  private final SampleBuffer memory = new SampleBuffer();
  private final Spectrum spectrum = new Spectrum();
  private final double[] chunk = new double[4_096];
  private double[] squares = new double[0];
  private double spacing;
  private int n;
  private Window window;

  Periodogram(AnalysisSpec spec, Plans plans) {
    this.spec = spec;
    this.plans = plans;
    this.windows = new Windows(spec.window());
    this.window = windows.of(1);
  }

  /// Computes it.
  ///
  /// @param signal N samples, at least 1
  /// @param resolution width of a bin, in Hz or cycles per sample
  /// @param scratch at least N long, overwritten
  void compute(Signal signal, double resolution, double[] scratch) {
    n = signal.length();
    spacing = resolution;
    window = windows.of(n);
    signal.copy(0, n, scratch);
    Trend.remove(spec.detrend(), scratch, n);
    window.multiply(scratch);
    var tapered = new Signal(memory.ofLength(n), Double.NaN);
    MemorySegment.copy(scratch, 0, tapered.samples(), JAVA_DOUBLE, 0, n);
    plans.of(n).transform(tapered, spectrum);
    if (squares.length < bins()) {
      squares = new double[0]; // so that both never exist at once
      squares = new double[bins()];
    }
    spectrum.squares(bins(), chunk, squares);
  }

  /// How many bins there are: N / 2 + 1.
  int bins() {
    return n / 2 + 1;
  }

  /// Length of the signal.
  int length() {
    return n;
  }

  Window window() {
    return window;
  }

  /// Width of a bin.
  double resolution() {
    return spacing;
  }

  /// |X_k|^2.
  double square(int k) {
    return squares[k];
  }

  /// Amplitude of a sine on this bin: 2 |X_k| / sum w; once |X_k| for zero and Nyquist.
  double amplitude(int k) {
    return sides(k) * Math.sqrt(squares[k]) / window.sum();
  }

  /// Mean square in this bin: the one-sided density times the width of a bin. The sum over all bins
  /// is the mean square of the windowed signal over that of the window (Parseval).
  double power(int k) {
    return sides(k) * squares[k] / (n * window.squares());
  }

  private int sides(int k) {
    return k > 0 && 2 * k < n ? 2 : 1;
  }

  @Override
  public void close() {
    memory.close();
    spectrum.close();
  }
}
