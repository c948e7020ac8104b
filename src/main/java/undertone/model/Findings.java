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
    double peakAmplitude)
    implements Serializable {

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
