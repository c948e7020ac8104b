package undertone.analysis;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.Welch;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.Spectrogram;
import undertone.model.Taper;

/// What a signal looks like through a window: pictures for the eye, beside what a run measures. One
/// thread at a time.
public final class SignalLook {
  private static final double OVERLAP = 0.5;

  /// Local maxima that are looked at: side lobes are many.
  private static final int CANDIDATES = 200;

  /// The largest of 500,000 amplitudes of noise are about four times their mean.
  private static final double STANDS_OUT = 5;

  private final Transforms transforms;
  private final Taper taper;

  /// Looks through a window.
  ///
  /// @param transforms the library to transform with
  /// @param taper the window
  public SignalLook(Transforms transforms, Taper taper) {
    this.transforms = transforms;
    this.taper = taper;
  }

  /// The amplitude spectrum: 2 |X_k| over the sum of the window's values, half of that for k = 0
  /// and for k = N/2, so that a sine on a bin shows its own amplitude through every window.
  ///
  /// @param signal N finite samples, at least 1
  /// @return N / 2 + 1 amplitudes, in the unit of the samples
  public double[] amplitudes(Signal signal) {
    int n = signal.length();
    var window = new Window(taper, n);
    double[] samples = signal.toArray();
    window.multiply(samples);
    try (var memory = new SampleBuffer();
        var spectrum = new Spectrum();
        var plan = transforms.plan(n)) {
      var tapered = new Signal(memory.ofLength(n), Double.NaN);
      MemorySegment.copy(samples, 0, tapered.samples(), JAVA_DOUBLE, 0, n);
      plan.transform(tapered, spectrum);
      double[] bins = new double[Spectrum.doubles(n)];
      spectrum.copy(0, n / 2 + 1, bins);
      double[] amplitudes = new double[n / 2 + 1];
      for (int k = 0; k < amplitudes.length; k++) {
        boolean twice = k > 0 && 2 * k < n;
        double magnitude = Math.hypot(bins[2 * k], bins[2 * k + 1]);
        amplitudes[k] = (twice ? 2 : 1) * magnitude / window.sum();
      }
      return amplitudes;
    }
  }

  /// The spectrogram: segments that overlap by half, each without its mean.
  ///
  /// @param signal N finite samples, at least 1
  /// @param segment samples, at least 2; all there are where they are fewer
  /// @param columns at most so many, at least 1
  /// @return power spectral density over time and frequency
  public Spectrogram spectrogram(Signal signal, int segment, int columns) {
    var welch = new Welch(segment, OVERLAP, Welch.Averaging.MEAN, Welch.Scaling.DENSITY);
    var usual = AnalysisSpec.DEFAULTS;
    var spec =
        new AnalysisSpec(
            usual.measures(),
            Detrend.MEAN,
            taper,
            usual.band(),
            welch,
            usual.peaks(),
            usual.bands(),
            usual.rollOff(),
            usual.harmonics(),
            usual.plugins());
    try (var plans = new Plans(transforms);
        var estimate = new WelchEstimate(spec, plans)) {
      return estimate.columns(signal, columns);
    }
  }

  /// The peaks that stand out of an amplitude spectrum: local maxima several times as high as the
  /// mean, the higher one of any two that are near each other.
  ///
  /// @param amplitudes of the bins k = 0 to N / 2
  /// @param most how many at most
  /// @return their bins, the highest first
  public int[] peaks(double[] amplitudes, int most) {
    double mean = Arrays.stream(amplitudes).average().orElse(0);
    double near = Math.max(4, amplitudes.length / 100.0);
    int[] largest =
        new LocalMaxima(k -> amplitudes[k], 0, amplitudes.length - 1).largest(CANDIDATES);
    int[] peaks = new int[most];
    int found = 0;
    for (int bin : largest) {
      int others = found;
      boolean alone =
          Arrays.stream(peaks).limit(others).allMatch(other -> Math.abs(other - bin) > near);
      if (alone && found < most && amplitudes[bin] >= STANDS_OUT * mean) {
        peaks[found++] = bin;
      }
    }
    return Arrays.copyOf(peaks, found);
  }
}
