package undertone.model;

import java.io.Serializable;

/// What the analysis found in one signal of N samples x_0 .. x_(N-1).
///
/// Frequencies are in Hz; where the sample rate is NaN (unknown) they are in cycles per sample.
///
/// @param sampleCount N, at least 1
/// @param sampleRateHz the rate the frequencies were computed with, or NaN
/// @param mean arithmetic mean, in the unit of the samples
/// @param rms root mean square, in the unit of the samples
/// @param std population standard deviation (divisor N, as NumPy's default), in the unit of the
///   samples
/// @param min smallest sample
/// @param max largest sample
/// @param dominantFrequencyHz positive frequency of the largest |X_k|, zero and Nyquist left out;
///   NaN for N < 3, which has no such bin
/// @param frequencyResolutionHz width of one bin, the sample rate divided by N
/// @param peakAmplitude 2 |X_k| / N at that bin: the amplitude of a sine exactly on the bin; NaN
///   for N < 3
/// @param facts what the recording says about the signal
/// @param more what the run's analysis looked for beyond that, by its columns
public record Findings(
    long sampleCount,
    double sampleRateHz,
    double mean,
    double rms,
    double std,
    double min,
    double max,
    double dominantFrequencyHz,
    double frequencyResolutionHz,
    double peakAmplitude,
    SignalFacts facts,
    Figures more)
    implements Serializable {

  /// Findings of a signal that nothing more is known about or looked for in.
  ///
  /// @param sampleCount N
  /// @param sampleRateHz the rate, or NaN
  /// @param mean arithmetic mean
  /// @param rms root mean square
  /// @param std population standard deviation
  /// @param min smallest sample
  /// @param max largest sample
  /// @param dominantFrequencyHz frequency of the largest bin
  /// @param frequencyResolutionHz width of a bin
  /// @param peakAmplitude amplitude at the largest bin
  public Findings(
      long sampleCount,
      double sampleRateHz,
      double mean,
      double rms,
      double std,
      double min,
      double max,
      double dominantFrequencyHz,
      double frequencyResolutionHz,
      double peakAmplitude) {
    this(
        sampleCount,
        sampleRateHz,
        mean,
        rms,
        std,
        min,
        max,
        dominantFrequencyHz,
        frequencyResolutionHz,
        peakAmplitude,
        SignalFacts.NONE,
        Figures.NONE);
  }

  /// Of what was not analysed.
  static final Findings NONE =
      new Findings(
          0,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);

  /// Width of one bin, computed as NumPy's `fftfreq` does, so that k times it is NumPy's frequency
  /// to the last bit: 1 / (N d) with d = 1 / rate.
  ///
  /// @param sampleCount N, at least 1
  /// @param sampleRateHz samples per second, or NaN for frequencies in cycles per sample
  /// @return the width in Hz or in cycles per sample
  public static double resolution(long sampleCount, double sampleRateHz) {
    double spacing = Double.isNaN(sampleRateHz) ? 1.0 : 1.0 / sampleRateHz;
    return 1.0 / (sampleCount * spacing);
  }
}
