package undertone.analysis;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Welch.Averaging;
import undertone.model.AnalysisSpec.Welch.Scaling;
import undertone.model.Findings;
import undertone.model.PowerSpectrum;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.Spectrogram;

/// Welch's estimate of one signal after the other: segments that overlap, each detrended, windowed
/// and transformed, their squares averaged (Welch, The Use of Fast Fourier Transform for the
/// Estimation of Power Spectra, IEEE Trans. Audio Electroacoust. 15, 1967). Equal to
/// `scipy.signal.welch`; what remains behind the last whole segment is left out. One thread at a
/// time.
final class WelchEstimate implements AutoCloseable {
  /// Squares kept at a time for their medians, 32 MiB; where all are more, the segments are
  /// transformed again for each such part of the bins.
  private static final int KEPT = 1 << 22;

  private final AnalysisSpec spec;
  private final Plans plans;
  private final Windows windows;
  private final SampleBuffer memory = new SampleBuffer();
  private final Spectrum spectrum = new Spectrum();
  private final double[] chunk = new double[4_096];
  private double[] samples = new double[0];
  private double[] squares = new double[0];

  WelchEstimate(AnalysisSpec spec, Plans plans) {
    this.spec = spec;
    this.plans = plans;
    this.windows = new Windows(spec.window());
  }

  /// Estimates.
  ///
  /// @param signal at least one sample, squares within the range of a double
  PowerSpectrum of(Signal signal) {
    int length = Math.min(spec.welch().segment(), signal.length());
    int shared = Math.min((int) (spec.welch().overlap() * length + 1e-9), length - 1);
    int step = length - shared;
    int segments = (signal.length() - shared) / step;
    if (samples.length < length) {
      samples = new double[length];
      squares = new double[length / 2 + 1];
    }
    double[] average =
        spec.welch().averaging() == Averaging.MEAN || segments < 3
            ? mean(signal, length, step, segments)
            : median(signal, length, step, segments);
    scale(average, signal, length);
    double resolution = Findings.resolution(length, signal.sampleRateHz());
    return new PowerSpectrum(average, resolution, spec.welch().scaling());
  }

  /// The segments one by one, as columns over time.
  ///
  /// Equal to `scipy.signal.spectrogram` with one segment a column; neighbours are averaged where
  /// there are more segments than columns.
  ///
  /// @param signal at least one sample
  /// @param most columns, at least 1
  Spectrogram columns(Signal signal, int most) {
    int length = Math.min(spec.welch().segment(), signal.length());
    int shared = Math.min((int) (spec.welch().overlap() * length + 1e-9), length - 1);
    int step = length - shared;
    int segments = (signal.length() - shared) / step;
    if (samples.length < length) {
      samples = new double[length];
      squares = new double[length / 2 + 1];
    }
    int together = Math.ceilDiv(segments, most);
    int columns = segments / together; // what is left at the end would be a column of its own kind
    int bins = length / 2 + 1;
    double[] all = new double[columns * bins];
    for (int column = 0; column < columns; column++) {
      double[] sum = new double[bins];
      for (int i = 0; i < together; i++) {
        transform(signal, (column * together + i) * step, length);
        for (int k = 0; k < bins; k++) {
          sum[k] += squares[k] / together;
        }
      }
      scale(sum, signal, length);
      System.arraycopy(sum, 0, all, column * bins, bins);
    }
    double rate = Double.isNaN(signal.sampleRateHz()) ? 1 : signal.sampleRateHz();
    return new Spectrogram(
        all,
        bins,
        Findings.resolution(length, signal.sampleRateHz()),
        (length / 2.0 + (together - 1) * step / 2.0) / rate,
        (double) together * step / rate,
        length,
        together);
  }

  /// The sum of a spectrum's values times this is the mean square of the windowed signal.
  double widthOfValues(PowerSpectrum estimate, int signalLength) {
    if (estimate.scaling() == Scaling.DENSITY) {
      return estimate.resolutionHz();
    }
    int length = Math.min(spec.welch().segment(), signalLength);
    var window = windows.of(length);
    return window.sum() * window.sum() / (length * window.squares());
  }

  private double[] mean(Signal signal, int length, int step, int segments) {
    double[] sum = new double[length / 2 + 1];
    for (int segment = 0; segment < segments; segment++) {
      transform(signal, segment * step, length);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += squares[k];
      }
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] /= segments;
    }
    return sum;
  }

  private double[] median(Signal signal, int length, int step, int segments) {
    double[] medians = new double[length / 2 + 1];
    int atOnce = Math.clamp(KEPT / segments, 1, medians.length);
    double[][] kept = new double[atOnce][segments];
    for (int first = 0; first < medians.length; first += atOnce) {
      int count = Math.min(atOnce, medians.length - first);
      for (int segment = 0; segment < segments; segment++) {
        transform(signal, segment * step, length);
        for (int k = 0; k < count; k++) {
          kept[k][segment] = squares[first + k];
        }
      }
      for (int k = 0; k < count; k++) {
        medians[first + k] = median(kept[k]) / bias(segments);
      }
    }
    return medians;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  /// What the median of so many exponentially distributed values expects by their mean: 1 - 1/2 +
  /// 1/3 - ... (Allen et al., FINDCHIRP, Phys. Rev. D 85, 122006, 2012, appendix B).
  private static double bias(int segments) {
    double bias = 1;
    for (int i = 2; i <= 2 * ((segments - 1) / 2); i += 2) {
      bias += 1.0 / (i + 1) - 1.0 / i;
    }
    return bias;
  }

  private void transform(Signal signal, int from, int length) {
    MemorySegment.copy(
        signal.samples(), JAVA_DOUBLE, (long) from * Double.BYTES, samples, 0, length);
    Trend.remove(spec.detrend(), samples, length);
    windows.of(length).multiply(samples);
    var segment = new Signal(memory.ofLength(length), Double.NaN);
    MemorySegment.copy(samples, 0, segment.samples(), JAVA_DOUBLE, 0, length);
    plans.of(length).transform(segment, spectrum);
    spectrum.squares(length / 2 + 1, chunk, squares);
  }

  private void scale(double[] values, Signal signal, int length) {
    var window = windows.of(length);
    double rate = Double.isNaN(signal.sampleRateHz()) ? 1 : signal.sampleRateHz();
    double unit =
        spec.welch().scaling() == Scaling.DENSITY
            ? rate * window.squares()
            : window.sum() * window.sum();
    for (int k = 0; k < values.length; k++) {
      values[k] *= (k > 0 && 2 * k < length ? 2 : 1) / unit;
    }
  }

  @Override
  public void close() {
    memory.close();
    spectrum.close();
  }
}
