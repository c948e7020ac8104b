package undertone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.ResultColumn;

/// The largest local maxima of the amplitude spectrum within the band, and how far each stands out.
/// The row of bins begins at zero and ends at Nyquist, so that neither is a maximum itself.
final class PeaksMeasure implements MeasureGroup {
  private final AnalysisSpec spec;
  private final List<ResultColumn> columns = new ArrayList<>();

  PeaksMeasure(AnalysisSpec spec) {
    this.spec = spec;
    for (int place = 1; place <= spec.peaks(); place++) {
      var which = "local maximum number " + place + " of the amplitude spectrum within the band";
      var name = "peak" + place;
      columns.add(new ResultColumn(name + "_hz", ResultColumn.FREQUENCY, "frequency of " + which));
      columns.add(
          new ResultColumn(name + "_amplitude", ResultColumn.SAMPLE, "amplitude of " + which));
      columns.add(
          new ResultColumn(
              name + "_prominence",
              ResultColumn.SAMPLE,
              "amplitude of " + which + ", less that of the higher saddle beside it"));
    }
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public void find(Subject subject, double[] figures, int at) {
    var spectrum = subject.periodogram();
    var bins = Bins.in(spec.band(), spectrum.resolution(), 0, spectrum.bins() - 1);
    var maxima = new LocalMaxima(spectrum::amplitude, bins.first(), bins.last());
    Arrays.fill(figures, at, at + columns.size(), Double.NaN);
    int next = at;
    for (int k : maxima.largest(spec.peaks())) {
      figures[next++] = k * spectrum.resolution();
      figures[next++] = spectrum.amplitude(k);
      figures[next++] = maxima.prominence(k);
    }
  }
}
