package undertone.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import undertone.ui.charts.Palette;
import undertone.ui.charts.ThroughputChart;
import undertone.ui.charts.TimelineChart;
import undertone.ui.panel.Card;
import undertone.ui.panel.ColumnFit;
import undertone.ui.panel.Em;
import undertone.ui.run.Past;
import undertone.ui.words.Words;

/// Two to four runs that are over beside each other: figures with how they differ from the first
/// one's, the rates laid over each other, and a timeline of each to the same scale.
public final class PastsView extends BorderPane {
  private static final Words WORDS = Words.of(PastsView.class);
  private static final double LOWEST_TIMELINE = 78;
  private static final double LOWEST_RATES = 150;

  /// Of a row, in multiples of the text; with what the heading has more than a row.
  private static final double ROW = 1.9;

  private static final double SCROLL_BAR = 16;

  /// Widest that a column is for its words' sake where there is no more room, in multiples of the
  /// text.
  private static final double MOST = 12;

  /// Room of a run's name beside its timeline, in multiples of the text.
  private static final double LEAST_NAME = 6;

  private static final double MOST_NAME = 12.5;

  /// Rows that a timeline takes in within a frame.
  private static final int ROWS_PER_FRAME = 10_000;

  private final List<Named> runs;
  private final Runnable back;
  private final List<TimelineChart> timelines = new ArrayList<>();
  private final ThroughputChart throughput = new ThroughputChart(WORDS.text("rate"));
  private final Em em = new Em();
  private final double longest;
  private int frames;

  /// A few frames long, until every chart has all rows.
  private final AnimationTimer filling =
      new AnimationTimer() {
        @Override
        public void handle(long nanos) {
          fill();
        }
      };

  /// A run with its name.
  ///
  /// @param name that people gave it, with its number
  /// @param past what there is of it
  public record Named(String name, Past past) {
    private static final int MOST_LETTERS = 24;

