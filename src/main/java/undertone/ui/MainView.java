package undertone.ui;

import java.util.List;
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

/// Where each panel stands: menus and toolbar above, controls on the left, the run in the middle,
/// the status bar below.
final class MainView extends BorderPane {

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
    var charts = row(panels.charts(), 34, 28, 38);
    var below = row(List.of(panels.results(), panels.recording()), 59, 41);
    var grid = new GridPane();
    grid.getStyleClass().add("panels");
    grid.setMinWidth(0); // else it would be wider than what is left beside the scroll bar
    grid.addColumn(0, panels.progress(), panels.timeline(), charts, below);
    var only = new ColumnConstraints();
    only.setPercentWidth(100);
    grid.getColumnConstraints().add(only);
    var top = new RowConstraints();
    top.setVgrow(Priority.NEVER);
    grid.getRowConstraints().addAll(top, rows(156, 190), rows(132, 190), rows(144, 190));
    var scroll = new ScrollPane(grid);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private static RowConstraints rows(double least, double usual) {
    var row = new RowConstraints(least, usual, Double.MAX_VALUE);
    row.setVgrow(Priority.ALWAYS);
    return row;
  }

  private static GridPane row(List<Node> nodes, double... shares) {
    var row = new GridPane();
    row.getStyleClass().add("card-row");
    row.addRow(0, nodes.toArray(Node[]::new));
    for (double share : shares) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      row.getColumnConstraints().add(column);
    }
    var only = new RowConstraints();
    only.setVgrow(Priority.ALWAYS);
    only.setPercentHeight(100);
    row.getRowConstraints().add(only);
    row.setMinSize(0, 0);
    return row;
  }
}
