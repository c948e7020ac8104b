package undertone.ui.charts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.ui.words.Words;

/// A number of every recording against another, at first the dominant frequency against its index:
/// dots, and past 20,000 of them a picture of their density.
public final class FrequencyChart extends Chart {
  private static final Words WORDS = Words.of(FrequencyChart.class);
  private static final int ROWS_PER_FRAME = 20_000;

  /// A redraw of very many points leaves the rest to the next frame after this long.
  private static final long BUDGET_NANOS = 8_000_000;

  private static final int CHUNK = 50_000;
  private static final int DENSITY_FROM = 20_000;

  private static final double NEAR = 8;

  private final AxisChoice acrossChoice = new AxisChoice(Quantity.INDEX, this::restart);
  private final AxisChoice upChoice = new AxisChoice(Quantity.DOMINANT, this::restart);
  private final PointAxis across = new PointAxis(x(), acrossChoice);
  private final PointAxis up = new PointAxis(y(), upChoice);
  private final PointColumns points = new PointColumns();
  private final PointSearch search = new PointSearch(points);
  private final PointCloud cloud = new PointCloud(points, CHUNK, BUDGET_NANOS);
  private IntConsumer onSelect = _ -> {};
  private @Nullable ResultTable table;
  private @Nullable BitSet filter;
  private int passing;
  private long total = 1;
  private int taken;
  private int selected = -1;

  /// An empty chart.
  public FrequencyChart() {
    super(
        new Axis(Scale.LINEAR, Quantity.INDEX.label(), false),
        new Axis(Scale.LINEAR, Quantity.DOMINANT.title(FrequencyUnit.HERTZ), false),
        Quantity.DOMINANT.label());
    layer(cloud.view());
  }

  /// What stands along the bottom, at first the recording's index.
  ///
  /// @return may be changed
  public AxisChoice across() {
    return acrossChoice;
  }

  /// What stands upwards, at first the dominant frequency.
  ///
  /// @return may be changed
  public AxisChoice quantity() {
    return upChoice;
  }

  /// Offers what a run has on both axes.
  ///
  /// @param schema of the run
  public void offer(ResultSchema schema) {
    acrossChoice.offer(schema);
    upChoice.offer(schema);
  }

  /// Leaves rows out that are not wanted; the axes stay as they are. While results land it is to be
  /// called again, since rows past the last one wanted are left out as well. Costs nothing where
  /// nothing changed, the new rows only where some joined, and else a drawing spread over frames.
  ///
  /// @param shown rows to show, by their number; copied; null for all
  public void filter(@Nullable BitSet shown) {
    filter = shown == null ? null : (BitSet) shown.clone();
    cloud.only(filter);
    count();
    markDirty();
  }

  private void restart() {
    forget();
    rename(
        acrossChoice.shown().equals(Quantity.INDEX)
            ? upChoice.shown().label()
            : WORDS.text("points.against", upChoice.shown().label(), acrossChoice.shown().label()));
    markDirty();
  }

  /// Takes in what has landed since the last call, at most 20,000 rows of it; another table starts
  /// over. To be called once a frame.
  ///
  /// @param table the run's results
  /// @param total recordings in the source, at least 1
  public void update(ResultTable table, long total) {
    if (this.table != table) {
      if (this.table != null) {
        clear();
      }
      this.table = table;
    }
    if (taken < table.size() || total != this.total) {
      this.total = total;
      take(table);
      markDirty();
    }
  }

  /// Forgets everything but what was chosen.
  public void clear() {
    table = null;
    filter = null;
    cloud.only(null);
    forget();
  }

  private void forget() {
    taken = 0;
    points.clear();
    search.giveUp();
    passing = 0;
    cloud.forget();
    across.restart();
    up.restart();
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
    overlay().paint();
  }

  private void take(ResultTable from) {
    int end = (int) Math.min(from.size(), (long) taken + ROWS_PER_FRAME);
    for (; taken < end; taken++) {
      if (points.add(across.place(from, taken), up.place(from, taken))) {
        across.took(from, taken);
        up.took(from, taken);
      }
    }
    across.fit(total);
    up.fit(total);
    count();
  }

  private void count() {
    passing = filter == null ? points.points() : points.points(filter);
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
    return points.points() > 0;
  }

  @Override
  String emptyText() {
    return table == null
        ? WORDS.text("points.teach", upChoice.shown().label().toLowerCase(Locale.ROOT))
        : WORDS.text("points.none");
  }

