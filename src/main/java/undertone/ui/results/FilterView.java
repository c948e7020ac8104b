package undertone.ui.results;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import undertone.ui.words.Words;

/// The filter's field, and under it what the word that is being typed may become, or what is wrong
/// with the text.
///
/// Tab takes the first of the words; Up and Down go through earlier filters; Enter keeps this one
/// among them; Esc empties the field.
final class FilterView extends VBox {
  private static final Words WORDS = Words.of(FilterView.class);

  private final FilterViewModel model;
  private final TextField field = new TextField();
  private final Label line = new Label();
  private Completion completion = Completion.NONE;

  FilterView(FilterViewModel model) {
    this.model = model;
    field.setId("filter");
    field.getStyleClass().add("form-entry");
    field.setPromptText(WORDS.text("filter.prompt"));
    field.setAccessibleText(WORDS.text("filter.name"));
    field.setTooltip(new Tooltip(WORDS.text("filter.tip")));
    var clear = new Button("✕");
    clear.setId("clear-filter");
    clear.getStyleClass().add("small");
    clear.setAccessibleText(WORDS.text("filter.clear"));
    clear.setTooltip(new Tooltip(WORDS.text("filter.clear")));
    clear.visibleProperty().bind(field.textProperty().isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    clear.setOnAction(_ -> model.text().set(""));
    line.setId("filter-message");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE); // the table gives way to it
    var whole = new Tooltip();
    whole.setWrapText(true);
    whole.textProperty().bind(line.textProperty());
    line.setTooltip(whole);
    line.managedProperty().bind(line.visibleProperty());
    line.visibleProperty().bind(line.textProperty().isNotEmpty());
    var entry = new HBox(4, field, clear);
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(entry, line);
    join();
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void join() {
    field.setText(model.text().get());
    field.textProperty().addListener((_, _, now) -> model.text().type(now));
    model
        .text()
        .value()
        .addListener((_, _, now) -> {
          if (!now.equals(field.getText())) {
            field.setText(now);
            field.end();
          }
        });
    field.caretPositionProperty().addListener((_, _, _) -> complete());
    field
        .focusedProperty()
        .addListener((_, _, on) -> {
          complete();
          if (!on) {
            model.keep();
          }
        });
    model.mistake().addListener((_, _, _) -> tell());
    field.textProperty().addListener((_, _, _) -> complete());
  }

  /// Puts the keyboard on it.
  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void complete() {
    completion =
        field.isFocused()
            ? Completion.of(field.getText(), field.getCaretPosition(), model.columns())
            : Completion.NONE;
    tell();
  }

  private void tell() {
    boolean offers = !completion.words().isEmpty();
    line.getStyleClass().setAll("label", offers ? "quiet" : "refusal");
    line.setText(
        offers
            ? WORDS.text("filter.offer", String.join(" · ", completion.words()))
            : model.mistake().get());
  }

  private void pressed(KeyEvent key) {
    boolean plain = !key.isShiftDown() && !key.isShortcutDown() && !key.isAltDown();
    boolean taken = plain && does(key.getCode());
    if (taken) {
      key.consume();
    }
  }

  private boolean does(KeyCode code) {
    switch (code) {
      case TAB -> {
        return take();
      }
      case UP -> model.step(-1);
      case DOWN -> model.step(1);
      case ENTER -> model.keep();
      case ESCAPE -> {
        boolean filled = !field.getText().isEmpty();
        model.text().set("");
        return filled;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean take() {
    if (completion.words().isEmpty()) {
      return false;
    }
    field.replaceText(
        completion.from(), field.getCaretPosition(), completion.words().getFirst() + " ");
    return true;
  }
}
