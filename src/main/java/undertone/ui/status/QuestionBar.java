package undertone.ui.status;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// A bar with one question. Nothing waits for the answer but what was asked about. Takes no room
/// while there is none.
public final class QuestionBar extends HBox {
  private static final Words WORDS = Words.of(QuestionBar.class);

  private final ObjectProperty<@Nullable Question> question;
  private final Label sentence = new Label();
  private final Button agree = new Button();

  /// A bar.
  ///
  /// @param question what it asks; an answer sets it to null
  public QuestionBar(ObjectProperty<@Nullable Question> question) {
    super(10);
    this.question = question;
    setId("question-bar");
    getStyleClass().addAll("message-bar", "question-bar");
    sentence.setId("question");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    agree.setId("agree");
    agree.getStyleClass().addAll("small", "accent");
    agree.setMinWidth(USE_PREF_SIZE);
    agree.setTooltip(new Tooltip(WORDS.text("question.agree.tip")));
    agree.setOnAction(_ -> answer(true));
    var cancel = new Button(WORDS.text("question.cancel"));
    cancel.setId("disagree");
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setTooltip(new Tooltip(WORDS.text("question.cancel.tip")));
    cancel.setOnAction(_ -> answer(false));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            answer(false);
            key.consume();
          }
        });
    getChildren().addAll(sentence, agree, cancel);
    question.addListener((_, _, next) -> show(next));
    show(question.get());
  }

  private void answer(boolean agreed) {
    var asked = question.get();
    question.set(null);
    if (agreed && asked != null) {
      asked.then().run();
    }
  }

  private void show(@Nullable Question next) {
    setVisible(next != null);
    setManaged(next != null);
    if (next != null) {
      sentence.setText(next.sentence());
      agree.setText(next.agree());
      agree.requestFocus();
    }
  }
}
