package undertone.ui;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.pipeline.Ceiling;
import undertone.pipeline.InFlight;
import undertone.pipeline.Progress;
import undertone.ui.charts.Brushed;
import undertone.ui.charts.Chart;
import undertone.ui.charts.DistributionChart;
import undertone.ui.charts.FrequencyChart;
import undertone.ui.charts.Palette;
import undertone.ui.charts.Quantity;
import undertone.ui.charts.Rates;
import undertone.ui.charts.ThroughputChart;
import undertone.ui.charts.TimelineChart;
import undertone.ui.panel.Card;
import undertone.ui.parameter.Setting;
import undertone.ui.recording.RecordingCharts;
import undertone.ui.run.Lanes;
import undertone.ui.run.Past;
import undertone.ui.run.Reach;
import undertone.ui.run.RunLineText;
import undertone.ui.words.Words;

/// The charts, each in its card, and what each is fed with.
final class LiveCharts {
  private static final Words WORDS = Words.of(LiveCharts.class);

  private static final long RATE_NANOS = 100_000_000;
  private static final long LEAST_PAUSE_MICROS = 2_000;

  private final FrequencyChart frequency = new FrequencyChart();
  private final DistributionChart distribution = new DistributionChart();
  private final ThroughputChart throughput = new ThroughputChart();
  private final TimelineChart timeline = new TimelineChart();
  private final RecordingCharts recording = RecordingCharts.empty();
  private final RecordingCharts pinned = RecordingCharts.empty();

  /// Per second, over the last seconds.
  private record Pace(double fetched, double analysed, double bytes) {}

  private Reach reach = new Reach(1, 0, 0, 0);
  private @Nullable BitSet wanted;
  private long rateAt;
  private @Nullable Pace rates;
  private boolean over;
  private Course course = new Course();
  private long lastElapsed;

  /// Of the run whose recordings are being tried again.
  private record Before(Course course, Rates shown) {}

  private @Nullable Before before;

  /// Whether what is shown is a run and another try for some of its recordings, which are over.
  private boolean joined;

  private final StringProperty tried = new SimpleStringProperty("");

  private final QuantityMenu quantity =
      new QuantityMenu(
          "quantity", frequency.title(), WORDS.text("charts.points.tip"), frequency::choices);
  private final QuantityMenu counted =
      new QuantityMenu(
          "counted",
          distribution.title().map(_ -> countedTitle()),
          WORDS.text("charts.distribution.tip"),
          distribution::choices);
  private final ChartSettings settings = new ChartSettings(frequency, distribution, throughput);

  LiveCharts() {
    for (var chart : all()) {
      chart.setMinSize(0, 0);
      chart.setPrefSize(Region.USE_COMPUTED_SIZE, 0);
    }
  }

  Node timeline() {
    return tells(card(WORDS.text("charts.timeline"), timeline), "timeline-tried");
  }

  List<Node> row() {
    return List.of(
        titled(quantity, frequency),
        titled(counted, distribution),
        tells(card(WORDS.text("charts.throughput"), throughput), "throughput-tried"));
  }

  /// Says in the corner that only some recordings are tried again.
  private Card tells(Card card, String id) {
    card.aside().setId(id);
    card.aside().setMinWidth(Region.USE_PREF_SIZE);
    card.aside().textProperty().bind(tried);
    card.aside().managedProperty().bind(tried.isNotEmpty());
    return card;
  }

  /// Short enough for a narrow card; the axes tell the rest.
  private String countedTitle() {
    var shown = distribution.quantity().shown();
    return shown.column().equals(Quantity.DOMINANT.column())
        ? WORDS.text("charts.distribution")
        : shown.label();
  }

  private static Card titled(QuantityMenu title, Chart chart) {
    var card = card("", chart);
    card.title().setManaged(false);
    card.addBesideTitle(title);
    return card;
  }

