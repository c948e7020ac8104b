package undertone.ui.charts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// What every fetch slot and every analysis thread did when: a lane each, bars merged per pixel;
/// between them how many recordings were queued; above them the whole run, with the part in view.
/// Pauses of the run are left out.
///
/// A range of time that is drawn along the axis, or taken from the view with R, tells how long
/// recordings stayed in each state.
public final class TimelineChart extends Chart {
  private static final int ROWS_PER_FRAME = 20_000;

  /// Above this many bars the running end moves ten times a second rather than once a frame.
  private static final int MANY_BARS = 100_000;

  private static final long CALM_NANOS = 100_000_000;

  /// Bars that a new filter goes through in a frame.
  private static final int FILTERED_PER_FRAME = 200_000;

  private static final Words WORDS = Words.of(TimelineChart.class);
  private static final double MICROS = 1e6;

  private TimelineLanes lanes = new TimelineLanes();
  private OpenLanes open = OpenLanes.NONE;
  private LaneLayout layout = LaneLayout.none();
  private final Overview overview = new Overview();
  private final SelectedRange range = new SelectedRange(this::rangeChanged);
  private final SelectedBars selectedBars = new SelectedBars();
  private int selected = -1;
  private @Nullable BitSet shown;
  private @Nullable BitSet wanted;
  private boolean filtered = true;
  private IntConsumer onSelect = _ -> {};
  private @Nullable ResultTable table;
  private int taken;
  private double end = 1e-3;
  private double least;
  private long drawnAt = System.nanoTime() - CALM_NANOS;

  /// An empty chart.
  public TimelineChart() {
    super(
        new Axis(Scale.TIME, WORDS.text("timeline.time"), true),
        new Axis(Scale.LINEAR, "", false),
        WORDS.text("timeline.name"));
    TimelineInput.install(this);
  }

  /// Takes in what has landed since the last call, at most 20,000 rows of it; another table starts
  /// over. To be called once a frame.
  ///
  /// @param table the run's results
  /// @param elapsedSeconds how long the run has lasted so far, where the timeline ends
  public void update(ResultTable table, double elapsedSeconds) {
    if (this.table != table) {
      if (this.table != null) {
        clear(); // but for pauses that were told of the rows before they came
      }
      this.table = table;
    }
    boolean longer = elapsedSeconds > end;
    end = Math.max(end, elapsedSeconds);
    boolean news = taken < table.size();
    take(table);
    if (news || longer) {
      markDirty();
    }
    var _ = renewRange();
  }

  /// Shows at least so long a time, so that timelines above each other have the same scale: all of
  /// them are told the longest of their runs. Stays until it is called again.
  ///
  /// @param seconds from the start of the run; 0 for no longer than the run
  public void timeScale(double seconds) {
    least = seconds;
    markDirty();
  }

  /// Shows lanes before anything has happened on them. A lane that was there stays until [#clear].
  ///
  /// @param fetchLanes fetch slots of the run
  /// @param analysisLanes analysis threads of the run
  public void lanes(int fetchLanes, int analysisLanes) {
    if (lanes.atLeast(fetchLanes, analysisLanes)) {
      markDirty();
    }
  }

  /// Shows what is in flight and has not landed: bars that end where the timeline ends. To be
  /// called once a frame after [#update], with empty arrays once the run is over.
  ///
  /// @param requestedMicros by fetch lane: when the recording under way was requested, microseconds
  ///   since the run started; -1 for none
  /// @param firstByteMicros by fetch lane: when its answer began; -1 for not yet
  /// @param retryingMicros by fetch lane: since when it waits before another attempt; -1 where it
  ///   does not. All arrays are the chart's from now on
  public void open(long[] requestedMicros, long[] firstByteMicros, long[] retryingMicros) {
    var pauses = lanes.pauses();
    var now =
        new OpenLanes(
            pauses.without(requestedMicros),
            pauses.without(firstByteMicros),
            pauses.without(retryingMicros));
    lanes.atLeast(now.lanes(), 0);
    // Bars that only grow are drawn when update() moves the end.
    if (!Arrays.equals(now.requested(), open.requested())
        || !Arrays.equals(now.firstByte(), open.firstByte())
        || !Arrays.equals(now.retrying(), open.retrying())) {
      markDirty();
    }
    open = now;
  }

  /// Leaves a pause of the run out, which the timings of what comes after it count. May be told
  /// before the first [#update] after [#clear].
  ///
  /// @param fromMicros when it began, microseconds since the run started, earlier pauses included
  /// @param sumMicros how long all pauses lasted so far
  public void paused(long fromMicros, long sumMicros) {
    lanes.pauses().add(fromMicros, sumMicros);
  }

  /// Forgets everything, the number of lanes as well.
  public void clear() {
    table = null;
    lanes = new TimelineLanes();
    open = OpenLanes.NONE;
    shown = null;
    wanted = null;
    filtered = true;
    range.clear();
    select(-1);
    taken = 0;
    end = 1e-3;
    x().full(0, Math.max(end, least));
    resetView();
  }

  /// Is told the row of the table whose bar was clicked.
  ///
  /// @param listener called on the JavaFX Application Thread
  public void onSelect(IntConsumer listener) {
    onSelect = listener;
  }

  /// Dims the bars of some rows; rows that land later are dimmed unless they are in the set by
  /// then.
  ///
  /// @param rows shown as ever; the set is the chart's from now on. Null for all
  public void filter(@Nullable BitSet rows) {
    wanted = rows;
    if (filtered) {
      beginFilter();
    }
    markDirty();
  }

  /// One set after the other: sets that come faster than bars are added up would never be seen.
  private void beginFilter() {
    shown = wanted;
    lanes.filter(shown);
    filtered = false;
  }

