package undertone.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Outcome.Failed;
import undertone.model.ResultTable;
import undertone.model.Timings;

/// What every fetch slot and every analysis thread did when: a lane each, bars merged per pixel.
/// Pauses of the run are left out.
public final class TimelineChart extends Chart {
  private static final int ROWS_PER_FRAME = 20_000;

  /// Above this many bars the running end moves ten times a second rather than once a frame.
  private static final int MANY_BARS = 100_000;

  private static final long CALM_NANOS = 100_000_000;
  private static final double LEAST_ROW = 15;
  private static final double MICROS = 1e6;

  private TimelineLanes lanes = new TimelineLanes();
  private OpenLanes open = OpenLanes.NONE;
  private LaneRows rows = LaneRows.of(0, 0, 0, LEAST_ROW);
  private IntConsumer onSelect = _ -> {};
  private @Nullable ResultTable table;
  private int taken;
  private double end = 1e-3;
  private double least;
  private long drawnAt = System.nanoTime() - CALM_NANOS;

  /// An empty chart.
  public TimelineChart() {
    super(new Axis(Scale.TIME, "Time", true), new Axis(Scale.LINEAR, "", false), "Timeline");
  }

  /// Takes in what has landed since the last call, at most 20,000 rows of it; another table starts
  /// over. To be called once a frame.
  ///
  /// @param table the run's results
  /// @param elapsedSeconds how long the run has lasted so far, where the timeline ends
  public void update(ResultTable table, double elapsedSeconds) {
    if (this.table != table) {
      clear();
      this.table = table;
    }
    boolean longer = elapsedSeconds > end;
    end = Math.max(end, elapsedSeconds);
    boolean news = taken < table.size();
    take(table);
    if (news || longer) {
      markDirty();
    }
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

  /// Leaves a pause of the run out, which the timings of what comes after it count.
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

  private void take(ResultTable from) {
    int last = (int) Math.min(from.size(), (long) taken + ROWS_PER_FRAME);
    for (; taken < last; taken++) {
      lanes.add(from, taken);
    }
  }

  @Override
  void prepare() {
    drawnAt = System.nanoTime();
    if (table != null && taken < table.size()) {
      take(table);
    }
    x().full(0, Math.max(end, least));
  }

  @Override
  boolean behind() {
    return table != null && taken < table.size();
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
    return table == null
        ? "Press Start to see what each fetch slot and each analysis thread does when"
        : "Nothing is in flight and nothing has landed yet";
  }

  @Override
  String summary() {
    double to = end * MICROS;
    return String.format(
        Locale.ROOT,
        "%d fetch lanes, %d of them in flight, busy %.0f %% of %.2f s, and %d analysis lanes,"
            + " busy %.0f %%.",
        lanes.fetch().size(),
        open.count(),
        100 * LaneColumns.busy(lanes.fetch(), open, 0, to),
        end,
        lanes.analysis().size(),
        100 * LaneColumns.busy(lanes.analysis(), OpenLanes.NONE, 0, to));
  }

  @Override
  Legend legend() {
    var entries = new ArrayList<Legend.Entry>();
    for (var kind : BarKind.values()) {
      entries.add(new Legend.Entry(Legend.Shape.SWATCH, palette().of(kind), kind.words()));
    }
    return new Legend(List.copyOf(entries));
  }

  @Override
  double leftLabels(Brush brush, double plotHeight) {
    double least = Math.max(LEAST_ROW, brush.lineHeight());
    rows = LaneRows.of(lanes.fetch().size(), lanes.analysis().size(), plotHeight, least);
    return rows.rows().stream().mapToDouble(row -> brush.width(row.label())).max().orElse(0);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    double from = x().min() * MICROS;
    double to = Math.max(x().max() * MICROS, from + 1);
    for (int i = 0; i < rows.rows().size(); i++) {
      var row = rows.rows().get(i);
      double thickness = row.strip() ? Math.max(3, rows.pitch() / 4) : rows.pitch() - 4;
      double top = Math.round(plot.top() + rows.top(i) + (rows.pitch() - thickness) / 2);
      var columns = new LaneColumns((int) Math.max(1, plot.width() * outputScale()), from, to);
      of(row).forEach(columns::merge);
      if (!row.analysis()) {
        open.merge(columns, row.first(), row.count(), end * MICROS);
      }
      new LanePainter(brush, plot, columns, top, Math.rint(thickness)).paint(row.strip());
    }
  }

  private List<LaneBars> of(LaneRows.Row row) {
    var all = row.analysis() ? lanes.analysis() : lanes.fetch();
    return all.subList(row.first(), row.first() + row.count());
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    for (int i = 0; i < rows.rows().size(); i++) {
      double middle = plot.top() + rows.top(i) + rows.pitch() / 2;
      brush.right(rows.rows().get(i).label(), palette().label(), plot.left() - 6, middle);
    }
  }

  private record Hit(LaneBars lane, int bar, LaneRows.Row row) {}

  private @Nullable Hit hit(double px, double py) {
    int at = rows.at(py - plot().top());
    if (at < 0 || rows.rows().get(at).strip()) {
      return null;
    }
    var row = rows.rows().get(at);
    var lane = of(row).getFirst();
    double moment = x().value(plot().across(px)) * MICROS;
    double tolerance = 2 * (x().max() - x().min()) * MICROS / plot().width();
    int bar = lane.at((long) moment, (long) tolerance);
    return bar < 0 ? null : new Hit(lane, bar, row);
  }

  @Override
  String readout(double px, double py) {
    var moment = String.format(Locale.ROOT, "%.3f s", x().value(plot().across(px)));
    var hit = hit(px, py);
    if (hit == null || table == null) {
      int at = rows.at(py - plot().top());
      return at < 0 ? moment : lane(rows.rows().get(at), px) + "\n" + moment;
    }
    var lane = hit.lane();
    int bar = hit.bar();
    var landed = table.at(lane.row(bar));
    var name = landed.recording().name();
    if (lane.kind(bar) == BarKind.FAILED && landed.outcome() instanceof Failed(var failure)) {
      return String.format(
          Locale.ROOT,
          "%s\nfailed at %.4f s: %s",
          name,
          lane.start(bar) / MICROS,
          failure.cause() == Failure.Cause.HTTP_STATUS
              ? "HTTP status " + landed.httpStatus()
              : failure.cause().label());
    }
    return String.format(
            Locale.ROOT,
            "%s\n%s %s, from %.4f s",
            name,
            lane.kind(bar).words(),
            milliseconds(lane.end(bar) - lane.start(bar)),
            lane.start(bar) / MICROS)
        + (landed.attempts() > 1 ? "\n" + landed.attempts() + " attempts" : "")
        + queued(landed.timings());
  }

  /// A row by its name, with what is in flight there.
  private String lane(LaneRows.Row row, double px) {
    double now = end * MICROS;
    double at = x().value(plot().across(px)) * MICROS;
    boolean flying =
        !row.analysis()
            && !row.strip()
            && open.open(row.first())
            && at >= (double) open.requested()[row.first()]
            && at <= now;
    return flying ? row.label() + "\n" + open.readout(row.first(), now) : row.label();
  }

  private static String queued(Timings at) {
    return at.received() == Timings.NEVER || at.analysisStarted() == Timings.NEVER
        ? ""
        : "\nqueued " + milliseconds(at.analysisStarted() - at.received());
  }

  private static String milliseconds(long micros) {
    return String.format(Locale.ROOT, "%,.2f ms", micros / 1e3);
  }

  @Override
  void clicked(double px, double py) {
    var hit = hit(px, py);
    if (hit != null) {
      onSelect.accept(hit.lane().row(hit.bar()));
    }
  }

  @Override
  public ChartData data() {
    var from = table;
    int size = taken;
    return out -> {
      out.append("index,fetch_lane,analysis_lane,status,requested_s,first_byte_s,received_s,")
          .append("analysis_started_s,done_s")
          .append(ChartData.END);
      for (int row = 0; row < size && from != null; row++) {
        var at = from.timings(row);
        out.append(Long.toString(from.index(row)))
            .append(',')
            .append(lane(from.fetchLane(row)))
            .append(',')
            .append(lane(from.analysisLane(row)))
            .append(',')
            .append(from.status(row).word());
        for (long micros :
            new long[] {
              at.requested(), at.firstByte(), at.received(), at.analysisStarted(), at.done()
            }) {
          out.append(',').append(micros == Timings.NEVER ? "" : Double.toString(micros / MICROS));
        }
        out.append(ChartData.END);
      }
    };
  }

  private static String lane(int lane) {
    return lane < 0 ? "" : Integer.toString(lane + 1);
  }
}
