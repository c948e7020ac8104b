package undertone.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import undertone.ui.status.StatusViewModel;

/// The keys that no menu entry has.
final class Keys {
  private Keys() {}

  static void listen(Scene scene, Commands commands, StatusViewModel status, Runnable close) {
    PanelKeys.listen(scene);
    var keys = scene.getAccelerators();
    var shortcut = KeyCombination.SHORTCUT_DOWN;
    keys.put(new KeyCodeCombination(KeyCode.F5), commands.start()::run);
    keys.put(new KeyCodeCombination(KeyCode.W, shortcut), close);
    for (var plus : List.of(KeyCode.PLUS, KeyCode.ADD)) {
      keys.put(new KeyCodeCombination(plus, shortcut), commands.larger()::run);
    }
    keys.put(new KeyCodeCombination(KeyCode.SUBTRACT, shortcut), commands.smaller()::run);
    // Last in line: whoever has the keyboard may want Esc for itself, as texts do.
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            status.message().set(null);
          }
        });
    // First in line: tables and lists would take Space for a choice that is made already.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          boolean bare = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
          if (key.getCode() == KeyCode.SPACE && bare && !presses(scene.getFocusOwner())) {
            (commands.resume().whyNot().get().isEmpty() ? commands.resume() : commands.pause())
                .run();
            key.consume();
          }
        });
  }

  /// Whether a node is pressed or typed into, so that Space and the mouse mean something to it.
  static boolean presses(@Nullable Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at instanceof TextInputControl
          || at instanceof ButtonBase
          || at instanceof ComboBoxBase<?>) {
        return true;
      }
    }
    return false;
  }
}
