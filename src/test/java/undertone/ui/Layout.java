package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/// Finds what a layout did not have room for. JavaFX Application Thread only.
final class Layout {
  /// What rounding to pixels may take.
  private static final double PIXEL = 1.5;

  /// What may end in an ellipsis, because its length has no end: the news of the status bar, the
  /// name of a recording or a list, what the run looks for, the title's source, and the names of
  /// columns, which plug-ins may have chosen; and a remark on a table, which its tooltip has whole.
  private static final Set<String> MAY_SHORTEN =
      Set.of(
          "news",
          "run-analysis",
          "recording-title",
          "subject",
          "list-name",
          "recording-facts",
          "counted",
          "compare-aside",
          "quantity");

  /// What may end in an ellipsis as long as its own tooltip has the whole text: names, sources and
  /// verdicts of runs that were kept, in their cells, and the names of runs above a comparison.
  private static final Set<String> MAY_SHORTEN_WITH_TOOLTIP =
      Set.of("history-name", "history-source", "history-verdict", "pasts-run", "pasts-verdict");

  private final Region root;
  private final List<String> faults = new ArrayList<>();

  private Layout(Region root) {
    this.root = root;
  }

  /// Texts that are cut off, controls that overlap, controls outside of the window.
  ///
  /// @return a sentence each
  static List<String> faults(Region root) {
    var layout = new Layout(root);
    Seen.each(root, layout::look);
    return layout.faults;
  }

  private void look(Node node) {
    if (node instanceof Labeled labeled && !mayShorten(labeled)) {
      cut(labeled);
    }
    if (node instanceof TextField field && field.getStyleClass().contains("value-entry")) {
      cut(field);
    }
    if (node instanceof Pane pane && !partOfAControl(pane)) {
      if (!(pane instanceof StackPane)) {
        overlaps(pane);
      }
      leaves(pane);
    }
    boolean control = node instanceof Control;
    if (control && !scrolls(node)) {
      outside(node);
    }
  }

  private static boolean mayShorten(Labeled labeled) {
    return Stream.of(labeled, labeled.getParent())
            .anyMatch(each -> each.getId() != null && MAY_SHORTEN.contains(each.getId()))
        || (labeled.getId() != null
            && MAY_SHORTEN_WITH_TOOLTIP.contains(labeled.getId())
            && labeled.getTooltip() != null
            && labeled.getText().equals(labeled.getTooltip().getText()));
  }

  private void cut(Labeled labeled) {
    var wanted = labeled.getText();
    if (wanted == null || wanted.isBlank()) {
      return;
    }
    for (var child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text && text.isVisible()) {
        boolean whole =
            text.getText().equals(wanted)
                || (labeled.isMnemonicParsing() && text.getText().equals(wanted.replace("_", "")));
        if (!whole) {
          fault("cut off: \"%s\" is \"%s\"", wanted, text.getText(), labeled);
        } else if (sticksOut(text.getBoundsInParent(), labeled.getLayoutBounds())) {
          fault("sticks out: \"%s\" of %s", wanted, labeled.getLayoutBounds(), labeled);
        }
      }
    }
  }

  private static boolean sticksOut(Bounds text, Bounds control) {
    return text.getMinX() < control.getMinX() - PIXEL
        || text.getMaxX() > control.getMaxX() + PIXEL
        || text.getMaxY() > control.getMaxY() + 2 * PIXEL;
  }

  private void cut(TextField field) {
    var text = new Text(field.getText());
    text.setFont(field.getFont());
    double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
    if (text.getLayoutBounds().getWidth() > room + PIXEL) {
      fault("cut off: \"%s\" has %s px", field.getText(), room, field);
    }
  }

  private void overlaps(Pane pane) {
    var children =
        pane.getChildrenUnmodifiable().stream()
            .filter(child -> child.isVisible() && child.isManaged())
            .filter(child -> child.getLayoutBounds().getWidth() > 0)
            .filter(child -> child.getLayoutBounds().getHeight() > 0)
            .toList();
    for (int i = 0; i < children.size(); i++) {
      for (int j = i + 1; j < children.size(); j++) {
        if (overlap(place(children.get(i)), place(children.get(j)))) {
          fault("overlap: %s and %s", name(children.get(i)), name(children.get(j)), pane);
        }
      }
    }
  }

  private void leaves(Pane pane) {
    for (var child : pane.getChildrenUnmodifiable()) {
      var bounds = place(child);
      boolean leaves =
          bounds.getMinX() < -PIXEL
              || bounds.getMinY() < -PIXEL
              || bounds.getMaxX() > pane.getWidth() + PIXEL
              || bounds.getMaxY() > pane.getHeight() + PIXEL;
      if (leaves && child.isVisible() && child.isManaged() && bounds.getWidth() > 0) {
        fault("leaves its panel: %s is at %s", name(child), bounds, pane);
      }
    }
  }

  /// Where a node's layout is in its parent: without shadows and focus rings.
  private static Bounds place(Node node) {
    return node.localToParent(node.getLayoutBounds());
  }

  private static boolean overlap(Bounds one, Bounds other) {
    double across =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double down =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return across > PIXEL && down > PIXEL;
  }

  private void outside(Node node) {
    var bounds = node.localToScene(node.getLayoutBounds());
    if (bounds.getMinX() < -PIXEL
        || bounds.getMinY() < -PIXEL
        || bounds.getMaxX() > root.getWidth() + PIXEL
        || bounds.getMaxY() > root.getHeight() + PIXEL) {
      fault("outside: %s is at %s", name(node), bounds, node);
    }
  }

  private static boolean partOfAControl(Node node) {
    boolean scrolled =
        node.getParent() != null && node.getParent().getStyleClass().contains("viewport");
    return scrolled
        || (node.getParent() instanceof Control && !(node.getParent() instanceof ScrollPane));
  }

  /// What does not fit may be scrolled to.
  private static boolean scrolls(Node node) {
    for (var at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane || at instanceof TableView) {
        return true;
      }
    }
    return false;
  }

  private static String name(Node node) {
    return node instanceof Labeled labeled
        ? "\"" + labeled.getText() + "\""
        : node.getId() != null
            ? "#" + node.getId()
            : node.getClass().getSimpleName() + node.getStyleClass();
  }

  private void fault(String pattern, Object first, Object second, Node at) {
    faults.add(String.format(Locale.ROOT, pattern, first, second) + " (" + Seen.where(at) + ")");
  }
}
