package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// One moment of a timeline: what its rows show, and what is where.
///
/// @param lanes what has landed
/// @param open what has not ended
/// @param layout where the rows are
/// @param x the time axis, in seconds
/// @param now where open bars end, microseconds since the run started
record TimelineScene(TimelineLanes lanes, OpenLanes open, LaneLayout layout, Axis x, double now) {
  private static final Words WORDS = Words.of(TimelineScene.class);
  private static final double MICROS = 1e6;
  private static final double NEAR = 2;

  /// What colours and marks mean.
  static Legend legend(Palette palette) {
    var entries = new ArrayList<Legend.Entry>();
    for (var kind : BarKind.values()) {
      var shape =
          switch (kind) {
            case WAITING -> Legend.Shape.LOW;
            case RETRYING -> Legend.Shape.STRIPES;
            case QUEUED -> Legend.Shape.PROFILE;
            case FAILED -> Legend.Shape.TICK;
            case RECEIVING, ANALYSING -> Legend.Shape.SWATCH;
          };
      entries.add(new Legend.Entry(shape, palette.of(kind), kind.words()));
    }
    return new Legend(List.copyOf(entries));
  }

  private List<LaneRows.Row> rows() {
    return layout.rows().rows();
  }

  private List<LaneBars> of(LaneRows.Row row) {
    var all = row.analysis() ? lanes.analysis() : lanes.fetch();
    return all.subList(row.first(), row.first() + row.count());
  }

  /// Draws the lanes.
  ///
  /// @param brush paints
  /// @param plot of the chart
  /// @param scale pixels of the screen per pixel of the chart
  /// @param dims whether what the lanes' filter hides is dimmed
  void paint(Brush brush, Plot plot, double scale, boolean dims) {
    double from = x.min() * MICROS;
    double to = Math.max(x.max() * MICROS, from + 1);
    for (int i = 0; i < rows().size(); i++) {
      var row = rows().get(i);
      double thickness = layout.thickness(row);
      double top = Math.round(layout.rowTop(plot, i) + (layout.rows().pitch() - thickness) / 2);
      int count = Overview.columns(row.count(), plot.width() * scale);
      var columns = new LaneColumns(count, from, to);
      var lit = dims ? new LaneColumns(count, from, to, true) : null;
      for (var lane : of(row)) {
        columns.merge(lane);
        if (lit != null) {
          lit.merge(lane);
        }
      }
      if (!row.analysis()) {
        open.merge(columns, row.first(), row.count(), now);
      }
      new LanePainter(brush, plot, columns, lit, top, Math.rint(thickness)).paint(row.strip());
    }
  }

  /// The widest of the labels on the left.
  double labelWidth(Brush brush) {
    double widest = rows().stream().mapToDouble(row -> brush.width(row.label())).max().orElse(0);
    if (layout.queueHeight() > 0) {
      widest = Math.max(widest, brush.width(BarKind.QUEUED.words()));
    }
    return layout.overviewHeight() > 0
        ? Math.max(widest, brush.width(WORDS.text("timeline.whole")))
        : widest;
  }

  /// Writes what each row is, on the left.
  void labels(Brush brush, Plot plot) {
    double half = layout.rows().pitch() / 2;
    for (int i = 0; i < rows().size(); i++) {
      label(brush, rows().get(i).label(), plot, layout.rowTop(plot, i) + half);
    }
    var queue = layout.queue(plot);
    if (queue.height() > 0) {
      label(brush, BarKind.QUEUED.words(), plot, queue.top() + queue.height() / 2);
    }
    if (layout.overviewHeight() > 0) {
      label(brush, WORDS.text("timeline.whole"), plot, plot.top() + layout.overviewHeight() / 2);
    }
  }

  private static void label(Brush brush, String text, Plot plot, double middle) {
    brush.right(text, brush.palette().label(), plot.left() - 6, middle);
  }

  /// The bar under the mouse.
  ///
  /// @return null where there is none
  @Nullable TimelineReadout hit(Plot plot, double px, double py) {
    int at = layout.rowAt(plot, py);
    if (at < 0 || rows().get(at).strip()) {
      return null;
    }
    double tolerance = NEAR * (x.max() - x.min()) / plot.width();
    return TimelineReadout.at(of(rows().get(at)).getFirst(), x.value(plot.across(px)), tolerance);
  }

  /// The row under the mouse by its name, with what is in flight there.
  ///
  /// @return empty where there is none
  String lane(Plot plot, double px, double py) {
    int place = layout.rowAt(plot, py);
    if (place < 0) {
      return "";
    }
    var row = rows().get(place);
    double at = x.value(plot.across(px)) * MICROS;
    boolean flying =
        !row.analysis()
            && !row.strip()
            && open.open(row.first())
            && at >= (double) open.requested()[row.first()]
            && at <= now;
    return flying ? row.label() + "\n" + open.readout(row.first(), now) : row.label();
  }
}