  /// Frames the bars of a row.
  ///
  /// @param row of the table; -1 for none
  public void select(int row) {
    selected = row;
    selectedBars.of(table, selected, lanes.pauses());
    overlay().paint();
  }

  /// Tells the figures of a range of time.
  ///
  /// @param from seconds since the run started
  /// @param to seconds since the run started
  public void selectRange(double from, double to) {
    range.set(from, to);
    rangeChanged();
  }

  /// Leaves the range.
  public void clearRange() {
    range.clear();
    rangeChanged();
  }

  /// Takes what is in view as the range; leaves the range where it is that already.
  void selectView() {
    double to = Math.min(x().max(), wholeSeconds());
    if (range.there() && range.from() == x().min() && range.to() == to) {
      clearRange();
    } else {
      selectRange(x().min(), to);
    }
  }

  private void rangeChanged() {
    var _ = renewRange();
    overlay().paint();
  }

  private CompletableFuture<SpanFigures> renewRange() {
    return table == null ? new CompletableFuture<>() : range.renew(table, taken, lanes.pauses());
  }

  /// For tests: the figures that are on their way, or were last.
  CompletableFuture<SpanFigures> figures() {
    return renewRange();
  }

  SelectedRange range() {
    return range;
  }

  Overview overview() {
    return overview;
  }

  LaneLayout division() {
    return layout;
  }

  Plot overviewPlot() {
    return layout.overview(plot());
  }

  /// What the overview spans.
  double wholeSeconds() {
    return Math.max(end, least);
  }

  private void take(ResultTable from) {
    int last = (int) Math.min(from.size(), (long) taken + ROWS_PER_FRAME);
    for (; taken < last; taken++) {
      lanes.add(from, taken);
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same rows; comparing their bits would cost
  void prepare() {
    drawnAt = System.nanoTime();
    if (table != null && taken < table.size()) {
      take(table);
    }
    filtered = filtered || lanes.sumUp(FILTERED_PER_FRAME);
    if (filtered && shown != wanted) {
      beginFilter();
    }
    x().full(0, wholeSeconds());
  }

  @Override
  boolean behind() {
    return (table != null && taken < table.size()) || !filtered;
  }

  @Override
  boolean calm() {
    return lanes.bars() < MANY_BARS || System.nanoTime() - drawnAt > CALM_NANOS;
  }

  @Override
  boolean hasData() {
    return lanes.bars() > 0 || open.count() > 0;
  }

  @Override
  String emptyText() {
    return WORDS.text(table == null ? "timeline.empty.before" : "timeline.empty.begun");
  }

  @Override
  String summary() {
    double to = end * MICROS;
    var figures = range.figures();
    return WORDS.text(
            "timeline.summary",
            Noun.FETCH_LANE.of(lanes.fetch().size()),
            open.count(),
            100 * LaneColumns.busy(lanes.fetch(), open, 0, to),
            end,
            Noun.ANALYSIS_LANE.of(lanes.analysis().size()),
            100 * LaneColumns.busy(lanes.analysis(), OpenLanes.NONE, 0, to))
        + (figures == null ? "" : " " + SpanTable.sentence(figures));
  }

  @Override
  Legend legend() {
    return TimelineScene.legend(palette());
  }

  /// Timings count the pauses that are left out here, so there is no column once there was one.
  @Override
  String xColumn() {
    return lanes.pauses().none() ? "landed_s" : "";
  }

  @Override
  double leftLabels(Brush brush, double plotHeight) {
    layout =
        LaneLayout.of(
            lanes.fetch().size(), lanes.analysis().size(), plotHeight, brush.lineHeight());
    return scene().labelWidth(brush);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    scene().paint(brush, plot, outputScale(), lanes.filtered());
    var queue = layout.queue(plot);
    if (queue.height() > 0) {
      lanes.queue().paint(brush, queue, x().min() * MICROS, x().max() * MICROS);
    }
    if (layout.overviewHeight() > 0) {
      overview.take(lanes, open, end * MICROS, wholeSeconds(), plot.width());
      overview.paint(brush, layout.overview(plot), x());
    }
  }

  private TimelineScene scene() {
    return new TimelineScene(lanes, open, layout, x(), end * MICROS);
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    scene().labels(brush, plot);
    selectedBars.paint(brush, plot, layout, x());
    range.paint(brush, plot, this);
  }

  @Override
  String readout(double px, double py) {
    if (overviewPlot().contains(px, py) && layout.overviewHeight() > 0) {
      return overview.readout(overviewPlot(), px);
    }
    double seconds = x().value(plot().across(px));
    var moment = String.format(Locale.ROOT, "%.3f s", seconds);
    var queue = layout.queue(plot());
    if (queue.height() > 0 && queue.contains(px, py)) {
      return lanes
          .queue()
          .readout(seconds, x().min() * MICROS, x().max() * MICROS, (int) plot().width());
    }
    var hit = scene().hit(plot(), px, py);
    if (hit == null || table == null) {
      var lane = scene().lane(plot(), px, py);
      return lane.isEmpty() ? moment : lane + "\n" + moment;
    }
    return hit.text(table);
  }

  @Override
  void clicked(double px, double py) {
    var hit = scene().hit(plot(), px, py);
    if (hit != null) {
      onSelect.accept(hit.row());
    }
  }

  @Override
  List<MenuItem> menuItems() {
    return TimelineMenu.items(this);
  }

  /// Shows a part of the run.
  ///
  /// @param from seconds since the run started
  /// @param to above `from`
  void showTimes(double from, double to) {
    if (from <= 0 && to >= wholeSeconds()) {
      resetView();
    } else {
      x().zoomTo(x().position(from), x().position(to));
      viewChanged();
    }
  }

  @Override
  public ChartData data() {
    return new TimelineData(table, taken);
  }
}
