package undertone.model;

/// The power of a signal over time and frequency, for drawing.
///
/// @param values one-sided power spectral density, in `x^2/Hz` (`x^2` by cycles per sample where
///   the rate is unknown): column after column, each from zero to Nyquist
/// @param bins values of a column, at least 1
/// @param resolutionHz width of a bin, in Hz or cycles per sample
/// @param first middle of the first column, in seconds, or samples where the rate is unknown
/// @param step from one column's middle to the next, likewise
/// @param segment samples of a segment
/// @param together neighbouring segments whose mean is a column; 1 for all that there is
@SuppressWarnings("ArrayRecordComponent") // read by charts; never compared, never a key
public record Spectrogram(
    double[] values,
    int bins,
    double resolutionHz,
    double first,
    double step,
    int segment,
    int together) {

  /// How many columns there are.
  ///
  /// @return at least 1
  public int columns() {
    return values.length / bins;
  }

  /// One value.
  ///
  /// @param column from 0
  /// @param bin from 0
  /// @return power spectral density
  public double value(int column, int bin) {
    return values[column * bins + bin];
  }

  /// All values in decibels re 1, for drawing.
  ///
  /// @return a new array, in the order of [#values]
  public float[] decibels() {
    float[] levels = new float[values.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) (10 * Math.log10(Math.max(values[i], Double.MIN_NORMAL)));
    }
    return levels;
  }
}
