package undertone.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// A button for an [Action]. It stands in a pane of its own, because a disabled control shows no
/// tooltip, and the tooltip is where it says why it is disabled.
public final class ActionButton extends StackPane {
  private final Button button;

  /// A button.
  ///
  /// @param action what it does
  /// @param text what stands on it
  /// @param id by which style sheets and tests find it
  /// @param styles further style classes
  public ActionButton(Action action, String text, String id, String... styles) {
    button = new Button(text);
    button.setId(id);
    button.getStyleClass().addAll(styles);
    button.setOnAction(_ -> action.run());
    button.disableProperty().bind(Bindings.isNotEmpty(action.whyNot()));
    button.setAccessibleText(action.label());
    button.setMinWidth(USE_PREF_SIZE);
    var tip = new Tooltip();
    tip.textProperty().bind(Bindings.createStringBinding(action::tip, action.whyNot()));
    button.accessibleHelpProperty().bind(tip.textProperty());
    Tooltip.install(this, tip);
    getChildren().add(button);
  }

  /// The button itself.
  ///
  /// @return for icons
  public Button button() {
    return button;
  }
}