  @Override
  String summary() {
    var unit = up.unit().isEmpty() ? "" : " " + up.unit();
    return WORDS.text("points.summary", counted(), up.low(), up.high(), unit);
  }

  /// How many are drawn, and of how many where that is not all.
  private String counted() {
    return filter == null
        ? WORDS.text("count", points.points())
        : WORDS.text("count.of", passing, points.points());
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
    cloud.draw(PointCloud.Look.of(x(), y(), style));
  }

  @Override
  void paintLayers(Brush brush, Plot plot) {
    brush.within(
        plot,
        () -> {
          if (dense()) {
            cloud.paint(brush);
            return;
          }
          double radius = radius();
          for (int row = 0; row < points.size(); row++) {
            double right = px(x().scale().backward(points.x(row)));
            double height = py(y().scale().backward(points.y(row)));
            if (plot.contains(right, height) && (filter == null || filter.get(row))) {
              brush.dot(palette().analysing(), right, height, radius);
            }
          }
        });
  }

  private boolean dense() {
    return passing > DENSITY_FROM;
  }

  private double radius() {
    return total <= 200 ? 3 : total <= 5_000 ? 1.5 : 1;
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    if (table == null || selected < 0 || selected >= table.size()) {
      return;
    }
    double px = px(across.quantity().value().of(table, selected));
    double py = py(up.quantity().value().of(table, selected));
    if (plot.contains(px, py)) {
      brush.ring(palette().text(), 2, px, py, 6);
    }
  }

  @Override
  Legend legend() {
    var entries = new ArrayList<Legend.Entry>();
    int left = Math.max(across.notPositive(), up.notPositive());
    if (left > 0) {
      entries.add(Legend.words(WORDS.text("points.notPositive", left)));
    }
    if (dense()) {
      var words = WORDS.text("points.density", counted());
      entries.add(new Legend.Entry(Legend.Shape.RAMP, Color.TRANSPARENT, words));
    } else if (filter != null) {
      entries.add(Legend.words(counted()));
    }
    return new Legend(entries);
  }

  @Override
  String readout(double px, double py) {
    // In a density picture no point can be told from its neighbours, and searching takes too long.
    int row = dense() ? -1 : search.nearest(place(px, py), filter);
    if (row >= 0 && table != null) {
      double value = up.quantity().value().of(table, row);
      var first = WORDS.text("points.recording", table.index(row));
      var at = byIndex() ? "" : across.words(across.quantity().value().of(table, row), 6) + "\n";
      return first + "\n" + at + up.words(value, 6);
    }
    double at = x().value(plot().across(px));
    var place = byIndex() ? WORDS.text("points.index", at) : across.words(at, 5);
    return place + "\n" + up.words(y().value(plot().up(py)), 5);
  }

  private boolean byIndex() {
    return across.quantity().column().equals(Quantity.INDEX.column());
  }

  @Override
  boolean zoomsY() {
    return true;
  }

  @Override
  void clicked(double px, double py) {
    search.find(
        place(px, py),
        filter,
        row -> {
          select(row);
          onSelect.accept(row);
        });
  }

  private PointSearch.Place place(double px, double py) {
    var look = PointCloud.Look.of(x(), y(), new PointCloud.Style(plot(), 1, palette(), false, 1));
    return new PointSearch.Place(
        x().scale().forward(x().value(plot().across(px))),
        y().scale().forward(y().value(plot().up(py))),
        look.projection(),
        NEAR);
  }

  @Override
  String xColumn() {
    return across.quantity().fileColumn();
  }

  @Override
  String yColumn() {
    return up.quantity().fileColumn();
  }

  @Override
  List<MenuItem> menuItems() {
    return List.of(
        AxisMenu.of(WORDS.text("menu.vertical"), upChoice),
        AxisMenu.of(WORDS.text("menu.horizontal"), acrossChoice));
  }

  /// What there is to choose for a menu: the number upwards and its scale, and within a menu of
  /// their own those along the bottom.
  ///
  /// @return new entries, as things stand now
  public List<MenuItem> choices() {
    var items = new ArrayList<>(AxisMenu.quantities(upChoice));
    items.add(new SeparatorMenuItem());
    items.add(AxisMenu.logarithmic(upChoice));
    items.add(AxisMenu.of(WORDS.text("menu.horizontal"), acrossChoice));
    return items;
  }

  @Override
  public ChartData data() {
    return new PointData(table, taken, filter, across, up).table();
  }
}
