package undertone.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// A number of every analysed recording, at first the dominant frequency, against its index: dots,
/// and past 20,000 of them a picture of their density.
public final class FrequencyChart extends Chart {
  private static final int ROWS_PER_FRAME = 20_000;

  /// A redraw of very many points leaves the rest to the next frame after this long.
  private static final long BUDGET_NANOS = 8_000_000;

  private static final int CHUNK = 50_000;
  private static final int DENSITY_FROM = 20_000;

  private static final double NEAR = 8;

  private final PointColumns points = new PointColumns();
  private final PointCloud cloud = new PointCloud(points, CHUNK, BUDGET_NANOS);
  private IntConsumer onSelect = _ -> {};
  private @Nullable ResultTable table;
  private long total = 1;
  private int taken;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private int selected = -1;
  private String unit = FrequencyUnit.HERTZ;
  private Quantity quantity = Quantity.DOMINANT;

  /// An empty chart.
  public FrequencyChart() {
    super(
        new Axis(Scale.LINEAR, "Recording index", false),
        new Axis(Scale.LINEAR, "Frequency [Hz]", false),
        "Dominant frequency");
    layer(cloud.view());
  }

  /// Shows another number, from the first row on.
  ///
  /// @param next which
  public void quantity(Quantity next) {
    var from = table;
    clear();
    quantity = next;
    unit = "";
    rename(next.label());
    y().title(next.title(next.isDominant() ? FrequencyUnit.HERTZ : ""));
    table = from;
    markDirty();
  }

  /// Takes in what has landed since the last call, at most 20,000 rows of it; another table starts
  /// over. To be called once a frame.
  ///
  /// @param table the run's results
  /// @param total recordings in the source, at least 1
  public void update(ResultTable table, long total) {
    if (this.table != table) {
      clear();
      this.table = table;
    }
    if (taken < table.size() || total != this.total) {
      this.total = total;
      take(table);
      markDirty();
    }
  }

  /// Forgets everything.
  public void clear() {
    table = null;
    taken = 0;
    points.clear();
    cloud.forget();
    low = Double.POSITIVE_INFINITY;
    high = Double.NEGATIVE_INFINITY;
    selected = -1;
    resetView();
  }

  /// Is told the row of the table whose point was clicked.
  ///
  /// @param listener called on the JavaFX Application Thread
  public void onSelect(IntConsumer listener) {
    onSelect = listener;
  }

  /// Marks a point without telling the listener.
  ///
  /// @param row of the table; -1 for none
  public void select(int row) {
    selected = row;
    markFrontDirty();
  }

  private void take(ResultTable from) {
    int end = (int) Math.min(from.size(), (long) taken + ROWS_PER_FRAME);
    for (; taken < end; taken++) {
      double value = quantity.value().of(from, taken);
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        continue;
      }
      name(from, taken);
      low = Math.min(low, value);
      high = Math.max(high, value);
      points.add(from.index(taken), value);
    }
    x().full(0, Math.max(1, (double) total));
    if (hasData()) {
      double step = Ticks.niceStep(Math.max((high - low) / 4, Math.abs(high) * 1e-3 + 1e-9));
      y().full(Math.floor(low / step) * step, Math.ceil(high / step) * step);
    }
  }

  /// By the first row; rows that differ in their unit leave none that holds for all.
  private void name(ResultTable from, int row) {
    var its = quantity.unit(from, row);
    if (points.size() == 0) {
      unit = its;
      y().title(quantity.title(unit));
    } else if (!its.equals(unit) && !unit.equals(FrequencyUnit.MIXED)) {
      unit = FrequencyUnit.MIXED;
      y().title(quantity.title(unit));
    }
  }

  @Override
  void prepare() {
    if (table != null && taken < table.size()) {
      take(table);
    }
  }

  @Override
  boolean behind() {
    return cloud.behind() || (table != null && taken < table.size());
  }

  @Override
  boolean hasData() {
    return points.size() > 0;
  }

  @Override
  String emptyText() {
    return table == null
        ? "Press Start to see the %s of each recording as it lands"
            .formatted(quantity.label().toLowerCase(Locale.ROOT))
        : "No recording has been analysed";
  }

  @Override
  String summary() {
    return String.format(
        Locale.ROOT, "%,d recordings between %.5g and %.5g %s.", points.size(), low, high, unit);
  }

  @Override
  void paint(Brush brush, Plot plot) {}

  @Override
  void placeLayers(Plot plot) {
    if (!hasData() || plot.width() < 1 || plot.height() < 1) {
      cloud.hide();
      return;
    }
    var style = new PointCloud.Style(plot, outputScale(), palette(), dense(), radius());
    cloud.draw(new PointCloud.Look(x().min(), x().max(), y().min(), y().max(), style));
  }

  private boolean dense() {
    return points.size() > DENSITY_FROM;
  }

  private double radius() {
    return total <= 200 ? 3 : total <= 5_000 ? 1.5 : 1;
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    if (table == null || selected < 0 || selected >= table.size()) {
      return;
    }
    double frequency = quantity.value().of(table, selected);
    double px = px((double) table.index(selected));
    double py = py(frequency);
    if (!Double.isNaN(frequency) && plot.contains(px, py)) {
      brush.g().setStroke(palette().text());
      brush.g().setLineWidth(2);
      brush.g().strokeOval(px - 6, py - 6, 12, 12);
    }
  }

  @Override
  Legend legend() {
    if (!dense()) {
      return Legend.NONE;
    }
    var words = String.format(Locale.ROOT, "density of %,d", points.size());
    return new Legend(List.of(new Legend.Entry(Legend.Shape.RAMP, Color.TRANSPARENT, words)));
  }

  @Override
  String readout(double px, double py) {
    // In a density picture no point can be told from its neighbours, and searching takes too long.
    int row = dense() ? -1 : nearest(px, py);
    if (row >= 0 && table != null) {
      return String.format(
          Locale.ROOT,
          "recording %,d\n%.6g %s",
          table.index(row),
          quantity.value().of(table, row),
          unit);
    }
    return String.format(
        Locale.ROOT,
        "index %,.0f\n%.5g %s",
        x().value(plot().across(px)),
        y().value(plot().up(py)),
        unit);
  }

  @Override
  boolean zoomsY() {
    return true;
  }

  @Override
  void clicked(double px, double py) {
    int row = nearest(px, py);
    if (row >= 0) {
      select(row);
      onSelect.accept(row);
    }
  }

  private int nearest(double px, double py) {
    int best = -1;
    double closest = NEAR;
    if (table != null) {
      double reach = NEAR / plot().width() * (x().max() - x().min());
      double middle = x().value(plot().across(px));
      for (int row = 0; row < taken; row++) {
        long index = table.index(row);
        if (Math.abs(index - middle) <= reach) {
          double distance =
              Math.hypot(px((double) index) - px, py(quantity.value().of(table, row)) - py);
          if (distance < closest) {
            closest = distance;
            best = row;
          }
        }
      }
    }
    return best;
  }

  @Override
  public ChartData data() {
    var from = table;
    int rows = taken;
    var shown = quantity;
    var head =
        shown.isDominant() && unit.equals(FrequencyUnit.PER_SAMPLE)
            ? "dominant_cycles_per_sample"
            : shown.column();
    return out -> {
      out.append("index,").append(head).append(ChartData.END);
      for (int row = 0; row < rows && from != null; row++) {
        double frequency = shown.value().of(from, row);
        if (!Double.isNaN(frequency)) {
          out.append(Long.toString(from.index(row)))
              .append(',')
              .append(Double.toString(frequency))
              .append(ChartData.END);
        }
      }
    };
  }
}
