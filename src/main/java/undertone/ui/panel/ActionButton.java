package undertone.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A button for an [Action], or for the one of several that fits the moment. It stands in a pane of
/// its own, because a disabled control shows no tooltip, and the tooltip is where it says why it is
/// disabled.
public final class ActionButton extends StackPane {
  private final Button button = new Button();

  /// What a button is at one moment.
  ///
  /// @param action what it does
  /// @param text what stands on it
  /// @param icon style class of its icon; empty for none
  /// @param style further style class; empty for none
  public record Face(Action action, String text, String icon, String style) {}

  /// A button that always does the same.
  ///
  /// @param action what it does
  /// @param text what stands on it
  /// @param id by which style sheets and tests find it
  public ActionButton(Action action, String text, String id) {
    this(new ReadOnlyObjectWrapper<>(new Face(action, text, "", "")), id);
  }

  /// A button that changes. The second click of a double click does nothing, so that it never does
  /// what the button has only just become.
  ///
  /// @param face what it is now
  /// @param id by which style sheets and tests find it
  public ActionButton(ObservableValue<Face> face, String id) {
    button.setId(id);
    button.setOnAction(_ -> face.getValue().action().run());
    button.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          if (press.getClickCount() > 1) {
            press.consume();
          }
        });
    button.disableProperty().bind(face.flatMap(now -> Bindings.isNotEmpty(now.action().whyNot())));
    button.setMinWidth(USE_PREF_SIZE);
    var tip = new Tooltip();
    tip.textProperty()
        .bind(face.flatMap(now -> now.action().whyNot().map(_ -> now.action().tip())));
    button.accessibleHelpProperty().bind(tip.textProperty());
    Tooltip.install(this, tip);
    getChildren().add(button);
    face.addListener((_, old, now) -> {
      button.getStyleClass().remove(old.style());
      show(now);
    });
    show(face.getValue());
  }

  private void show(Face face) {
    button.setText(face.text());
    button.setAccessibleText(face.action().label());
    if (!face.style().isEmpty()) {
      button.getStyleClass().add(face.style());
    }
    if (!face.icon().isEmpty()) {
      var icon = new Region();
      icon.getStyleClass().addAll("icon", face.icon());
      button.setGraphic(icon);
    }
  }
}
