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
  private final Tooltip agreed = new Tooltip();
  private final Tooltip refused = new Tooltip();

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
    agree.setTooltip(agreed);
    agree.setOnAction(_ -> answer(true));
    var cancel = new Button(WORDS.text("question.cancel"));
    cancel.setId("disagree");
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setTooltip(refused);
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
      agreed.setText(next.agreed());
      refused.setText(next.refused());
      agree.requestFocus();
    }
  }
}
