package undertone.analysis;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Findings;
import undertone.model.PowerSpectrum;
import undertone.model.SampleBuffer;
import undertone.model.Signal;

/// Finds what [Findings] holds in one signal after the other, and what a run's measures ask for
/// beyond that. Keeps the transforms of the last few lengths; belongs to one thread, and is closed
/// by it.
public final class Analyser implements AutoCloseable {
  /// Samples whose largest lies beyond two to this power, either way, are scaled first.
  private static final int LARGEST_EXPONENT = 400;

  private final Plans plans;
  private final Measures measures;
  private final Measuring measuring;
  private final Statistics statistics = new Statistics();
  private final Spectrum spectrum = new Spectrum();

  /// What is looked at value by value passes through it.
  private final double[] chunk = new double[4_096];

  /// An analyser that looks for nothing more.
  ///
  /// @param transforms the library to transform with
  public Analyser(Transforms transforms) {
    this(transforms, Measures.NONE);
  }

  /// An analyser.
  ///
  /// @param transforms the library to transform with
  /// @param measures what else is looked for
  public Analyser(Transforms transforms, Measures measures) {
    this.measures = measures;
    plans = new Plans(transforms);
    measuring = new Measuring(measures, plans);
  }

  /// Analyses a signal.
  ///
  /// @param signal N samples; left untouched
  /// @return the findings; a refusal where there are no samples, one of them is not finite, or a
  ///   plug-in failed
  public AnalysisResult analyse(Signal signal) {
    if (signal.length() == 0) {
      return refused(Cause.EMPTY, "the recording has no samples");
    }
    statistics.range(signal);
    double min = statistics.min();
    double max = statistics.max();
    if (!Double.isFinite(min) || !Double.isFinite(max)) {
      return notFinite(signal);
    }
    int exponent = Math.getExponent(Math.max(-min, max));
    try {
      boolean plain = Math.abs(exponent) <= LARGEST_EXPONENT || (min == 0 && max == 0);
      return new AnalysisResult.Found(
          plain ? find(signal, signal, 0) : findScaled(signal, min, max, exponent));
    } catch (PluginFailedException e) {
      return refused(Cause.PLUGIN, e.sentence());
    }
  }

  /// For samples whose squares leave the range of a double: divides by a power of two, which is
  /// exact, and multiplies the findings.
  private Findings findScaled(Signal signal, double min, double max, int exponent)
      throws PluginFailedException {
    Findings found;
    try (var buffer = new SampleBuffer()) {
      var scaled = new Signal(buffer.ofLength(signal.length()), signal.sampleRateHz());
      for (int from = 0; from < signal.length(); from += chunk.length) {
        int count = Math.min(chunk.length, signal.length() - from);
        signal.copy(from, count, chunk);
        for (int i = 0; i < count; i++) {
          chunk[i] = Math.scalb(chunk[i], -exponent);
        }
        long at = (long) from * Double.BYTES;
        MemorySegment.copy(chunk, 0, scaled.samples(), JAVA_DOUBLE, at, count);
      }
      statistics.range(scaled);
      found = find(scaled, signal, exponent);
    }
    return new Findings(
        found.sampleCount(),
        found.sampleRateHz(),
        Math.scalb(found.mean(), exponent),
        Math.scalb(found.rms(), exponent),
        Math.scalb(found.std(), exponent),
        min,
        max,
        found.dominantFrequencyHz(),
        found.frequencyResolutionHz(),
        Math.scalb(found.peakAmplitude(), exponent),
        signal.facts(),
        found.more());
  }

  /// What is left once the statistics know the range of this signal.
  private Findings find(Signal signal, Signal original, int exponent) throws PluginFailedException {
    int n = signal.length();
    statistics.spread(signal);
    double mean = statistics.mean();
    double variance = statistics.variance();
    double resolution = Findings.resolution(n, signal.sampleRateHz());
    var peak = Peak.NONE;
    if (Peak.lastBin(n) >= 1) {
      plans.of(n).transform(signal, spectrum);
      peak = Peak.largest(spectrum, n, chunk);
    }
    return new Findings(
        n,
        signal.sampleRateHz(),
        mean,
        // mean square = mean^2 + variance: exact, and without a further pass over the samples
        Math.sqrt(mean * mean + variance),
        Math.sqrt(variance),
        statistics.min(),
        statistics.max(),
        peak.bin() * resolution,
        resolution,
        2 * peak.magnitude() / n,
        signal.facts(),
        measuring.measure(signal, original, exponent, statistics));
  }

  /// The amplitude spectrum of a signal, for drawing: |X_0| / N, then 2 |X_k| / N, and |X_(N/2)| /
  /// N for even N, so that a sine on a bin shows its own amplitude.
  ///
  /// @param signal N finite samples, at least 1
  /// @return N / 2 + 1 amplitudes, in the unit of the samples
  public double[] amplitudes(Signal signal) {
    int n = signal.length();
    plans.of(n).transform(signal, spectrum);
    double[] bins = new double[Spectrum.doubles(n)];
    double[] amplitudes = new double[n / 2 + 1];
    spectrum.copy(0, amplitudes.length, bins);
    for (int k = 0; k < amplitudes.length; k++) {
      boolean twice = k > 0 && 2 * k < n;
      amplitudes[k] = (twice ? 2 : 1) * Math.hypot(bins[2 * k], bins[2 * k + 1]) / n;
    }
    return amplitudes;
  }

  /// Whether the run's specification has Welch's estimate.
  ///
  /// @return true if it looks for it
  public boolean asksForWelch() {
    return measures.spec().measures().contains(Measure.WELCH);
  }

  /// Welch's estimate of a signal by the run's specification, for drawing. Squares that no double
  /// can hold are infinite or zero.
  ///
  /// @param signal N finite samples, at least 1
  /// @return its values from zero to Nyquist
  public PowerSpectrum welch(Signal signal) {
    return measuring.welch(signal);
  }

  private AnalysisResult notFinite(Signal signal) {
    int n = signal.length();
    for (int from = 0; from < n; from += chunk.length) {
      int count = Math.min(chunk.length, n - from);
      signal.copy(from, count, chunk);
      for (int i = 0; i < count; i++) {
        if (!Double.isFinite(chunk[i])) {
          return refused(
              Cause.NOT_FINITE,
              "sample %d of %d is %s: only finite samples can be analysed"
                  .formatted(from + i, n, chunk[i]));
        }
      }
    }
    throw new IllegalStateException("a smallest or largest sample that is none of the samples");
  }

  private static AnalysisResult refused(Cause cause, String message) {
    return new AnalysisResult.Refused(new Failure(cause, message));
  }

  @Override
  public void close() {
    measuring.close();
    plans.close();
    spectrum.close();
  }
}
