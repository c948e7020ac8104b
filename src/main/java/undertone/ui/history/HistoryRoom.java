package undertone.ui.history;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import undertone.ui.panel.Em;

/// Gives the list and the details of the page of runs their room: beside each other, or below each
/// other where text is large and the window small. What has no room then is scrolled to; where
/// nothing would be left below the head of the page, the head is scrolled too.
final class HistoryRoom extends ScrollPane {
  /// Width of the page, in sizes of the text, from which the two stand beside each other.
  private static final double WIDE = 34;

  private static final double DETAILS = 300;
  private static final double LEAST_DETAILS = 220;

  /// Least height of the list where it is scrolled to, in sizes of the text.
  private static final double LIST = 12;

  private final BorderPane page;
  private final Region top;
  private final Region list;
  private final Region details;
  private final Em em;
  private final HBox beside = new HBox();
  private final VBox below = new VBox();
  private final VBox content = new VBox();

  /// Puts the head on a page; the room itself is the page's centre.
  HistoryRoom(BorderPane page, Region top, Region list, Region details, Em em) {
    this.page = page;
    this.top = top;
    this.list = list;
    this.details = details;
    this.em = em;
    list.setMinWidth(0);
    HBox.setHgrow(list, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    for (var each : new Pane[] {beside, below}) {
      each.getStyleClass().add("compare-content");
      each.setMinWidth(0);
      VBox.setVgrow(each, Priority.ALWAYS);
    }
    content.setMinWidth(0);
    setContent(content);
    getStyleClass().add("edge-to-edge");
    setFitToWidth(true);
    setFitToHeight(true);
    setMinHeight(0);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    page.setTop(top);
    place();
    page.widthProperty().addListener((_, _, _) -> place());
    page.heightProperty().addListener((_, _, _) -> place());
    em.size().addListener((_, _, _) -> place());
  }

  private void place() {
    double letter = em.size().get();
    boolean wide = page.getWidth() <= 0 || page.getWidth() >= WIDE * letter;
    details.setMinWidth(wide ? LEAST_DETAILS : 0);
    details.setPrefWidth(wide ? DETAILS : Region.USE_COMPUTED_SIZE);
    details.setMaxWidth(wide ? DETAILS : Double.MAX_VALUE);
    details.setMinHeight(wide ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
    list.setMinHeight(wide ? Region.USE_COMPUTED_SIZE : LIST * letter);
    var room = wide ? beside : below;
    if (!room.getChildren().contains(list)) {
      (wide ? below : beside).getChildren().clear();
      room.getChildren().setAll(list, details);
    }
    boolean low = page.getHeight() > 0 && page.getHeight() < 2 * top.prefHeight(page.getWidth());
    if (low && page.getTop() != null) {
      page.setTop(null);
    } else if (!low && page.getTop() == null) {
      content.getChildren().remove(top);
      page.setTop(top);
    }
    if (low) {
      content.getChildren().setAll(top, room);
    } else {
      content.getChildren().setAll(room);
    }
  }
}
