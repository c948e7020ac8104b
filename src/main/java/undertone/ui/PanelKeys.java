package undertone.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// F6 leads the keyboard from panel to panel, Shift+F6 back: tools, controls, timeline and other
/// charts, results.
final class PanelKeys {
  /// What finds each panel, in the order of the keys.
  private static final List<String> PANELS =
      List.of(".toolbar", ".sidebar", "#timeline-panel", "#results");

  /// What is in no panel of its own, as the other charts are, counts as the timeline.
  private static final int MIDDLE = 2;

  private PanelKeys() {}

  static void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.F6 && !key.isShortcutDown() && !key.isAltDown()) {
            move(scene, key.isShiftDown() ? -1 : 1);
            key.consume();
          }
        });
  }

  private static void move(Scene scene, int by) {
    int now = panel(scene);
    for (int step = 1; step <= PANELS.size(); step++) {
      int next = Math.floorMod(now + by * step, PANELS.size());
      var first = Optional.ofNullable(scene.lookup(PANELS.get(next))).flatMap(PanelKeys::first);
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  private static int panel(Scene scene) {
    for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
      for (int i = 0; i < PANELS.size(); i++) {
        if (at.equals(scene.lookup(PANELS.get(i)))) {
          return i;
        }
      }
    }
    return MIDDLE;
  }

  /// The first node in a panel that can have the keyboard.
  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    boolean frame = node.getStyleClass().contains("scroll-pane");
    if (node.isFocusTraversable() && !frame) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
