package undertone.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
    // Last in line: whoever has the keyboard may want Esc or Space for itself, as texts do.
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            status.message().set(null);
          } else if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown()) {
            (commands.resume().whyNot().get().isEmpty() ? commands.resume() : commands.pause())
                .run();
          }
        });
  }
}
