package undertone.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// The dominant frequency of every analysed recording against its index: dots, and past 20,000 of
/// them a picture of their density.
public final class FrequencyChart extends Chart {
  private static final int ROWS_PER_FRAME = 20_000;
  private static final int DRAWN_PER_FRAME = 300_000;
  private static final int DENSITY_FROM = 20_000;

  /// Points that are cheaper to colour together than one by one.
  private static final int MANY = 25_000;

  private static final double NEAR = 8;

  /// Dots at the rim of the plot are not cut in half.
  private static final int PAD = 4;

  private final RasterLayer layer = new RasterLayer();
  private IntConsumer onSelect = _ -> {};
  private @Nullable ResultTable table;
  private @Nullable PointRaster raster;
  private @Nullable Look look;
  private long total = 1;
  private int taken;
  private int drawn;
  private int points;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private int selected = -1;
  private String unit = FrequencyUnit.HERTZ;

  /// Everything that a raster was drawn for; another look needs another raster.
  private record Look(
      Plot plot,
      double xMin,
      double xMax,
      double yMin,
      double yMax,
      double scale,
      Palette palette,
      boolean density,
      double radius) {}

  /// An empty chart.
  public FrequencyChart() {
    super(
        new Axis(Scale.LINEAR, "Recording index", false),
        new Axis(Scale.LINEAR, "Frequency [Hz]", false),
        "Dominant frequency");
    layer(layer.view());
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
    raster = null;
    look = null;
    taken = 0;
    points = 0;
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
      double frequency = from.dominantFrequencyHz(taken);
      if (Double.isNaN(frequency)) {
        continue;
      }
      if (points++ == 0) {
        unit = FrequencyUnit.of(from, taken);
        y().title("Frequency [" + unit + "]");
      }
      low = Math.min(low, frequency);
      high = Math.max(high, frequency);
    }
    x().full(0, Math.max(1, (double) total));
    if (points > 0) {
      double step = Ticks.niceStep(Math.max((high - low) / 4, high * 1e-3 + 1e-9));
      y().full(Math.floor(low / step) * step, Math.ceil(high / step) * step);
    }
  }

  @Override
  boolean prepare() {
    if (table != null && taken < table.size()) {
      take(table);
      return taken < table.size();
    }
    return raster != null && drawn < taken;
  }

  @Override
  boolean hasData() {
    return points > 0;
  }

  @Override
  String emptyText() {
    return table == null
        ? "Press Start to see the dominant frequency of each recording as it lands"
        : "No recording has been analysed";
  }

  @Override
  String summary() {
    return String.format(
        Locale.ROOT, "%,d recordings between %.5g and %.5g %s.", points, low, high, unit);
  }

  @Override
  void paint(Brush brush, Plot plot) {}

  @Override
  void placeLayers(Plot plot) {
    if (!hasData() || table == null || plot.width() < 1 || plot.height() < 1) {
      layer.hide();
      return;
    }
    double scale = outputScale();
    var wanted =
        new Look(
            plot,
            x().min(),
            x().max(),
            y().min(),
            y().max(),
            scale,
            palette(),
            points > DENSITY_FROM,
            radius() * scale);
    if (raster == null || !wanted.equals(look)) {
      look = wanted;
      raster = blank(wanted);
      drawn = 0;
    }
    var from = table;
    var into = raster;
    if (taken - drawn > MANY) {
      into.addMany(() -> drawNew(from, into, wanted));
    } else {
      drawNew(from, into, wanted);
    }
    layer.show(raster, plot.left() - PAD, plot.top() - PAD, scale);
  }

  private double radius() {
    return total <= 200 ? 3 : total <= 5_000 ? 1.5 : 1;
  }

  private PointRaster blank(Look wanted) {
    int width = (int) Math.ceil((wanted.plot().width() + 2 * PAD) * wanted.scale());
    int height = (int) Math.ceil((wanted.plot().height() + 2 * PAD) * wanted.scale());
    if (!wanted.density()) {
      return PointRaster.dots(width, height, rgb(palette().analysing()), wanted.radius());
    }
    int[] ramp = new int[256];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = 0xff000000 | rgb(palette().density(i / 255.0));
    }
    return PointRaster.density(width, height, (int) Math.ceil(2 * wanted.scale()), ramp);
  }

  private void drawNew(ResultTable from, PointRaster into, Look now) {
    double scale = now.scale();
    int end = (int) Math.min(taken, (long) drawn + DRAWN_PER_FRAME);
    double across = now.plot().width();
    double up = now.plot().height();
    for (; drawn < end; drawn++) {
      double frequency = from.dominantFrequencyHz(drawn);
      if (!Double.isNaN(frequency)) {
        double px = PAD + x().position((double) from.index(drawn)) * across;
        double py = PAD + (1 - y().position(frequency)) * up;
        into.add((int) Math.floor(px * scale), (int) Math.floor(py * scale));
      }
    }
  }

  private static int rgb(Color color) {
    return (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    if (table == null || selected < 0 || selected >= table.size()) {
      return;
    }
    double frequency = table.dominantFrequencyHz(selected);
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
    return points > DENSITY_FROM
        ? new Legend(
            List.of(
                new Legend.Entry(
                    Legend.Shape.RAMP,
                    Color.TRANSPARENT,
                    String.format(Locale.ROOT, "density of %,d", points))))
        : Legend.NONE;
  }

  @Override
  String readout(double px, double py) {
    // In a density picture no point can be told from its neighbours, and searching takes too long.
    int row = points > DENSITY_FROM ? -1 : nearest(px, py);
    if (row >= 0 && table != null) {
      return String.format(
          Locale.ROOT,
          "recording %,d\n%.6g %s",
          table.index(row),
          table.dominantFrequencyHz(row),
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
              Math.hypot(px((double) index) - px, py(table.dominantFrequencyHz(row)) - py);
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
    return out -> {
      out.append("index,dominant_frequency_hz").append(ChartData.END);
      for (int row = 0; row < rows && from != null; row++) {
        double frequency = from.dominantFrequencyHz(row);
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
