package undertone.ui.parameter;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import undertone.ui.words.Words;

/// A line that shows what stands below it, or hides it: for what is rarely touched. Says so where
/// something hidden is not as at first.
public final class Disclosure extends VBox {
  private static final Words WORDS = Words.of(Disclosure.class);

  private final BooleanProperty open;

  /// A line and what it hides.
  ///
  /// @param id of the line
  /// @param title in one or two words
  /// @param tip what is below
  /// @param open whether it is shown
  /// @param changed whether something below is not as at first
  /// @param below what is hidden
  public Disclosure(
      String id,
      String title,
      String tip,
      BooleanProperty open,
      ObservableValue<Boolean> changed,
      Node below) {
    this.open = open;
    getStyleClass().add("group");
    var toggle = new ToggleButton();
    toggle.setId(id);
    toggle.getStyleClass().addAll("small", "disclosure");
    toggle.selectedProperty().bindBidirectional(open);
    toggle
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    (open.get() ? "▾ " : "▸ ")
                        + title
                        + (changed.getValue() ? " " + WORDS.text("changed") : ""),
                open,
                changed));
    toggle.setTooltip(new Tooltip(tip));
    below.visibleProperty().bind(open);
    below.managedProperty().bind(open);
    getChildren().addAll(toggle, below);
  }

  /// Shows what is folded away.
  ///
  /// @param hidden a node, in any number of these or in none
  public static void unfold(Node hidden) {
    for (var at = hidden; at != null; at = at.getParent()) {
      if (at instanceof Disclosure disclosure) {
        disclosure.open.set(true);
      }
    }
  }
}
