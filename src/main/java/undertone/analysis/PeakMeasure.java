package undertone.analysis;

import java.util.Arrays;
import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.ResultColumn;
import undertone.model.Taper;

/// The largest bin of the detrended, windowed spectrum within the band, zero and Nyquist left out
/// (the lower one of equals), and its place between the bins.
final class PeakMeasure implements MeasureGroup {
  private final AnalysisSpec spec;
  private final boolean rectangular;
  private final List<ResultColumn> columns;

  PeakMeasure(AnalysisSpec spec) {
    this.spec = spec;
    rectangular = spec.window().shape() == Taper.Shape.RECTANGULAR;
    var by = Interpolation.name(spec.window());
    columns =
        List.of(
            new ResultColumn(
                "peak_frequency_hz",
                ResultColumn.FREQUENCY,
                "frequency of the largest bin of the windowed spectrum within the band"),
            new ResultColumn(
                "peak_amplitude_windowed",
                ResultColumn.SAMPLE,
                "2 |X_k| / sum of the window at that bin, the amplitude of a sine on it"),
            new ResultColumn(
                "peak_interpolated_hz",
                ResultColumn.FREQUENCY,
                "frequency of the peak between the bins, by " + by),
            new ResultColumn(
                "peak_interpolated_amplitude",
                ResultColumn.SAMPLE,
                "amplitude of the peak between the bins, by " + by));
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public void find(Subject subject, double[] figures, int at) {
    var spectrum = subject.periodogram();
    int k = largest(spectrum, spec);
    if (k < 0) {
      Arrays.fill(figures, at, at + columns.size(), Double.NaN);
      return;
    }
    var between = Interpolation.of(spectrum, k, rectangular);
    figures[at] = k * spectrum.resolution();
    figures[at + 1] = spectrum.amplitude(k);
    figures[at + 2] = between.bin() * spectrum.resolution();
    figures[at + 3] = between.amplitude();
  }

  /// The largest bin within the band.
  ///
  /// @return k; -1 where the band has no bin between zero and Nyquist
  static int largest(Periodogram spectrum, AnalysisSpec spec) {
    int last = Peak.lastBin(spectrum.length());
    var bins = Bins.in(spec.band(), spectrum.resolution(), 1, last);
    int best = -1;
    for (int k = bins.first(); k <= bins.last(); k++) {
      if (best < 0 || spectrum.square(k) > spectrum.square(best)) {
        best = k;
      }
    }
    return best;
  }
}
