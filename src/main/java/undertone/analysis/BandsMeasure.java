package undertone.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.ResultColumn;

/// Power in bands: the one-sided periodogram density summed over the bins of a band, times the
/// width of a bin. A bin belongs to a band from its low end on and below its high end.
final class BandsMeasure implements MeasureGroup {
  private final List<NamedBand> bands;
  private final List<ResultColumn> columns = new ArrayList<>();

  BandsMeasure(AnalysisSpec spec) {
    bands = spec.bands().isEmpty() ? List.of(new NamedBand("band", spec.band())) : spec.bands();
    for (var band : bands) {
      var from = band.band().lowHz();
      var to = band.band().highHz();
      var where =
          Double.isInfinite(to)
              ? from == 0 ? "over all frequencies" : "from %s Hz on".formatted(plain(from))
              : "from %s to below %s Hz".formatted(plain(from), plain(to));
      columns.add(
          new ResultColumn(
              band.name() + "_power",
              "x^2",
              "one-sided periodogram density summed %s, times the width of a bin"
                  .formatted(where)));
      columns.add(
          new ResultColumn(
              band.name() + "_relative",
              "",
              "its share of the power of all frequencies above zero"));
    }
  }

  /// Without an exponent, and without a fraction of zero.
  private static String plain(double hertz) {
    return BigDecimal.valueOf(hertz).stripTrailingZeros().toPlainString();
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public void find(Subject subject, double[] figures, int at) {
    var spectrum = subject.periodogram();
    int last = spectrum.bins() - 1;
    double total = sum(spectrum, new Bins(1, last));
    int next = at;
    for (var band : bands) {
      var bins = Bins.inHalfOpen(band.band(), spectrum.resolution(), 0, last);
      figures[next++] = sum(spectrum, bins);
      figures[next++] = sum(spectrum, new Bins(Math.max(1, bins.first()), bins.last())) / total;
    }
  }

  private static double sum(Periodogram spectrum, Bins bins) {
    double sum = 0;
    for (int k = bins.first(); k <= bins.last(); k++) {
      sum += spectrum.power(k);
    }
    return sum;
  }
}
