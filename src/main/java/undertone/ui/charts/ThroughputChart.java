package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.paint.Color;

/// Recordings fetched and analysed per second over the time of a run, and behind them, on a scale
/// of its own, how many were in flight and how many might have been.
public final class ThroughputChart extends Chart {
  private static final int FETCHED = 0;
  private static final int ANALYSED = 1;
  private static final int IN_FLIGHT = 2;
  private static final int LIMIT = 3;
  private static final double VEIL = 0.22;

  private final Axis flights = new Axis(Scale.LINEAR, "In flight", false);
  private RateSeries series = new RateSeries(4);
  private List<Tick> flightTicks = List.of();

  /// An empty chart.
  public ThroughputChart() {
    super(
        new Axis(Scale.TIME, "Time", true),
        new Axis(Scale.LINEAR, "Recordings/s, 2 s mean", false),
        "Throughput");
  }

  /// Appends a sample; about four a second are plenty.
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
    series.append(seconds, fetchedPerSecond, analysedPerSecond, inFlight, limit);
    markDirty();
  }

  /// Forgets everything.
  public void clear() {
    series = new RateSeries(4);
    resetView();
  }

  @Override
  void prepare() {
    x().full(0, Math.max(1, series.lastSecond()));
    y().full(0, roundedUp(series.highest(FETCHED, ANALYSED)));
    // The lower half is theirs, so that they keep clear of the rates.
    flights.full(0, roundedUp(2 * Math.max(1, series.highest(IN_FLIGHT, LIMIT))));
  }

  private static double roundedUp(double highest) {
    double most = highest > 0 ? highest : 1;
    double step = Ticks.niceStep(most / 4);
    return Math.ceil(most / step) * step;
  }

  @Override
  boolean hasData() {
    return series.size() > 0;
  }

  @Override
  String emptyText() {
    return "Press Start to see how many recordings are fetched and analysed per second";
  }

  @Override
  String summary() {
    int last = series.size() - 1;
    return String.format(
        Locale.ROOT,
        "after %.1f s, %,.0f recordings fetched and %,.0f analysed per second; at most %,.0f."
            + " %,.0f in flight of %,.0f.",
        series.lastSecond(),
        series.value(FETCHED, last),
        series.value(ANALYSED, last),
        series.highest(FETCHED, ANALYSED),
        series.value(IN_FLIGHT, last),
        series.value(LIMIT, last));
  }

  @Override
  Legend legend() {
    return new Legend(
        List.of(
            new Legend.Entry(Legend.Shape.LINE, palette().waiting(), "fetched"),
            new Legend.Entry(Legend.Shape.DASHES, palette().analysing(), "analysed"),
            new Legend.Entry(
                Legend.Shape.SWATCH,
                flightColor(),
                legendInside() ? "in flight (right)" : "in flight")));
  }

  private Color flightColor() {
    return palette().background().interpolate(palette().queued(), 2 * VEIL);
  }

  @Override
  double rightLabels(Brush brush, double plotHeight) {
    flightTicks =
        Ticks.fitting(flights, plotHeight, 32, 2, _ -> brush.lineHeight()).stream()
            .filter(tick -> tick.value() == Math.rint(tick.value()))
            .toList();
    return flightTicks.stream().mapToDouble(tick -> brush.width(tick.label())).max().orElse(0);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    var inFlight = trace(plot, IN_FLIGHT, this::flightY);
    area(brush, plot, inFlight);
    inFlight.stroke(brush, palette().queued(), plot.left(), 1);
    brush.g().setLineDashes(2, 3);
    trace(plot, LIMIT, this::flightY).stroke(brush, palette().label(), plot.left(), 1);
    brush.g().setLineDashes((double[]) null);
    trace(plot, FETCHED, this::py).stroke(brush, palette().waiting(), plot.left(), 1.5);
    brush.g().setLineDashes(6, 4);
    trace(plot, ANALYSED, this::py).stroke(brush, palette().analysing(), plot.left(), 1.5);
    brush.g().setLineDashes((double[]) null);
  }

  private double flightY(double value) {
    return plot().bottom() - flights.position(value) * plot().height();
  }

  private Trace trace(Plot plot, int figure, DoubleUnaryOperator height) {
    var trace = new Trace((int) plot.width());
    for (int i = 0; i < series.size(); i++) {
      double place = x().position(series.seconds(i));
      trace.add(place * plot.width(), height.applyAsDouble(series.value(figure, i)));
    }
    return trace;
  }

  private void area(Brush brush, Plot plot, Trace top) {
    int size = top.size();
    double[] xs = new double[size + 2];
    double[] ys = new double[size + 2];
    for (int i = 0; i < size; i++) {
      xs[i] = plot.left() + top.x(i);
      ys[i] = top.y(i);
    }
    xs[size] = xs[size - 1];
    xs[size + 1] = xs[0];
    Arrays.fill(ys, size, size + 2, plot.bottom());
    brush.g().setFill(palette().queued().deriveColor(0, 1, 1, VEIL));
    brush.g().fillPolygon(xs, ys, size + 2);
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    for (var tick : flightTicks) {
      double at = flightY(tick.value());
      brush.hairline(palette().grid(), plot.right(), at, plot.right() + 3, at);
      brush.left(tick.label(), palette().label(), plot.right() + 6, at);
    }
    double line = brush.lineHeight();
    double middle = 2 + line / 2;
    double room = getWidth() - brush.width(y().title()) - brush.width(flights.title());
    if (!legendInside() && room > 16) {
      brush.right(flights.title(), palette().label(), getWidth() - 2, middle);
    }
    double limit = series.value(LIMIT, series.size() - 1);
    var words = String.format(Locale.ROOT, "limit %,.0f", limit);
    brush.right(words, palette().label(), plot.right() - 4, flightY(limit) - line / 2 - 1);
  }

  @Override
  String readout(double px, double py) {
    int at = series.nearest(x().value(plot().across(px)));
    if (at < 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.2f s\nfetched %,.1f/s\nanalysed %,.1f/s\nin flight %,.0f of %,.0f",
        series.seconds(at),
        series.value(FETCHED, at),
        series.value(ANALYSED, at),
        series.value(IN_FLIGHT, at),
        series.value(LIMIT, at));
  }

  @Override
  public ChartData data() {
    var rows = series.copy();
    return out -> {
      out.append("seconds,fetched_per_second,analysed_per_second,in_flight,limit")
          .append(ChartData.END);
      for (int i = 0; i < rows.size(); i++) {
        out.append(Double.toString(rows.seconds(i)));
        for (int figure : new int[] {FETCHED, ANALYSED, IN_FLIGHT, LIMIT}) {
          out.append(',').append(Double.toString(rows.value(figure, i)));
        }
        out.append(ChartData.END);
      }
    };
  }
}