  private static Card card(String title, Chart chart) {
    var card = new Card(title, "", chart);
    card.addToHead(chart.detachLegend());
    // Whoever clicks the title or the legend means the chart, and its keys.
    card.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          if (!Keys.presses(press.getPickResult().getIntersectedNode())) {
            chart.requestFocus();
            press.consume(); // The scroll pane around it would take the keyboard.
          }
        });
    return card;
  }

  /// Those of the recording that is looked at.
  RecordingCharts recording() {
    return recording;
  }

  /// Those of the recording that is pinned beside it.
  RecordingCharts pinned() {
    return pinned;
  }

  /// What was chosen in the charts.
  List<Setting<?>> settings() {
    return settings.all();
  }

  /// A run begins.
  ///
  /// @param schema what its rows hold
  /// @param rows how far they reach at least
  void begin(ResultSchema schema, Reach rows) {
    reach = rows;
    var last = before;
    var kept = new Before(course, throughput.rates());
    for (Runnable clear :
        List.<Runnable>of(
            frequency::clear, distribution::clear, throughput::clear, timeline::clear)) {
      clear.run();
    }
    filter(wanted);
    frequency.offer(schema);
    distribution.quantity().offer(schema);
    quantity.refresh();
    counted.refresh();
    boolean again = rows.tried() > 0;
    tried.set(again ? WORDS.text("charts.tried", rows.tried()) : "");
    before = again ? kept : null;
    joined = rows.later() > 0 && last != null;
    if (joined && last != null) {
      course = Course.joined(last.course(), kept.course(), rows.later());
      course.tell(timeline::paused);
      throughput.join(last.shown(), kept.shown(), last.course().seconds());
      return; // what landed last is there
    }
    course = new Course();
    lastElapsed = 0;
    rateAt = 0;
    rates = null;
    over = false;
  }

  /// Shows what there was of a run before. To be called after [#begin].
  ///
  /// @param past rows, rates and gaps
  /// @param lanes of it
  /// @param whole whether nothing follows
  void before(Past past, Lanes lanes, boolean whole) {
    past.gaps().forEach(gap -> course.paused(gap.from(), gap.sum()));
    course.tell(timeline::paused);
    past.pace().forEach(throughput::append);
    timeline.lanes(lanes.fetch(), lanes.analysis());
    lastElapsed = past.progress().elapsedNanos() / 1_000;
    course.at(lastElapsed, past.endMicros());
    over = whole;
  }

  /// Tells the timeline of a pause as soon as it is over. To be called before [#update].
  ///
  /// @param clockMicros since the run started, pauses included
  void leavePausesOut(Progress progress, long clockMicros) {
    if (joined) {
      return;
    }
    long elapsed = progress.elapsedNanos() / 1_000;
    long pausedMicros = course.sum();
    switch (progress.state()) {
      case RUNNING, PAUSING, STOPPING, CANCELLING -> {
        if (clockMicros - elapsed > pausedMicros + LEAST_PAUSE_MICROS) {
          long from = lastElapsed + pausedMicros;
          course.paused(from, clockMicros - elapsed);
          timeline.paused(from, clockMicros - elapsed);
        }
      }
      case READY, PAUSED, COMPLETED, CANCELLED -> {}
    }
    lastElapsed = elapsed;
    course.at(elapsed);
  }

  /// Takes in what landed since the last frame, and what is in flight now.
  void update(ResultTable table, Progress progress, Lanes lanes, InFlight inFlight, long nanos) {
    frequency.update(table, Math.max(progress.total(), reach.indices()));
    distribution.update(table);
    timeline.update(table, seconds(progress));
    if (!progress.state().over()) {
      timeline.lanes(lanes.fetch(), lanes.analysis());
    }
    timeline.open(
        inFlight.requestedMicros(), inFlight.firstByteMicros(), inFlight.retryingMicros());
    for (var chart : List.of(frequency, distribution, throughput, timeline)) {
      chart.live(!progress.state().over());
    }
    boolean last = progress.state().over() && !over && !joined;
    boolean moves = progress.state() != Progress.State.PAUSED;
    if (last || (!over && !joined && moves && nanos - rateAt >= RATE_NANOS)) {
      rateAt = nanos;
      over = last;
      // A run that is over tells the mean of the whole run, which is no point of this line.
      if (!last || rates == null) {
        rates =
            new Pace(
                progress.fetchedPerSecond(),
                progress.analysedPerSecond(),
                progress.bytesPerSecond());
      }
      throughput.append(
          new ThroughputChart.Sample(
              progress.elapsedSeconds(),
              rates.fetched(),
              rates.analysed(),
              progress.inFlight(),
              lanes.fetch(),
              rates.bytes(),
              progress.bufferedBytes(),
              progress.failed()));
    }
  }

  private double seconds(Progress progress) {
    return joined
        ? Math.max(course.seconds(), reach.seconds() - course.sum() / 1e6)
        : progress.elapsedSeconds();
  }

  /// Draws the most that the run could do; null for nothing known.
  void bound(@Nullable Ceiling most) {
    throughput.bound(
        most == null ? Double.NaN : most.perSecond(),
        most == null ? "" : RunLineText.ceiling(most));
  }

  /// The coming frame has enough to do without charts that nobody waits for.
  ///
  /// @return whether nobody waits for a chart
  boolean leaveOutAFrame() {
    return frequency.leaveOutAFrame();
  }

  /// Marks a row where charts can, -1 for none.
  void select(int row) {
    frequency.select(row);
    timeline.select(row);
  }

  /// Takes the row that is clicked in a chart.
  void onSelect(IntConsumer listener) {
    frequency.onSelect(listener);
    timeline.onSelect(listener);
  }

  /// Shows only some rows where charts can.
  ///
  /// @param rows by their numbers; null for all
  void filter(@Nullable BitSet rows) {
    wanted = rows;
    frequency.filter(rows);
    distribution.filter(rows);
    timeline.filter(rows);
  }

  /// Takes what is picked out in a chart.
  void onBrush(Consumer<Brushed> listener) {
    frequency.onBrush(listener);
    distribution.onBrush(listener);
    timeline.onBrush(listener);
  }

  /// Takes sentences about saved and copied charts.
  void onMessage(Consumer<String> listener) {
    for (var chart : all()) {
      chart.onMessage(listener);
    }
  }

  void look(Palette palette, Font font) {
    for (var chart : all()) {
      chart.palette(palette);
      chart.font(font);
    }
  }

  private List<Chart> all() {
    return Stream.of(
            List.of(frequency, distribution, throughput, timeline), recording.all(), pinned.all())
        .flatMap(List::stream)
        .toList();
  }
}
