package undertone.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import javafx.scene.paint.Color;

/// Recordings fetched and analysed per second over the time of a run.
public final class ThroughputChart extends Chart {
  private RateSeries series = new RateSeries();

  /// An empty chart.
  public ThroughputChart() {
    super(
        new Axis(Scale.TIME, "Time", true),
        new Axis(Scale.LINEAR, "Recordings/s", false),
        "Throughput");
  }

  /// Appends a sample; about four a second are plenty.
  ///
  /// @param seconds since the run started; not before the last sample's
  /// @param fetchedPerSecond recordings received per second
  /// @param analysedPerSecond recordings analysed per second
  public void append(double seconds, double fetchedPerSecond, double analysedPerSecond) {
    series.append(seconds, fetchedPerSecond, analysedPerSecond);
    markDirty();
  }

  /// Forgets everything.
  public void clear() {
    series = new RateSeries();
    resetView();
  }

  @Override
  void prepare() {
    x().full(0, Math.max(1, series.lastSecond()));
    double highest = series.highest() > 0 ? series.highest() : 1;
    double step = Ticks.niceStep(highest / 4);
    y().full(0, Math.ceil(highest / step) * step);
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
        "after %.1f s, %,.0f recordings fetched and %,.0f analysed per second; at most %,.0f.",
        series.lastSecond(),
        series.fetched(last),
        series.analysed(last),
        series.highest());
  }

  @Override
  Legend legend() {
    return new Legend(
        List.of(
            new Legend.Entry(Legend.Shape.LINE, palette().waiting(), "fetched"),
            new Legend.Entry(Legend.Shape.DASHES, palette().analysing(), "analysed")));
  }

  @Override
  void paint(Brush brush, Plot plot) {
    line(brush, plot, palette().waiting(), series::fetched);
    brush.g().setLineDashes(6, 4);
    line(brush, plot, palette().analysing(), series::analysed);
    brush.g().setLineDashes((double[]) null);
  }

  private void line(Brush brush, Plot plot, Color color, IntToDoubleFunction rate) {
    var trace = new Trace((int) plot.width());
    for (int i = 0; i < series.size(); i++) {
      double place = x().position(series.seconds(i));
      trace.add(place * plot.width(), py(rate.applyAsDouble(i)));
    }
    trace.stroke(brush, color, plot.left(), 1.5);
  }

  @Override
  String readout(double px, double py) {
    int at = series.nearest(x().value(plot().across(px)));
    if (at < 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.2f s\nfetched %,.1f/s\nanalysed %,.1f/s",
        series.seconds(at),
        series.fetched(at),
        series.analysed(at));
  }

  @Override
  public ChartData data() {
    var rows = series.copy();
    return out -> {
      out.append("seconds,fetched_per_second,analysed_per_second").append(ChartData.END);
      for (int i = 0; i < rows.size(); i++) {
        out.append(Double.toString(rows.seconds(i)))
            .append(',')
            .append(Double.toString(rows.fetched(i)))
            .append(',')
            .append(Double.toString(rows.analysed(i)))
            .append(ChartData.END);
      }
    };
  }
}
