package undertone.analysis;

import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Welch.Scaling;
import undertone.model.ResultColumn;

/// The largest value of Welch's estimate within the band, zero and Nyquist left out, and the power
/// of all of it.
final class WelchMeasure implements MeasureGroup {
  private final AnalysisSpec spec;
  private final List<ResultColumn> columns;

  WelchMeasure(AnalysisSpec spec) {
    this.spec = spec;
    boolean density = spec.welch().scaling() == Scaling.DENSITY;
    columns =
        List.of(
            new ResultColumn(
                "welch_peak_hz",
                ResultColumn.FREQUENCY,
                "frequency of the largest value of Welch's estimate within the band"),
            new ResultColumn(
                "welch_peak",
                density ? "x^2/Hz" : "x^2",
                density ? "power density there" : "power in that bin"),
            new ResultColumn(
                "welch_total_power",
                "x^2",
                "integral of Welch's density from zero to Nyquist: the mean square of the"
                    + " detrended samples"));
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public void find(Subject subject, double[] figures, int at) {
    var estimate = subject.welch().of(subject.signal());
    double[] values = estimate.values();
    int length = Math.min(spec.welch().segment(), subject.signal().length());
    var bins = Bins.in(spec.band(), estimate.resolutionHz(), 1, Peak.lastBin(length));
    int best = -1;
    for (int k = bins.first(); k <= bins.last(); k++) {
      if (best < 0 || values[k] > values[best]) {
        best = k;
      }
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    figures[at] = best < 0 ? Double.NaN : best * estimate.resolutionHz();
    figures[at + 1] = best < 0 ? Double.NaN : values[best];
    figures[at + 2] = sum * subject.welch().widthOfValues(estimate, subject.signal().length());
  }
}
