package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.paint.Color;
import undertone.ui.words.Words;

/// Recordings fetched and analysed per second over the time of a run, when recordings failed, and
/// on a scale of its own what was in flight, the bytes per second or what was buffered; or the
/// rates of several runs laid over each other.
public final class ThroughputChart extends Chart {
  private static final Words WORDS = Words.of(ThroughputChart.class);
  private static final double VEIL = 0.22;
  private static final double MIB = 1 << 20;

  /// A bound that is so many times higher than everything else would flatten it.
  private static final double FAR_ABOVE = 3;

  private final Axis second = new Axis(Scale.LINEAR, "", false);
  private final List<Curve> curves = new ArrayList<>();
  private final FigureChoice choice = new FigureChoice(this::markDirty);
  private RateSeries series = new RateSeries(Figure.ALL.size());
  private List<Tick> secondTicks = List.of();
  private double bound = Double.NaN;
  private String boundLabel = "";

  /// An empty chart.
  public ThroughputChart() {
    this(WORDS.text("throughput.rate"));
  }

  /// An empty chart whose rates are means over something else than the last seconds.
  ///
  /// @param rate what stands at their axis
  public ThroughputChart(String rate) {
    super(
        new Axis(Scale.TIME, WORDS.text("throughput.time"), true),
        new Axis(Scale.LINEAR, rate, false),
        WORDS.text("throughput.name"));
  }

  /// One moment of a run.
  ///
  /// @param seconds since the run started; not before the last sample's
  /// @param fetchedPerSecond recordings received per second
  /// @param analysedPerSecond recordings analysed per second
  /// @param inFlight recordings in flight
  /// @param limit most recordings that may be in flight
  /// @param bytesPerSecond bytes received per second
  /// @param bufferedBytes bytes received and not yet analysed
  /// @param failed recordings failed since the run started
  public record Sample(
      double seconds,
      double fetchedPerSecond,
      double analysedPerSecond,
      double inFlight,
      double limit,
      double bytesPerSecond,
      double bufferedBytes,
      double failed) {}

  /// Appends a sample; about four a second are plenty.
  ///
  /// @param now not before the last one
  public void append(Sample now) {
    series.append(
        now.seconds(),
        now.fetchedPerSecond(),
        now.analysedPerSecond(),
        now.inFlight(),
        now.limit(),
        now.bytesPerSecond(),
        now.bufferedBytes(),
        now.failed());
    markDirty();
  }

  /// Appends a sample of a run that transfers and loses nothing.
  ///
  /// @param seconds since the run started; not before the last sample's
  /// @param fetchedPerSecond recordings received per second
  /// @param analysedPerSecond recordings analysed per second
  /// @param inFlight recordings in flight
  /// @param limit most recordings that may be in flight
  public void append(
      double seconds,
      double fetchedPerSecond,
      double analysedPerSecond,
      double inFlight,
      double limit) {
    append(new Sample(seconds, fetchedPerSecond, analysedPerSecond, inFlight, limit, 0, 0, 0));
  }

  /// Appends to a rate that is laid over the others and stands in the legend by its name.
  ///
  /// @param name tells it from the others; one that is new begins a curve
  /// @param seconds since its run started; not before its last sample's
  /// @param perSecond recordings per second
  public void append(String name, double seconds, double perSecond) {
    var curve = curves.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (curve == null) {
      curve = new Curve(name, curves.size(), new RateSeries(1));
      curves.add(curve);
    }
    curve.series().append(seconds, perSecond);
    markDirty();
  }

  /// What is shown now.
  ///
  /// @return to be kept over [#clear]
  public Rates rates() {
    return new Rates(series);
  }

  /// Shows a run, and after it another one that did some of it again.
  ///
  /// @param first the run
  /// @param second the other one
  /// @param later seconds of the first at which the second begins
  public void join(Rates first, Rates second, double later) {
    series = RateSeries.joined(first.series(), second.series(), later, Figure.FAILED.place());
    markDirty();
  }

  /// Draws the most that a run can do as a dashed line.
  ///
  /// @param recordingsPerSecond NaN for none
  /// @param label what it says, such as `bound 640/s`
  public void bound(double recordingsPerSecond, String label) {
    if (Double.compare(bound, recordingsPerSecond) != 0 || !label.equals(boundLabel)) {
      bound = recordingsPerSecond;
      boundLabel = label;
      markDirty();
    }
  }

  /// What is measured on the right.
  ///
  /// @return may be set
  public ObjectProperty<SecondScale> onRight() {
    return choice.onRight();
  }

  /// What the user does not want to see, as a text to remember.
  ///
  /// @return keys of figures with a space between; may be set
  public StringProperty hidden() {
    return choice.hidden();
  }

