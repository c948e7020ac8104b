package undertone.ui.charts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// How many recordings have which value of a number, at first the dominant frequency; the bins find
/// their width while results land.
public final class DistributionChart extends Chart {
  private static final Words WORDS = Words.of(DistributionChart.class);
  private static final int ROWS_PER_FRAME = 20_000;
  private static final int FEWEST_BINS = 10;
  private static final int MOST_BINS = 50;
  private static final double NARROWEST_BAR = 5;

  /// Where a logarithmic scale begins, so that a single recording still makes a bar.
  private static final double LEAST_BAR = 0.5;

  private final AxisChoice choice = new AxisChoice(Quantity.DOMINANT, this::restart);
  private final BooleanProperty logCounts = new SimpleBooleanProperty();
  private final PointAxis across = new PointAxis(x(), choice);
  private final ValueCounts counts = new ValueCounts(across, ROWS_PER_FRAME);
  private @Nullable ResultTable table;
  private Histogram.Bins bins = counts.histogram().bins(1);

  /// An empty chart.
  public DistributionChart() {
    super(
        new Axis(Scale.LINEAR, Quantity.DOMINANT.title(FrequencyUnit.HERTZ), false),
        new Axis(Scale.LINEAR, WORDS.text("distribution.counts"), false),
        WORDS.text("distribution.of", Quantity.DOMINANT.label()));
    logCounts.addListener((_, _, log) -> scale(log));
  }

  /// Whose values are counted, at first the dominant frequency's.
  ///
  /// @return may be changed
  public AxisChoice quantity() {
    return choice;
  }

  /// Whether the bars' heights are logarithmic.
  ///
  /// @return may be set
  public BooleanProperty logCounts() {
    return logCounts;
  }

  /// Counts only the rows that are wanted. While results land it is to be called again, since rows
  /// past the last one wanted are left out as well. Costs nothing where nothing changed, the new
  /// rows only where some joined, and else counting anew, spread over frames.
  ///
  /// @param shown rows to count, by their number; copied; null for all
  public void filter(@Nullable BitSet shown) {
    counts.filter(shown == null ? null : (BitSet) shown.clone());
    markDirty();
  }

  private void scale(boolean log) {
    y().scale(log ? Scale.LOG : Scale.LINEAR, log ? LEAST_BAR : 0, log ? 10 : 1);
    y().title(WORDS.text(log ? "distribution.logCounts" : "distribution.counts"));
    resetView();
  }

  private void restart() {
    forget();
    rename(WORDS.text("distribution.of", choice.shown().label()));
    markDirty();
  }

  /// Takes in what has landed since the last call, at most 20,000 rows of it; another table starts
  /// over. To be called once a frame.
  ///
  /// @param table the run's results
  public void update(ResultTable table) {
    if (this.table != table) {
      if (this.table != null) {
        clear();
      }
      this.table = table;
    }
    if (counts.behind(table)) {
      counts.take(table);
      markDirty();
    }
  }

  /// Forgets everything but what was chosen.
  public void clear() {
    table = null;
    counts.clear();
    counts.filter(null);
    forget();
  }

  private void forget() {
    counts.clear();
    across.restart();
    rebin();
    resetView();
  }

  @Override
  void prepare() {
    if (table != null && counts.behind(table)) {
      counts.take(table);
    }
    if (hasData()) {
      rebin();
      x().full(edge(0), edge(bins.counts().length));
      double highest = Math.max(1.0, (double) bins.highest());
      double step = Math.max(1, Ticks.niceStep(highest / 4));
      boolean log = logCounts.get();
      y().full(
              log ? LEAST_BAR : 0,
              log ? Ticks.niceStep(1.01 * highest) : Math.ceil(highest / step) * step);
    }
  }

  @Override
  boolean behind() {
    return table != null && counts.behind(table);
  }

  private void rebin() {
    bins = counts.histogram().bins(binWidth());
  }

  private double binWidth() {
    var histogram = counts.histogram();
    double span = histogram.high() - histogram.low();
    double view = x().scale().forward(x().max()) - x().scale().forward(x().min());
    double share = x().fits() ? 1 : Math.min(1, view / Math.max(span, 1e-300));
    double most = Math.min(MOST_BINS, Math.max(FEWEST_BINS, getWidth() / NARROWEST_BAR));
    double wanted = Math.clamp(2 * Math.sqrt((double) histogram.total()), FEWEST_BINS, most);
    return span > 0 ? span * share / wanted : Math.max(Math.abs(histogram.low()) * 0.01, 1e-9);
  }