    /// For legends.
    String shortName() {
      return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1) + "…";
    }
  }

  /// A page.
  ///
  /// @param runs two to four
  /// @param back leaves it
  public PastsView(List<Named> runs, Runnable back) {
    this.runs = List.copyOf(runs);
    this.back = back;
    setId("pasts-page");
    getStyleClass().add("compare");
    longest =
        runs.stream().mapToDouble(run -> run.past().progress().elapsedSeconds()).max().orElse(0);
    var figures = new Card(WORDS.text("pasts.table"), WORDS.text("pasts.first"), table());
    figures.aside().setMinWidth(USE_PREF_SIZE);
    var content = new VBox(figures);
    content.getStyleClass().add("compare-content");
    content.setMinWidth(0);
    content.getChildren().add(new Pictures(lanes(), rates()));
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    var top = new VBox(head(), em);
    top.getStyleClass().add("compare-head");
    setTop(top);
    setCenter(scroll);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            back.run();
            key.consume();
          }
        });
    sceneProperty()
        .addListener((_, _, now) -> {
          if (now == null) {
            filling.stop();
          } else {
            frames = 0;
            filling.start();
          }
        });
  }

  private HBox head() {
    var leave = new Button(WORDS.text("pasts.back"));
    leave.setId("pasts-back");
    leave.getStyleClass().add("small");
    leave.setMinWidth(USE_PREF_SIZE);
    leave.setTooltip(new Tooltip(WORDS.text("pasts.back.tip")));
    leave.setAccessibleHelp(WORDS.text("pasts.back.tip"));
    leave.setOnAction(_ -> back.run());
    var title = new Label(WORDS.text("pasts.title"));
    title.getStyleClass().add("card-title");
    title.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(10, leave, title);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private TableView<List<String>> table() {
    var table = new TableView<List<String>>();
    table.setId("pasts-table");
    table.getStyleClass().add("results");
    table.setAccessibleText(WORDS.text("pasts.table.name"));
    var fit = new ColumnFit<List<String>>(table);
    column(table, fit, WORDS.text("pasts.figure"), 0);
    for (int i = 0; i < runs.size(); i++) {
      column(table, fit, runs.get(i).name(), i + 1);
    }
    table.getItems().setAll(PastsText.rows(runs));
    var figures = table.getColumns();
    fit.leftTo(List.copyOf(figures.subList(1, figures.size())));
    fit.follow(em.size());
    high(table);
    em.size().addListener((_, _, _) -> high(table));
    return table;
  }

  /// As high as its rows, so that only the page scrolls down.
  private void high(TableView<?> table) {
    double height = em.size().get() * ROW * (table.getItems().size() + 1) + SCROLL_BAR;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    table.setMaxHeight(height);
  }

  private static void column(
      TableView<List<String>> table, ColumnFit<List<String>> fit, String title, int place) {
    var column = new TableColumn<List<String>, String>();
    var heading = new Label(title);
    heading.setTooltip(new Tooltip(title));
    heading.setId(place == 0 ? "pasts-title" : "pasts-run");
    column.setGraphic(heading);
    column.setSortable(false);
    column.setReorderable(false);
    column.setId("pasts-column-" + place);
    column.getStyleClass().add("words");
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
    column.setCellFactory(_ -> new PastsCell());
    table.getColumns().add(column);
    fit.add(
        column,
        title,
        row -> PastsText.endless(row) ? row.get(place) : "",
        row -> place > 0 && PastsText.endless(row) ? "" : row.get(place),
        MOST);
  }

  private Node lanes() {
    var grid = new GridPane();
    grid.getStyleClass().add("compare-timelines");
    var names = new ColumnConstraints();
    // In sizes of the text, so that large text has as many letters.
    names.minWidthProperty().bind(em.size().multiply(LEAST_NAME));
    names.maxWidthProperty().bind(em.size().multiply(MOST_NAME));
    var charts = new ColumnConstraints();
    charts.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, charts);
    Node legend = null;
    for (int i = 0; i < runs.size(); i++) {
      var chart = new TimelineChart();
      var shown = chart.detachLegend();
      legend = legend == null ? shown : legend;
      chart.setId("pasts-timeline-" + i);
      chart.setMinSize(0, LOWEST_TIMELINE);
      chart.setPrefSize(USE_COMPUTED_SIZE, LOWEST_TIMELINE);
      GridPane.setVgrow(chart, Priority.ALWAYS);
      for (var gap : runs.get(i).past().gaps()) {
        chart.paused(gap.from(), gap.sum());
      }
      chart.timeScale(longest);
      timelines.add(chart);
      var name = new Label(runs.get(i).shortName());
      name.setWrapText(true);
      name.setMinHeight(USE_PREF_SIZE);
      grid.addRow(i, name, chart);
    }
    var card = new Card(WORDS.text("timelines"), "", grid);
    if (legend != null) {
      card.getChildren().add(1, legend); // too long to stand beside the title
    }
    return card;
  }

  private Node rates() {
    throughput.setId("pasts-throughput");
    throughput.setMinSize(0, LOWEST_RATES);
    throughput.setPrefSize(USE_COMPUTED_SIZE, LOWEST_RATES);
    for (var run : runs) {
      for (var sample : run.past().pace()) {
        throughput.append(run.shortName(), sample.seconds(), sample.analysedPerSecond());
      }
    }
    var card = new Card(WORDS.text("throughput"), "", throughput);
    card.getChildren().add(1, throughput.detachLegend()); // likewise
    return card;
  }

  private void fill() {
    long most = 0;
    for (int i = 0; i < runs.size(); i++) {
      var past = runs.get(i).past();
      timelines.get(i).update(past.table(), past.progress().elapsedSeconds());
      most = Math.max(most, past.table().size());
    }
    if ((long) ++frames * ROWS_PER_FRAME > most + ROWS_PER_FRAME) {
      filling.stop();
    }
  }

  /// Puts the keyboard on the way back. To be called once it is in the scene.
  public void takeTheKeyboard() {
    applyCss();
    lookup("#pasts-back").requestFocus();
  }

  /// Draws by a theme.
  ///
  /// @param palette of the charts
  /// @param font of the charts
  public void look(Palette palette, Font font) {
    for (var chart : timelines) {
      chart.palette(palette);
      chart.font(font);
    }
    throughput.palette(palette);
    throughput.font(font);
  }
}
