package undertone.bench.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import undertone.ui.charts.Chart;

/// Somebody who looks closely: hovers over each chart, zooms in, pans, shows all again, runs
/// through the table. One act at a call. JavaFX Application Thread only.
final class User {
  private record Act(String name, Runnable runs) {}

  private final List<Act> acts = new ArrayList<>();
  private int next;

  User(Scene scene) {
    for (var node : scene.getRoot().lookupAll("*")) {
      if (node instanceof Chart chart && chart.getWidth() > 0) {
        var name = chart.getClass().getSimpleName().replace("Chart", "").toLowerCase(Locale.ROOT);
        acts.add(new Act("hover " + name, () -> move(chart)));
        acts.add(new Act("zoom " + name, () -> wheel(chart, 40)));
        acts.add(new Act("pan " + name, () -> key(chart, KeyCode.LEFT)));
        acts.add(new Act("reset " + name, chart::resetView));
      }
      if (node instanceof TableView<?> table) {
        acts.add(new Act("table down", () -> table.scrollTo(table.getItems().size() / 2)));
        acts.add(new Act("table select", () -> table.getSelectionModel().select(1)));
        acts.add(new Act("table up", () -> table.scrollTo(0)));
      }
    }
  }

  /// Does the next thing.
  ///
  /// @param told its name, before it is done
  void act(BiConsumer<String, Runnable> told) {
    var act = acts.get(next++ % acts.size());
    told.accept(act.name(), act.runs());
  }

  private static void move(Node node) {
    Bounds box = node.getLayoutBounds();
    double x = box.getWidth() * 0.6;
    double y = box.getHeight() * 0.5;
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_MOVED,
            x,
            y,
            x,
            y,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            new PickResult(node, x, y)));
  }

  private static void wheel(Node node, double delta) {
    double x = node.getLayoutBounds().getWidth() * 0.6;
    double y = node.getLayoutBounds().getHeight() * 0.5;
    Event.fireEvent(
        node,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(node, x, y)));
  }

  private static void key(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
