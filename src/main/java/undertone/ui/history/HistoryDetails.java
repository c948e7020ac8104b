package undertone.ui.history;

import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunRecord;
import undertone.ui.words.Words;

/// What is known of one run, with its name and notes to be changed. What was typed is kept when the
/// keyboard goes elsewhere, or another run is chosen.
final class HistoryDetails extends VBox {
  private static final Words WORDS = Words.of(HistoryDetails.class);

  private final HistoryViewModel model;
  private final TextField name = new TextField();
  private final TextArea notes = new TextArea();
  private final GridPane facts = new GridPane();
  private Runnable done = () -> {};
  private final Label nothing = new Label(WORDS.text("details.none"));
  private final VBox body = new VBox();
  private @Nullable RunRecord run;

  HistoryDetails(HistoryViewModel model) {
    this.model = model;
    setId("history-details");
    getStyleClass().add("history-details");
    nothing.setWrapText(true);
    nothing.getStyleClass().add("quiet");
    name.setId("history-name-entry");
    name.getStyleClass().add("form-entry");
    notes.setId("history-notes");
    notes.setWrapText(true);
    notes.setPrefRowCount(4);
    notes.setMinHeight(USE_PREF_SIZE);
    facts.getStyleClass().add("history-facts");
    var labels = new ColumnConstraints();
    labels.setMinWidth(USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().addAll(labels, values);
    name.setOnAction(_ -> {
      keep();
      done.run();
    });
    for (var field : new Node[] {name, notes}) {
      field
          .focusedProperty()
          .addListener((_, _, now) -> {
            if (!now) {
              keep();
            }
          });
      field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }
    var scroll = new ScrollPane(facts);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    body.getStyleClass().add("history-details");
    body.getChildren()
        .addAll(label("details.name", name), name, label("details.notes", notes), notes, scroll);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(nothing, body);
    show(null);
  }

  /// Has the keyboard led back to where it came from once a name is given.
  void onDone(Runnable somebody) {
    done = somebody;
  }

  private static Label label(String key, Node field) {
    var label = new Label(WORDS.text(key));
    label.setLabelFor(field);
    label.getStyleClass().add("quiet");
    field.setAccessibleText(label.getText());
    return label;
  }

  /// Tab goes on from the notes, as from any other field; Escape forgets what was typed.
  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && run != null && typed()) {
      fill(run);
      key.consume();
    } else if (key.getCode() == KeyCode.TAB
        && notes.equals(key.getSource())
        && !key.isControlDown()) {
      notes.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, key.isShiftDown(), true, false, false));
      key.consume();
    }
  }

  private boolean typed() {
    var now = run;
    return now != null
        && (!name.getText().equals(now.name()) || !notes.getText().equals(now.remarks().notes()));
  }

  /// Shows a run. What was typed about it while it was read anew stays.
  ///
  /// @param next null for none, or several
  void show(@Nullable RunRecord next) {
    var before = run;
    boolean same = before != null && next != null && before.id() == next.id();
    boolean typing = same && typed() && (name.isFocused() || notes.isFocused());
    if (!same) {
      keep();
    }
    run = next;
    body.setVisible(next != null);
    body.setManaged(next != null);
    nothing.setVisible(next == null);
    nothing.setManaged(next == null);
    if (next != null && !Objects.equals(before, next) && !typing) {
      fill(next);
    }
  }

  private void fill(RunRecord now) {
    name.setText(now.name());
    notes.setText(now.remarks().notes());
    facts.getChildren().clear();
    int row = 0;
    for (var fact : HistoryText.facts(now).entrySet()) {
      var label = new Label(fact.getKey());
      label.getStyleClass().add("quiet");
      var value = new Label(fact.getValue());
      value.setWrapText(true);
      value.setMinHeight(USE_PREF_SIZE);
      GridPane.setValignment(label, VPos.TOP);
      facts.addRow(row++, label, value);
    }
  }

  private void keep() {
    var now = run;
    if (now != null) {
      model.rename(now, name.getText());
      model.note(now, notes.getText());
    }
  }

  /// Puts the keyboard on the name.
  void editName() {
    if (run != null) {
      name.requestFocus();
      name.selectAll();
    }
  }
}
