package undertone.ui;

import java.util.List;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import undertone.ui.panel.CardRow;
import undertone.ui.panel.Em;

/// Where each panel stands: menus and toolbar above, controls on the left, the run in the middle,
/// the status bar below.
final class MainView extends BorderPane {
  /// From how many times the text size on cards stand beside each other.
  private static final double CARDS_BESIDE = 50;

  /// As high a card would be, in multiples of the text size.
  private static final double CARD_HEIGHT = 14.6;

  /// The panels of the middle.
  ///
  /// @param progress three cards
  /// @param timeline over the whole width
  /// @param charts three, side by side
  /// @param results wide
  /// @param recording beside the results
  record Panels(Node progress, Node timeline, List<Node> charts, Node results, Node recording) {}

  private final Node run;

  MainView(
      MenuBar menus,
      ObservableValue<String> subject,
      Node toolbar,
      Node messages,
      Node controls,
      Panels panels,
      Node status) {
    setId("main");
    setTop(new VBox(menuLine(menus, subject), toolbar, messages));
    setLeft(controls);
    run = middle(panels);
    setCenter(run);
    setBottom(status);
  }

  /// Shows a page in the middle.
  ///
  /// @param page null for the run
  void show(@Nullable Node page) {
    setCenter(page == null ? run : page);
  }

  private static HBox menuLine(MenuBar menus, ObservableValue<String> subject) {
    var name = new Label("Undertone");
    name.getStyleClass().add("app-name");
    name.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(menus, Priority.ALWAYS);
    menus.setMinWidth(USE_PREF_SIZE);
    var about = new Label();
    about.setId("subject");
    about.getStyleClass().add("quiet");
    about.textProperty().bind(subject);
    var line = new HBox(name, menus, about);
    line.getStyleClass().add("menu-line");
    return line;
  }

  private static ScrollPane middle(Panels panels) {
    var charts = new CardRow(CARDS_BESIDE, panels.charts(), 34, 28, 38);
    var below = new CardRow(CARDS_BESIDE, List.of(panels.results(), panels.recording()), 59, 41);
    charts.setMinHeight(0); // the rows of the grid say how high they are
    below.setMinHeight(0);
    var em = new Em();
    var grid = new GridPane();
    grid.getStyleClass().add("panels");
    grid.setMinWidth(0); // else it would be wider than what is left beside the scroll bar
    grid.addColumn(0, panels.progress(), panels.timeline(), charts, below);
    grid.getChildren().add(em);
    var only = new ColumnConstraints();
    only.setPercentWidth(100);
    grid.getColumnConstraints().add(only);
    var top = new RowConstraints();
    top.setVgrow(Priority.NEVER);
    grid.getRowConstraints()
        .addAll(
            top,
            rows(12, em.size().multiply(1)),
            rows(10.2, em.size().multiply(charts.lines())),
            rows(11.1, em.size().multiply(below.lines())));
    var scroll = new ScrollPane(grid);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  /// @param least height of a card, in multiples of the text size
  /// @param unit the text size, times how many cards stand one below the other
  private static RowConstraints rows(double least, DoubleBinding unit) {
    var row = new RowConstraints();
    row.minHeightProperty().bind(unit.multiply(least));
    row.prefHeightProperty().bind(unit.multiply(CARD_HEIGHT));
    row.setVgrow(Priority.ALWAYS);
    return row;
  }
}
