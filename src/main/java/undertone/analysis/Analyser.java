package undertone.analysis;

import java.util.LinkedHashMap;
import org.apache.commons.math3.stat.StatUtils;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Findings;
import undertone.model.Signal;

/// Finds what [Findings] holds in one signal after the other. Keeps the transforms of the last few
/// lengths; belongs to one thread, and is closed by it.
public final class Analyser implements AutoCloseable {
  /// Lengths whose transforms are kept. More would pile up memory where every recording differs.
  private static final int PLANS_KEPT = 4;

  /// Samples whose largest lies beyond two to this power, either way, are scaled first.
  private static final int LARGEST_EXPONENT = 400;

  private final Transforms transforms;
  private final LinkedHashMap<Integer, SpectrumPlan> plans =
      new LinkedHashMap<>(PLANS_KEPT * 2, 0.75f, true);
  private double[] spectrum = new double[0];

  /// An analyser.
  ///
  /// @param transforms the library to transform with
  public Analyser(Transforms transforms) {
    this.transforms = transforms;
  }

  /// Analyses a signal.
  ///
  /// @param signal N samples; left untouched
  /// @return the findings; a refusal where there are no samples or one of them is not finite
  public Analysis analyse(Signal signal) {
    double[] samples = signal.samples();
    if (samples.length == 0) {
      return refused(Cause.EMPTY, "the recording has no samples");
    }
    double min = samples[0];
    double max = samples[0];
    for (double sample : samples) {
      min = Math.min(min, sample);
      max = Math.max(max, sample);
    }
    if (!Double.isFinite(min) || !Double.isFinite(max)) {
      return notFinite(samples);
    }
    int exponent = Math.getExponent(Math.max(-min, max));
    if (Math.abs(exponent) <= LARGEST_EXPONENT || (min == 0 && max == 0)) {
      return new Analysis.Found(find(signal, min, max));
    }
    return new Analysis.Found(findScaled(signal, min, max, exponent));
  }

  /// For samples whose squares leave the range of a double: divides by a power of two, which is
  /// exact, and multiplies the findings.
  private Findings findScaled(Signal signal, double min, double max, int exponent) {
    double[] scaled = signal.samples().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Math.scalb(scaled[i], -exponent);
    }
    var found = find(new Signal(scaled, signal.sampleRateHz()), min, max);
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
        Math.scalb(found.peakAmplitude(), exponent));
  }

  private Findings find(Signal signal, double min, double max) {
    double[] samples = signal.samples();
    int n = samples.length;
    double mean = StatUtils.mean(samples);
    double variance = StatUtils.populationVariance(samples, mean);
    double resolution = Findings.resolution(n, signal.sampleRateHz());
    var peak = Peak.lastBin(n) < 1 ? Peak.NONE : Peak.largest(transform(samples), n);
    return new Findings(
        n,
        signal.sampleRateHz(),
        mean,
        // mean square = mean^2 + variance: exact, and without a further pass over the samples
        Math.sqrt(mean * mean + variance),
        Math.sqrt(variance),
        min,
        max,
        peak.bin() * resolution,
        resolution,
        2 * peak.magnitude() / n);
  }

  /// The amplitude spectrum of a signal, for drawing: |X_0| / N, then 2 |X_k| / N, and |X_(N/2)| /
  /// N for even N, so that a sine on a bin shows its own amplitude.
  ///
  /// @param samples N finite samples, at least 1
  /// @return N / 2 + 1 amplitudes, in the unit of the samples
  public double[] amplitudes(double[] samples) {
    int n = samples.length;
    double[] bins = transform(samples);
    double[] amplitudes = new double[n / 2 + 1];
    for (int k = 0; k < amplitudes.length; k++) {
      boolean twice = k > 0 && 2 * k < n;
      amplitudes[k] = (twice ? 2 : 1) * Math.hypot(bins[2 * k], bins[2 * k + 1]) / n;
    }
    return amplitudes;
  }

  private double[] transform(double[] samples) {
    var plan = plans.get(samples.length);
    if (plan == null) {
      if (plans.size() == PLANS_KEPT) {
        plans.pollFirstEntry().getValue().close();
      }
      plan = transforms.plan(samples.length);
      plans.put(samples.length, plan);
    }
    if (spectrum.length != plan.spectrumLength()) {
      spectrum = new double[plan.spectrumLength()];
    }
    plan.transform(samples, spectrum);
    return spectrum;
  }

  private static Analysis notFinite(double[] samples) {
    for (int i = 0; i < samples.length; i++) {
      if (!Double.isFinite(samples[i])) {
        return refused(
            Cause.NOT_FINITE,
            "sample %d of %d is %s: only finite samples can be analysed"
                .formatted(i, samples.length, samples[i]));
      }
    }
    return refused(
        Cause.NOT_FINITE,
        "the samples are so large (or so far apart) that their sums overflow: is the format"
            + " right?");
  }

  private static Analysis refused(Cause cause, String message) {
    return new Analysis.Refused(new Failure(cause, message));
  }

  @Override
  public void close() {
    plans.values().forEach(SpectrumPlan::close);
    plans.clear();
  }
}