  /// Lower edge of a bin, in the number's unit.
  private double edge(int bin) {
    return x().scale().backward(bins.edge(bin));
  }

  @Override
  boolean hasData() {
    return counts.histogram().total() > 0;
  }

  @Override
  String emptyText() {
    var number = choice.shown().label().toLowerCase(Locale.ROOT);
    return table == null
        ? WORDS.text("distribution.teach", number)
        : WORDS.text(counts.filtered() ? "distribution.noneShown" : "points.none");
  }

  @Override
  String summary() {
    rebin();
    int fullest = 0;
    for (int i = 0; i < bins.counts().length; i++) {
      fullest = bins.counts()[i] > bins.counts()[fullest] ? i : fullest;
    }
    return WORDS.text(
        "distribution.summary",
        counted(),
        x().scale().backward(counts.histogram().low()),
        x().scale().backward(counts.histogram().high()),
        spaced(),
        bins.counts().length == 0 ? 0 : bins.counts()[fullest],
        range(fullest));
  }

  private String counted() {
    long total = counts.histogram().total();
    return counts.filtered()
        ? WORDS.text("count.of", total, counts.valued())
        : WORDS.text("count", total);
  }

  private String spaced() {
    return across.unit().isEmpty() ? "" : " " + across.unit();
  }

  private String range(int bin) {
    double step = x().scale() == Scale.LOG ? edge(bin) * 1e-3 : bins.width();
    return WORDS.text(
        "range", Ticks.number(edge(bin), step), Ticks.number(edge(bin + 1), step) + spaced());
  }

  @Override
  Legend legend() {
    var width = Ticks.number(bins.width(), bins.width());
    var per =
        x().scale() == Scale.LOG
            ? WORDS.text("distribution.perDecades", width)
            : WORDS.text("distribution.per", width + spaced());
    var entries = new ArrayList<Legend.Entry>();
    if (counts.filtered()) {
      entries.add(Legend.words(counted()));
    }
    if (across.notPositive() > 0) {
      entries.add(Legend.words(WORDS.text("points.notPositive", across.notPositive())));
    }
    entries.add(Legend.words(per));
    return new Legend(entries);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    double pitch = px(edge(1)) - px(edge(0));
    double gap = pitch >= 4 ? 1 : 0;
    for (int i = 0; i < bins.counts().length; i++) {
      if (bins.counts()[i] > 0) {
        double left = Math.round(px(edge(i)));
        double right = Math.max(Math.round(px(edge(i + 1))) - gap, left + 1);
        double top = Math.min(py((double) bins.counts()[i]), plot.bottom() - 1);
        brush.fill(palette().bars(), left, top, right - left, plot.bottom() - top);
      }
    }
  }

  @Override
  String readout(double px, double py) {
    double at = x().scale().forward(x().value(plot().across(px)));
    int bin = (int) Math.floor((at - bins.from()) / bins.width());
    if (bin < 0 || bin >= bins.counts().length) {
      return "";
    }
    return range(bin) + "\n" + Noun.RECORDING.of(bins.counts()[bin]);
  }

  @Override
  String xColumn() {
    return across.quantity().fileColumn();
  }

  @Override
  List<MenuItem> menuItems() {
    return List.of(AxisMenu.of(WORDS.text("menu.horizontal"), choice), logarithmicCounts());
  }

  private MenuItem logarithmicCounts() {
    var log = new CheckMenuItem(WORDS.text("menu.logCounts"));
    log.setSelected(logCounts.get());
    log.selectedProperty().addListener((_, _, on) -> logCounts.set(on));
    return log;
  }

  /// What there is to choose for a menu: the number, its scale, and the scale of the counts.
  ///
  /// @return new entries, as things stand now
  public List<MenuItem> choices() {
    var items = new ArrayList<>(AxisMenu.quantities(choice));
    items.add(new SeparatorMenuItem());
    items.add(AxisMenu.logarithmic(choice));
    items.add(logarithmicCounts());
    return items;
  }

  @Override
  public ChartData data() {
    rebin();
    var shown = bins;
    double[] edges =
        IntStream.rangeClosed(0, shown.counts().length).mapToDouble(this::edge).toArray();
    var suffix = across.unit().equals(FrequencyUnit.HERTZ) ? "_hz" : "";
    return out -> {
      out.append("from" + suffix + ",to" + suffix + ",recordings").append(ChartData.END);
      for (int i = 0; i < shown.counts().length; i++) {
        out.append(Double.toString(edges[i]))
            .append(',')
            .append(Double.toString(edges[i + 1]))
            .append(',')
            .append(Long.toString(shown.counts()[i]))
            .append(ChartData.END);
      }
    };
  }
}
