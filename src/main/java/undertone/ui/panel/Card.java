package undertone.ui.panel;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A framed panel with a title on the left, something quiet on the right, and its body below.
public final class Card extends VBox {
  private final Label title = new Label();
  private final Label aside = new Label();
  private final Head head;

  /// A card.
  ///
  /// @param title what it shows
  /// @param aside unit, count or legend; may be empty
  /// @param body grows with the card
  public Card(String title, String aside, Node... body) {
    getStyleClass().add("card-panel");
    this.title.setText(title);
    this.title.getStyleClass().add("card-title");
    this.title.setMinWidth(USE_PREF_SIZE);
    this.aside.setText(aside);
    this.aside.getStyleClass().add("quiet");
    head = new Head(this.title, this.aside);
    head.getStyleClass().add("card-head");
    getChildren().add(head);
    getChildren().addAll(body);
    for (var node : body) {
      setVgrow(node, Priority.ALWAYS);
    }
  }

  /// The label on the left.
  ///
  /// @return may be set or bound
  public Label title() {
    return title;
  }

  /// The label on the right.
  ///
  /// @return may be set or bound
  public Label aside() {
    return aside;
  }

  /// Adds something quiet right after the title.
  ///
  /// @param node a label
  public void addBesideTitle(Node node) {
    head.addLeft(1, node);
  }

  /// Adds something at the right end of the title's line.
  ///
  /// @param node a small control
  public void addToHead(Node node) {
    head.addRight(node);
  }

  /// The title's line, or lines where there is little room for much.
  private static final class Head extends TwoEnds {
    Head(Label title, Label aside) {
      super(8, 4, List.of(title), List.of(aside));
    }
  }
}
