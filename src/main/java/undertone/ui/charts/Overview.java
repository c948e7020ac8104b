package undertone.ui.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// The strip that shows the whole run above a timeline's lanes, whatever part of it is in view: how
/// many of the fetch slots were busy upwards, of the analysis threads downwards.
final class Overview {
  private static final Words WORDS = Words.of(Overview.class);

  /// Of lanes times columns, so that a thousand lanes cost no more than some.
  private static final int CELLS = 16_000;

  /// Between two looks at all lanes while something is under way.
  private static final long APART_NANOS = 250_000_000;

  private static final int FEWEST_COLUMNS = 100;
  private static final double VEIL = 0.6;
  private static final double HANDLE = 3;

  private @Nullable LaneColumns fetch;
  private @Nullable LaneColumns analysis;
  private int bars = -1;
  private double until;
  private double seconds = 1;
  private double wide;
  private long takenAt;

  /// How finely lanes are merged into one row.
  ///
  /// @param lanes how many
  /// @param width of the row in pixels
  /// @return columns, at least 1
  static int columns(int lanes, double width) {
    int affordable = Math.max(FEWEST_COLUMNS, CELLS / Math.max(1, lanes));
    return (int) Math.max(1, Math.min(width, affordable));
  }

  /// Takes in how the run stands; cheap while it stands still.
  ///
  /// @param lanes all of them
  /// @param open what has not ended
  /// @param now where open bars end, microseconds since the run started
  /// @param whole seconds that the strip stands for
  /// @param width of the strip in pixels
  void take(TimelineLanes lanes, OpenLanes open, double now, double whole, double width) {
    if (bars == lanes.bars() && until == now && seconds == whole && wide == width) {
      return;
    }
    long nanos = System.nanoTime();
    if (open.count() > 0 && wide == width && nanos - takenAt < APART_NANOS) {
      return; // more will land, and the next drawing comes soon
    }
    takenAt = nanos;
    bars = lanes.bars();
    until = now;
    seconds = whole;
    wide = width;
    fetch = merged(lanes.fetch(), open);
    analysis = merged(lanes.analysis(), OpenLanes.NONE);
  }

  private LaneColumns merged(List<LaneBars> lanes, OpenLanes open) {
    var columns = new LaneColumns(columns(lanes.size(), wide), 0, seconds * 1e6);
    lanes.forEach(columns::merge);
    open.merge(columns, 0, lanes.size(), until);
    return columns;
  }

  /// The moment at a place of the strip.
  double seconds(Plot strip, double px) {
    return strip.across(px) * seconds;
  }

  /// The place of a moment in the strip.
  double px(Plot strip, double moment) {
    return strip.left() + moment / seconds * strip.width();
  }

  /// Draws the strip and the part of it that is in view.
  ///
  /// @param brush paints
  /// @param strip where
  /// @param view the axis of the lanes
  void paint(Brush brush, Plot strip, Axis view) {
    var palette = brush.palette();
    brush.fill(palette.grid(), strip.left(), strip.top(), strip.width(), strip.height());
    double middle = strip.top() + Math.floor(strip.height() / 2);
    profile(brush, strip, fetch, BarKind.WAITING, middle, middle - strip.top());
    profile(brush, strip, analysis, BarKind.ANALYSING, middle, middle - strip.bottom());
    double left = px(strip, view.min());
    double right = px(strip, view.max());
    var veil = palette.background().deriveColor(0, 1, 1, VEIL);
    brush.fill(veil, strip.left(), strip.top(), left - strip.left(), strip.height());
    brush.fill(veil, right, strip.top(), strip.right() - right, strip.height());
    for (double y : new double[] {strip.top(), strip.bottom() - 1}) {
      brush.hairline(palette.label(), left, y, right - 1, y);
    }
    for (double x : new double[] {left, right - HANDLE}) {
      brush.fill(palette.label(), Math.floor(x), strip.top(), HANDLE, strip.height());
    }
  }

  /// Heights in whole pixels, so that neighbours often become one rectangle.
  private static void profile(
      Brush brush,
      Plot strip,
      @Nullable LaneColumns busy,
      BarKind kind,
      double foot,
      double height) {
    if (busy == null) {
      return;
    }
    double pixel = strip.width() / busy.columns();
    int begin = 0;
    double tall = Math.rint(busy.shade(0) * height);
    for (int column = 1; column <= busy.columns(); column++) {
      double next = column == busy.columns() ? Double.NaN : Math.rint(busy.shade(column) * height);
      if (next != tall) {
        double top = Math.min(foot, foot - tall);
        double left = strip.left() + begin * pixel;
        brush.fill(brush.palette().of(kind), left, top, (column - begin) * pixel, Math.abs(tall));
        begin = column;
        tall = next;
      }
    }
  }

  /// What hovering over the strip reads.
  ///
  /// @param strip where it is
  /// @param px within it
  /// @return empty before anything was taken in
  String readout(Plot strip, double px) {
    var slots = fetch;
    var threads = analysis;
    if (slots == null || threads == null) {
      return "";
    }
    return WORDS.text(
        "timeline.overview.readout",
        seconds(strip, px),
        100 * slots.shade(place(slots, strip, px)),
        100 * threads.shade(place(threads, strip, px)));
  }

  private static int place(LaneColumns columns, Plot strip, double px) {
    return Math.clamp((long) (strip.across(px) * columns.columns()), 0, columns.columns() - 1);
  }
}
