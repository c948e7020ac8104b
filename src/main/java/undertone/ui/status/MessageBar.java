package undertone.ui.status;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// A bar with one message, a way to copy its details and a way to close it. Takes no room while
/// there is no message.
public final class MessageBar extends HBox {
  private static final Words WORDS = Words.of(MessageBar.class);

  private final Label sentence = new Label();

  /// A bar.
  ///
  /// @param message what it shows; closing sets it to null
  /// @param news takes a sentence when details were copied
  public MessageBar(ObjectProperty<@Nullable Message> message, Consumer<String> news) {
    super(10);
    setId("message-bar");
    getStyleClass().add("message-bar");
    sentence.setId("message");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    var copy = new Button(WORDS.text("details.copy"));
    copy.setId("copy-details");
    copy.getStyleClass().add("small");
    copy.setTooltip(new Tooltip(WORDS.text("details.copy.tip")));
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(_ -> copy(message.get(), news));
    var close = new Button("✕");
    close.setId("close-message");
    close.getStyleClass().addAll("small", "flat");
    close.setAccessibleText(WORDS.text("message.close"));
    close.setTooltip(new Tooltip(WORDS.text("message.close")));
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(_ -> message.set(null));
    getChildren().addAll(sentence, copy, close);
    message.addListener((_, _, next) -> show(next));
    show(message.get());
  }

  private void show(@Nullable Message message) {
    setVisible(message != null);
    setManaged(message != null);
    if (message != null) {
      sentence.setText(message.sentence());
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass("error"), message.severity() == Message.Severity.ERROR);
    }
  }

  private static void copy(@Nullable Message message, Consumer<String> news) {
    if (message != null) {
      Thread.ofVirtual()
          .start(() -> {
            var details = message.details().get();
            Platform.runLater(() -> {
              var content = new ClipboardContent();
              content.putString(details);
              Clipboard.getSystemClipboard().setContent(content);
              news.accept(WORDS.text("details.copied"));
            });
          });
    }
  }
}
