package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What is there to be seen in a scene. JavaFX Application Thread only.
final class Seen {
  private Seen() {}

  /// Calls for every node that is visible, parents first.
  static void each(Node node, Consumer<Node> visitor) {
    if (!node.isVisible()) {
      return;
    }
    visitor.accept(node);
    if (node instanceof Parent parent) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> each(child, visitor));
    }
  }

  /// Where a node is, for messages: its nearest id or style class, and those above it.
  static String where(Node node) {
    var names = new ArrayList<String>();
    for (var at = node; at != null && names.size() < 4; at = at.getParent()) {
      names.add(
          at.getId() != null
              ? "#" + at.getId()
              : at.getClass().getSimpleName() + at.getStyleClass());
    }
    return String.join(" < ", names);
  }

  /// The colour behind a node: all fills of all regions that it lies on, one over the other.
  static Color behind(Node node) {
    var below = new ArrayList<Region>();
    for (var at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region) {
        below.addFirst(region);
      }
    }
    var color = Color.WHITE;
    for (var region : below) {
      var background = region.getBackground();
      if (background != null) {
        for (var fill : background.getFills()) {
          if (fill.getFill() instanceof Color over) {
            color = over(color, over);
          }
        }
      }
    }
    return color;
  }

  private static Color over(Color below, Color above) {
    double a = above.getOpacity();
    return Color.color(
        below.getRed() * (1 - a) + above.getRed() * a,
        below.getGreen() * (1 - a) + above.getGreen() * a,
        below.getBlue() * (1 - a) + above.getBlue() * a);
  }

  /// The contrast of two opaque colours by the Web Content Accessibility Guidelines 2.2 ("contrast
  /// ratio" and "relative luminance"), from 1 to 21.
  static double contrast(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