  /// Forgets everything but what was chosen.
  public void clear() {
    series = new RateSeries(Figure.ALL.size());
    curves.clear();
    bound = Double.NaN;
    resetView();
  }

  private boolean drawn(Figure figure) {
    return series.size() > 0 && choice.drawn(figure);
  }

  @Override
  void prepare() {
    double last = series.lastSecond();
    double highest = 0;
    for (var figure : List.of(Figure.FETCHED, Figure.ANALYSED)) {
      highest = Math.max(highest, choice.off(figure) ? 0 : series.highest(figure.place()));
    }
    for (var curve : curves) {
      last = Math.max(last, curve.series().lastSecond());
      highest = Math.max(highest, curve.series().highest(0));
    }
    x().full(0, Math.max(1, last));
    boolean near = bound <= FAR_ABOVE * highest;
    y().full(0, roundedUp(near ? Math.max(highest, 1.05 * bound) : highest));
    var scale = choice.onRight().get();
    int[] places = scale.figures().stream().filter(this::drawn).mapToInt(Figure::place).toArray();
    double most = series.highest(places) / scale.unit();
    // The lower half is theirs, so that they keep clear of the rates.
    second.full(0, roundedUp(2 * (scale == SecondScale.IN_FLIGHT ? Math.max(1, most) : most)));
    second.title(scale.title());
  }

  private static double roundedUp(double highest) {
    double most = highest > 0 ? highest : 1;
    double step = Ticks.niceStep(most / 4);
    return Math.ceil(most / step) * step;
  }

  @Override
  boolean hasData() {
    return series.size() > 0 || !curves.isEmpty();
  }

  @Override
  String emptyText() {
    return WORDS.text("throughput.teach");
  }

  @Override
  String summary() {
    if (!curves.isEmpty()) {
      return curves.stream()
          .map(each -> WORDS.text("throughput.curve", each.name(), each.series().highest(0)))
          .collect(Collectors.joining(", ", "", "."));
    }
    int last = series.size() - 1;
    return WORDS.text(
        "throughput.summary",
        series.lastSecond(),
        value(Figure.FETCHED, last),
        value(Figure.ANALYSED, last),
        series.highest(Figure.FETCHED.place(), Figure.ANALYSED.place()),
        value(Figure.IN_FLIGHT, last),
        value(Figure.LIMIT, last),
        value(Figure.FAILED, last));
  }

  private double value(Figure figure, int sample) {
    return series.value(figure.place(), sample);
  }

  @Override
  Legend legend() {
    var entries = new ArrayList<Legend.Entry>();
    if (series.group() > 1) {
      entries.add(Legend.words(WORDS.text("throughput.means", series.group())));
    }
    boolean failures = series.highest(Figure.FAILED.place()) > 0;
    for (var figure : series.size() > 0 ? choice.offered() : List.<Figure>of()) {
      // The limit has its name along its line.
      if (figure != Figure.LIMIT && (figure != Figure.FAILED || failures)) {
        boolean right = legendInside() && choice.onRight().get().figures().contains(figure);
        var words = right ? WORDS.text("throughput.right", figure.label()) : figure.label();
        var color = figure == Figure.IN_FLIGHT ? flightColor() : figure.color(palette());
        entries.add(new Legend.Entry(figure.shape(), color, words, choice.off(figure)));
      }
    }
    for (var curve : curves) {
      entries.add(new Legend.Entry(curve.shape(), curve.color(palette()), curve.name()));
    }
    return new Legend(entries);
  }

  private Color flightColor() {
    return palette().background().interpolate(palette().queued(), 2 * VEIL);
  }

  @Override
  void legendClicked(Legend.Entry entry) {
    choice.offered().stream()
        .filter(each -> entry.words().startsWith(each.label()))
        .findFirst()
        .ifPresent(choice::toggle);
  }

  @Override
  List<MenuItem> menuItems() {
    return curves.isEmpty() ? choice.menuItems() : List.of();
  }

  @Override
  double rightLabels(Brush brush, double plotHeight) {
    double line = brush.lineHeight();
    boolean any = choice.onRight().get().figures().stream().anyMatch(this::drawn);
    secondTicks =
        any
            ? Ticks.fitting(second, plotHeight, 32, Frame.upGap(line), _ -> line).stream()
                .filter(tick -> fits(tick.value()))
                .toList()
            : List.of();
    return secondTicks.stream().mapToDouble(tick -> brush.width(tick.label())).max().orElse(0);
  }

