package undertone.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A number with its name in front: `rate 412 /s`.
public final class Figure extends HBox {
  private final Label value = new Label();

  /// A figure.
  ///
  /// @param name one or two words
  /// @param text the number, for people
  /// @param id by which tests find the number
  public Figure(String name, ObservableValue<String> text, String id) {
    super(4);
    getStyleClass().add("figure");
    var label = new Label(name);
    label.getStyleClass().add("quiet");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(value);
    value.setId(id);
    value.getStyleClass().add("mono");
    value.setMinWidth(USE_PREF_SIZE);
    value.textProperty().bind(text);
    getChildren().addAll(label, value);
  }

  /// The number.
  ///
  /// @return for styling
  public Label value() {
    return value;
  }
}
