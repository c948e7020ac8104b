package undertone.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undertone.ui.Fx;
import undertone.ui.panel.ActionButton.Face;

/// A button that becomes another one.
class ActionButtonTest {
  private final List<String> done = new ArrayList<>();
  private final SimpleStringProperty whyNot = new SimpleStringProperty("");
  private final Face go = face("Go", new SimpleStringProperty(""));
  private final Face halt = face("Halt", whyNot);
  private final SimpleObjectProperty<Face> face = new SimpleObjectProperty<>(go);

  private Face face(String text, SimpleStringProperty reason) {
    var action = new Action(text, text + " on", null, reason, () -> done.add(text));
    return new Face(action, text, "", text.toLowerCase(Locale.ROOT));
  }

  @BeforeEach
  void startTheToolkit() throws Exception {
    Fx.start();
  }

  private static void fire(Button button, EventType<MouseEvent> type, int clicks) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    Event.fireEvent(
        button,
        new MouseEvent(
            type,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            clicks,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  private static void press(Button button, int clicks) {
    fire(button, MouseEvent.MOUSE_ENTERED, clicks);
    fire(button, MouseEvent.MOUSE_PRESSED, clicks);
    fire(button, MouseEvent.MOUSE_RELEASED, clicks);
  }

  private Button button() {
    var pane = new ActionButton(face, "it");
    new Scene(pane).getRoot().applyCss(); // The skin is what takes the mouse's events.
    return (Button) pane.getChildren().getFirst();
  }

  @Test
  void doesWhatItIsNow() throws Exception {
    Fx.run(() -> {
      var button = button();
      button.fire();
      face.set(halt);
      button.fire();
      assertThat(button.getText()).isEqualTo("Halt");
      assertThat(button.getStyleClass()).contains("halt").doesNotContain("go");
    });
    assertThat(done).containsExactly("Go", "Halt");
  }

  @Test
  void followsTheReasonOfWhatItIsNow() throws Exception {
    Fx.run(() -> {
      var button = button();
      whyNot.set("Not now.");
      assertThat(button.isDisabled()).isFalse();
      face.set(halt);
      assertThat(button.isDisabled()).isTrue();
      assertThat(button.getAccessibleHelp()).isEqualTo("Halt on\nNot now.");
      whyNot.set("");
      assertThat(button.isDisabled()).isFalse();
      assertThat(button.getAccessibleHelp()).isEqualTo("Halt on");
    });
  }

  @Test
  void theSecondClickOfADoubleClickIsNoClick() throws Exception {
    Fx.run(() -> {
      var button = button();
      press(button, 1);
      face.set(halt);
      press(button, 2);
      assertThat(done).containsExactly("Go");
      press(button, 1);
      assertThat(done).containsExactly("Go", "Halt");
    });
  }
}