  /// Recordings come whole.
  private boolean fits(double value) {
    return choice.onRight().get() != SecondScale.IN_FLIGHT || value == Math.rint(value);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    var painter = new RatePainter(brush, plot, x());
    double unit = choice.onRight().get().unit();
    DoubleUnaryOperator height = value -> secondY(value / unit);
    if (drawn(Figure.IN_FLIGHT)) {
      var veil = palette().queued().deriveColor(0, 1, 1, VEIL);
      painter.area(series, Figure.IN_FLIGHT.place(), veil, height);
    }
    for (var figure : Figure.ALL.reversed()) {
      if (drawn(figure) && figure != Figure.FAILED) {
        var shape = figure == Figure.IN_FLIGHT ? Legend.Shape.LINE : figure.shape();
        double width = figure == Figure.IN_FLIGHT || figure == Figure.LIMIT ? 1 : 1.5;
        var at = figure.isRate() ? (DoubleUnaryOperator) this::py : height;
        painter.line(series, figure.place(), shape, figure.color(palette()), width, at);
      }
    }
    for (var curve : curves) {
      painter.line(curve.series(), 0, curve.shape(), curve.color(palette()), 1.5, this::py);
    }
    if (drawn(Figure.FAILED)) {
      painter.crosses(series, Figure.FAILED.place(), palette().failed());
    }
  }

  private double secondY(double value) {
    return plot().bottom() - second.position(value) * plot().height();
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    for (var tick : secondTicks) {
      double at = secondY(tick.value());
      brush.hairline(palette().grid(), plot.right(), at, plot.right() + 3, at);
      brush.left(tick.label(), palette().label(), plot.right() + 6, frame().above(brush, at));
    }
    double line = brush.lineHeight();
    double room = getWidth() - brush.width(y().title()) - brush.width(second.title());
    if (!legendInside() && room > 16 && !secondTicks.isEmpty()) {
      brush.right(second.title(), palette().label(), getWidth() - 2, 2 + line / 2);
    }
    boolean bounded = bound <= y().max() && bound >= y().min();
    if (bounded) {
      paintBound(brush, plot);
    }
    if (drawn(Figure.LIMIT)) {
      double limit = value(Figure.LIMIT, series.size() - 1);
      var words = WORDS.text("throughput.limit", limit);
      double at = secondY(limit) - line / 2 - 1;
      boolean clear = !bounded || Math.abs(boundLabelY(plot, line) - at) > line;
      if (clear || brush.width(words) + brush.width(boundLabel) + 16 < plot.width()) {
        brush.plate(words, palette().label(), plot.right() - 4 - brush.width(words), at);
      }
    }
  }

  private void paintBound(Brush brush, Plot plot) {
    double at = py(bound);
    brush.dashes(10, 5);
    brush.hairline(palette().text(), plot.left(), at, plot.right(), at);
    brush.dashes();
    if (brush.width(boundLabel) + 8 <= plot.width()) {
      double middle = boundLabelY(plot, brush.lineHeight());
      brush.plate(boundLabel, palette().text(), plot.left() + 4, middle);
    }
  }

  /// Above the line, or below it where there is no room above.
  private double boundLabelY(Plot plot, double line) {
    double at = py(bound);
    return at - line - 2 < plot.top() ? at + line / 2 + 2 : at - line / 2 - 2;
  }

  @Override
  String readout(double px, double py) {
    double second = x().value(plot().across(px));
    var lines = new ArrayList<String>();
    for (var curve : curves) {
      int at = curve.series().nearest(second);
      lines.add(WORDS.text("throughput.curveAt", curve.name(), curve.series().value(0, at)));
    }
    int at = series.nearest(second);
    if (at >= 0) {
      second = series.seconds(at);
      lines.add(WORDS.text("throughput.fetched", value(Figure.FETCHED, at)));
      lines.add(WORDS.text("throughput.analysed", value(Figure.ANALYSED, at)));
      lines.add(
          switch (choice.onRight().get()) {
            case BYTES -> WORDS.text("throughput.bytes", value(Figure.BYTES, at) / MIB);
            case BUFFERED -> WORDS.text("throughput.buffered", value(Figure.BUFFERED, at) / MIB);
            case IN_FLIGHT, NONE ->
                WORDS.text(
                    "throughput.inFlight", value(Figure.IN_FLIGHT, at), value(Figure.LIMIT, at));
          });
      if (value(Figure.FAILED, at) > 0) {
        lines.add(WORDS.text("throughput.failed", value(Figure.FAILED, at)));
      }
    }
    if (!boundLabel.isEmpty() && !Double.isNaN(bound)) {
      lines.add(boundLabel);
    }
    lines.addFirst(WORDS.text("throughput.at", second));
    return lines.size() == 1 ? "" : String.join("\n", lines);
  }

  @Override
  public ChartData data() {
    return curves.isEmpty() ? RateData.of(series) : RateData.of(curves);
  }
}
