package undertone.analysis;

import java.util.Arrays;
import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.ResultColumn;

/// Moments of the one-sided power spectrum within the band, without the zero bin, which holds the
/// mean and nothing that sounds. Peeters, A Large Set of Audio Features, CUIDADO report, 2004,
/// sections 6.1 (centroid, spread), 6.1.6 (roll-off) and 9.1 (flatness), here on powers.
final class ShapeMeasure implements MeasureGroup {
  private final AnalysisSpec spec;
  private final List<ResultColumn> columns;

  ShapeMeasure(AnalysisSpec spec) {
    this.spec = spec;
    columns =
        List.of(
            new ResultColumn(
                "spectral_centroid_hz", ResultColumn.FREQUENCY, "sum of f P / sum of P"),
            new ResultColumn(
                "spectral_bandwidth_hz",
                ResultColumn.FREQUENCY,
                "root of the sum of (f - centroid)^2 P / sum of P"),
            new ResultColumn(
                "spectral_rolloff_hz",
                ResultColumn.FREQUENCY,
                "lowest frequency up to which %s of the power lies".formatted(spec.rollOff())),
            new ResultColumn(
                "spectral_flatness", "", "geometric by arithmetic mean of P: 1 for equal powers"));
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public void find(Subject subject, double[] figures, int at) {
    var spectrum = subject.periodogram();
    double spacing = spectrum.resolution();
    var bins = Bins.in(spec.band(), spacing, 1, spectrum.bins() - 1);
    double total = 0;
    double moment = 0;
    double logarithms = 0;
    for (int k = bins.first(); k <= bins.last(); k++) {
      double power = spectrum.power(k);
      total += power;
      moment += k * power;
      logarithms += StrictMath.log(power);
    }
    if (!(total > 0)) {
      Arrays.fill(figures, at, at + columns.size(), Double.NaN);
      return;
    }
    double centroid = moment / total;
    double spread = 0;
    double below = 0;
    int rollOff = -1;
    for (int k = bins.first(); k <= bins.last(); k++) {
      double power = spectrum.power(k);
      spread += (k - centroid) * (k - centroid) * power;
      below += power;
      if (rollOff < 0 && below >= spec.rollOff() * total) {
        rollOff = k;
      }
    }
    int count = bins.last() - bins.first() + 1;
    figures[at] = centroid * spacing;
    figures[at + 1] = Math.sqrt(spread / total) * spacing;
    figures[at + 2] = rollOff * spacing;
    figures[at + 3] = StrictMath.exp(logarithms / count) / (total / count);
  }
}
