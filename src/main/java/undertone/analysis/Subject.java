package undertone.analysis;

import undertone.model.AnalysisSpec;
import undertone.model.Findings;
import undertone.model.Signal;

/// One signal after the other as its measures see it: what more than one of them needs is computed
/// once, when the first one asks. One thread at a time.
final class Subject implements AutoCloseable {
  private static final Signal NOTHING = Signal.of(Double.NaN);

  private final Periodogram periodogram;
  private final WelchEstimate welch;
  private double[] scratch = new double[0];
  private Signal signal = NOTHING;
  private Signal original = NOTHING;
  private Statistics statistics = new Statistics();
  private boolean transformed;

  Subject(AnalysisSpec spec, Plans plans) {
    this.periodogram = new Periodogram(spec, plans);
    this.welch = new WelchEstimate(spec, plans);
  }

  /// Turns to the next signal.
  ///
  /// @param next at least one sample, squares within the range of a double
  /// @param asRecorded the same, as it came
  /// @param known its statistics
  void turnTo(Signal next, Signal asRecorded, Statistics known) {
    signal = next;
    original = asRecorded;
    statistics = known;
    transformed = false;
  }

  /// The samples, divided by a power of two where they were too large or too small.
  Signal signal() {
    return signal;
  }

  /// The samples as they came.
  Signal original() {
    return original;
  }

  Statistics statistics() {
    return statistics;
  }

  /// Samples per second; 1 where nobody knows, so that frequencies are in cycles per sample.
  double rate() {
    return Double.isNaN(signal.sampleRateHz()) ? 1 : signal.sampleRateHz();
  }

  /// The detrended and windowed spectrum.
  Periodogram periodogram() {
    if (!transformed) {
      double resolution = Findings.resolution(signal.length(), signal.sampleRateHz());
      periodogram.compute(signal, resolution, scratch(signal.length()));
      transformed = true;
    }
    return periodogram;
  }

  /// Makes Welch's estimate.
  WelchEstimate welch() {
    return welch;
  }

  /// Memory that whoever asks next overwrites.
  ///
  /// @return at least `length` long
  double[] scratch(int length) {
    if (scratch.length < length) {
      scratch = new double[0]; // so that both never exist at once
      scratch = new double[length];
    }
    return scratch;
  }

  @Override
  public void close() {
    signal = NOTHING;
    original = NOTHING;
    periodogram.close();
    welch.close();
  }
}
