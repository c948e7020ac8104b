package undertone.ui.parameter;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field whose text is taken in by Enter or by leaving it, with a sentence below it where it was
/// refused; Esc forgets what was typed.
final class EnteredField extends VBox implements TypedEntry {
  private final TextField field = new TextField();
  private final Label refusal = new Label();
  private final ObservableValue<String> shown;
  private final Consumer<String> take;

  EnteredField(ObservableValue<String> shown, Consumer<String> take) {
    this.shown = shown;
    this.take = take;
    field.getStyleClass().addAll("form-entry", "mono");
    refusal.getStyleClass().add("refusal");
    refusal.setWrapText(true);
    refusal.visibleProperty().bind(Bindings.isNotEmpty(refusal.textProperty()));
    refusal.managedProperty().bind(refusal.visibleProperty());
    getChildren().add(refusal);
    show();
    shown.addListener((_, _, _) -> show());
    field.setOnAction(_ -> {
      enter();
      field.selectAll();
    });
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            enter();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::forget);
  }

  @Override
  public TextField field() {
    return field;
  }

  @Override
  public String name() {
    return field.getAccessibleText();
  }

  @Override
  public String takeTyped() {
    if (!field.isDisabled()) {
      enter();
    }
    return refusal.getText();
  }

  private void show() {
    field.setText(shown.getValue());
    refusal.setText("");
  }

  private void enter() {
    if (field.getText().equals(shown.getValue())) {
      refusal.setText("");
      return;
    }
    try {
      take.accept(field.getText().strip());
      show();
    } catch (IllegalArgumentException e) {
      refusal.setText(sentence(String.valueOf(e.getMessage())));
    }
  }

  private void forget(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown.getValue())) {
      show();
      field.selectAll();
      key.consume();
    }
  }

  /// The model's refusals begin in lower case and have no full stop.
  private static String sentence(String words) {
    var whole = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return whole.endsWith(".") ? whole : whole + ".";
  }
}
