package undertone.pipeline;

import undertone.analysis.SignalLook;
import undertone.model.Signal;
import undertone.model.Spectrogram;
import undertone.model.Taper;

/// What a recording looks like through a window.
///
/// @param window through which
/// @param amplitudes amplitude spectrum for k = 0 to N / 2, in the unit of the samples, scaled so
///   that a sine on a bin shows its own amplitude
/// @param peaks bins of the peaks that stand out, the highest first
/// @param spectrogram power over time and frequency
/// @param levels the same in decibels
@SuppressWarnings("ArrayRecordComponent") // read by charts; never compared, never a key
public record SignalView(
    Taper window, double[] amplitudes, int[] peaks, Spectrogram spectrogram, float[] levels) {
  /// Columns of a spectrogram: more than a chart is wide.
  static final int COLUMNS = 2_048;

  private static final int PEAKS = 6;
  private static final int SHORTEST = 16;
  private static final int LONGEST = 1_024;

  /// Segments about as many as their bins, by a power of two.
  ///
  /// @param samples of the recording
  /// @return 16 to 1,024
  static int segment(int samples) {
    int wanted = Integer.highestOneBit((int) Math.max(1, Math.sqrt(2.0 * samples)));
    return Math.clamp(2L * wanted, SHORTEST, LONGEST);
  }

  /// Looks at a signal.
  static SignalView of(Signal signal, SignalLook look, Taper window) {
    double[] amplitudes = look.amplitudes(signal);
    var spectrogram = look.spectrogram(signal, segment(signal.length()), COLUMNS);
    int[] peaks = look.peaks(amplitudes, PEAKS);
    return new SignalView(window, amplitudes, peaks, spectrogram, spectrogram.decibels());
  }
}
