package undertone.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import undertone.model.StrategyChoice;
import undertone.ui.charts.Palette;
import undertone.ui.charts.ThroughputChart;
import undertone.ui.charts.TimelineChart;
import undertone.ui.panel.Card;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// The pictures of a comparison: a timeline of each strategy, all to the same scale of time, and
/// the throughput of all laid over each other.
final class CompareCharts {
  private static final Words WORDS = Words.of(CompareCharts.class);
  private static final double LOWEST_TIMELINE = 78;
  private static final double LOWEST_RATES = 150;

  private record Lane(TimelineChart chart, Label note) {}

  private final Map<StrategyChoice, Lane> lanes = new EnumMap<>(StrategyChoice.class);
  private final ThroughputChart throughput = new ThroughputChart(WORDS.text("rate"));
  private Standing standing = Standing.NONE;
  private @Nullable StrategyChoice running;

  CompareCharts() {
    for (var each : StrategyChoice.values()) {
      var note = new Label();
      note.getStyleClass().addAll("quiet", "mono");
      note.setMinWidth(Region.USE_PREF_SIZE);
      lanes.put(each, new Lane(new TimelineChart(), note));
    }
  }

  Node timelines() {
    var grid = new GridPane();
    grid.getStyleClass().add("compare-timelines");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    var charts = new ColumnConstraints();
    charts.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, charts);
    Node legend = null;
    int row = 0;
    for (var each : StrategyChoice.values()) {
      var lane = lane(each);
      var shown = lane.chart().detachLegend();
      legend = legend == null ? shown : legend;
      lane.chart().setMinSize(0, LOWEST_TIMELINE);
      lane.chart().setPrefSize(Region.USE_COMPUTED_SIZE, LOWEST_TIMELINE);
      lane.chart().setId("compare-timeline-" + each.name());
      var name = new Label(Terms.of(each));
      name.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, new VBox(name, lane.note()), lane.chart());
      var height = new RowConstraints();
      height.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(height);
    }
    var card = new Card(WORDS.text("timelines"), "", grid);
    card.getChildren().add(1, Objects.requireNonNull(legend)); // too long to stand beside the title
    return card;
  }

  Node throughput() {
    throughput.setId("compare-throughput");
    throughput.setMinSize(0, LOWEST_RATES);
    throughput.setPrefSize(Region.USE_COMPUTED_SIZE, LOWEST_RATES);
    var card = new Card(WORDS.text("throughput"), "", throughput);
    card.getChildren().add(1, throughput.detachLegend()); // likewise
    return card;
  }

  /// Shows the runs that are over.
  void show(Standing next) {
    standing = next;
    running = null;
    double longest = next.longestSeconds();
    throughput.clear();
    throughput.setVisible(!next.runs().isEmpty());
    for (var each : StrategyChoice.values()) {
      var run = next.drawn(each);
      var lane = lane(each);
      lane.chart().timeScale(longest);
      // What an empty chart says is about the run of the window.
      lane.chart().setVisible(run != null);
      if (run == null) {
        lane.chart().clear();
        lane.note().setText("");
      } else {
        show(run, lane);
      }
    }
  }

  private void show(Kept run, Lane lane) {
    var measurement = run.measurement();
    lane.note().setText(CompareText.seconds(measurement.seconds()));
    var table = run.table();
    if (table == null) {
      lane.chart().clear();
      lane.chart().setVisible(false);
    } else {
      lane.chart().update(table, measurement.seconds());
    }
    var pace = run.pace();
    for (int i = 0; i < pace.seconds().length; i++) {
      throughput.append(Terms.of(measurement.strategy()), pace.seconds()[i], pace.perSecond()[i]);
    }
  }

  /// Shows the run that is on in place of the earlier one of its strategy; once a frame.
  void frame(CompareRuns.@Nullable Live live) {
    if (live == null || live.turn().warmUp()) {
      return;
    }
    var strategy = live.turn().strategy();
    double elapsed = live.survey().progress().elapsedSeconds();
    if (running != null && running != strategy) {
      show(standing); // one that was called back leaves the picture
    }
    running = strategy;
    var lane = lane(strategy);
    lane.chart().setVisible(true);
    lane.chart().update(live.table(), elapsed);
    lane.note().setText(CompareText.seconds(elapsed));
    double longest = Math.max(standing.longestSeconds(), elapsed);
    lanes.values().forEach(each -> each.chart().timeScale(longest));
  }

  void onMessage(Consumer<String> listener) {
    lanes.values().forEach(lane -> lane.chart().onMessage(listener));
    throughput.onMessage(listener);
  }

  void look(Palette palette, Font font) {
    for (var lane : lanes.values()) {
      lane.chart().palette(palette);
      lane.chart().font(font);
    }
    throughput.palette(palette);
    throughput.font(font);
  }

  private Lane lane(StrategyChoice strategy) {
    return Objects.requireNonNull(lanes.get(strategy));
  }
}
