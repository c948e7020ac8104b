package undertone.ui.charts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// How many recordings have which value of a number, at first the dominant frequency; the bins find
/// their width while results land.
public final class DistributionChart extends Chart {
  private static final int ROWS_PER_FRAME = 20_000;
  private static final int FEWEST_BINS = 10;
  private static final int MOST_BINS = 50;
  private static final double NARROWEST_BAR = 5;

  private @Nullable ResultTable table;
  private Histogram histogram = new Histogram();
  private Histogram.Bins bins = histogram.bins(1);
  private int taken;
  private String unit = FrequencyUnit.HERTZ;
  private Quantity quantity = Quantity.DOMINANT;

  /// An empty chart.
  public DistributionChart() {
    super(
        new Axis(Scale.LINEAR, "Frequency [Hz]", false),
        new Axis(Scale.LINEAR, "Recordings", false),
        "Distribution of dominant frequencies");
  }

  /// Shows another number, from the first row on.
  ///
  /// @param next which
  public void quantity(Quantity next) {
    var from = table;
    clear();
    quantity = next;
    unit = "";
    rename("Distribution of " + next.label());
    x().title(next.title(next.isDominant() ? FrequencyUnit.HERTZ : ""));
    table = from;
    markDirty();
  }

  /// Takes in what has landed since the last call, at most 20,000 rows of it; another table starts
  /// over. To be called once a frame.
  ///
  /// @param table the run's results
  public void update(ResultTable table) {
    if (this.table != table) {
      clear();
      this.table = table;
    }
    if (taken < table.size()) {
      take(table);
      markDirty();
    }
  }

  /// Forgets everything.
  public void clear() {
    table = null;
    histogram = new Histogram();
    bins = histogram.bins(1);
    taken = 0;
    resetView();
  }

  private void take(ResultTable from) {
    int end = (int) Math.min(from.size(), (long) taken + ROWS_PER_FRAME);
    for (; taken < end; taken++) {
      double value = quantity.value().of(from, taken);
      if (!Double.isNaN(value) && !Double.isInfinite(value)) {
        name(from, taken);
        histogram.add(value);
      }
    }
  }

  /// By the first row; rows that differ in their unit leave none that holds for all.
  private void name(ResultTable from, int row) {
    var its = quantity.unit(from, row);
    if (histogram.total() == 0) {
      unit = its;
      x().title(quantity.title(unit));
    } else if (!its.equals(unit) && !unit.equals(FrequencyUnit.MIXED)) {
      unit = FrequencyUnit.MIXED;
      x().title(quantity.title(unit));
    }
  }

  @Override
  void prepare() {
    if (table != null && taken < table.size()) {
      take(table);
    }
    if (histogram.total() > 0) {
      rebin();
      x().full(bins.from(), bins.edge(bins.counts().length));
      double step = Math.max(1, Ticks.niceStep(Math.max(1.0, (double) bins.highest()) / 4));
      y().full(0, Math.ceil((double) bins.highest() / step) * step);
    }
  }

  @Override
  boolean behind() {
    return table != null && taken < table.size();
  }

  private void rebin() {
    bins = histogram.bins(binWidth());
  }

  private double binWidth() {
    double span = histogram.high() - histogram.low();
    double share = x().fits() ? 1 : Math.min(1, (x().max() - x().min()) / Math.max(span, 1e-300));
    double most = Math.min(MOST_BINS, Math.max(FEWEST_BINS, getWidth() / NARROWEST_BAR));
    double wanted = Math.clamp(2 * Math.sqrt((double) histogram.total()), FEWEST_BINS, most);
    return span == 0 ? Math.max(Math.abs(histogram.low()) * 0.01, 1e-9) : span * share / wanted;
  }

  @Override
  boolean hasData() {
    return histogram.total() > 0;
  }

  @Override
  String emptyText() {
    return table == null
        ? "Press Start to see how the %s is distributed"
            .formatted(quantity.label().toLowerCase(Locale.ROOT))
        : "No recording has been analysed";
  }

  @Override
  String summary() {
    rebin();
    int fullest = 0;
    for (int i = 0; i < bins.counts().length; i++) {
      fullest = bins.counts()[i] > bins.counts()[fullest] ? i : fullest;
    }
    return String.format(
        Locale.ROOT,
        "%,d recordings between %.5g and %.5g %s, most of them (%,d) from %s.",
        histogram.total(),
        histogram.low(),
        histogram.high(),
        unit,
        bins.counts().length == 0 ? 0 : bins.counts()[fullest],
        range(fullest));
  }

  private String spaced() {
    return unit.isEmpty() ? "" : " " + unit;
  }

  private String range(int bin) {
    return Ticks.number(bins.edge(bin), bins.width())
        + " to "
        + Ticks.number(bins.edge(bin + 1), bins.width())
        + spaced();
  }

  @Override
  Legend legend() {
    return Legend.note("recordings per " + Ticks.number(bins.width(), bins.width()) + spaced());
  }

  @Override
  void paint(Brush brush, Plot plot) {
    double pitch = px(bins.edge(1)) - px(bins.edge(0));
    double gap = pitch >= 4 ? 1 : 0;
    for (int i = 0; i < bins.counts().length; i++) {
      if (bins.counts()[i] > 0) {
        double left = Math.round(px(bins.edge(i)));
        double right = Math.max(Math.round(px(bins.edge(i + 1))) - gap, left + 1);
        double top = Math.min(py((double) bins.counts()[i]), plot.bottom() - 1);
        brush.fill(palette().bars(), left, top, right - left, plot.bottom() - top);
      }
    }
  }

  @Override
  String readout(double px, double py) {
    int bin = (int) Math.floor((x().value(plot().across(px)) - bins.from()) / bins.width());
    if (bin < 0 || bin >= bins.counts().length) {
      return "";
    }
    return String.format(Locale.ROOT, "%s\n%,d recordings", range(bin), bins.counts()[bin]);
  }

  @Override
  public ChartData data() {
    rebin();
    var shown = bins;
    var head = unit.equals(FrequencyUnit.HERTZ) ? "from_hz,to_hz,recordings" : "from,to,recordings";
    return out -> {
      out.append(head).append(ChartData.END);
      for (int i = 0; i < shown.counts().length; i++) {
        out.append(Double.toString(shown.edge(i)))
            .append(',')
            .append(Double.toString(shown.edge(i + 1)))
            .append(',')
            .append(Long.toString(shown.counts()[i]))
            .append(ChartData.END);
      }
    };
  }
}
