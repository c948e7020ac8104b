package undertone.ui.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Controls from the left and controls from the right in one line, or in as many as they need at
/// their least widths: what may shrink, as news may, does so before it takes a line of its own.
public class TwoEnds extends Pane {
  private static final double DOWN = 6;

  private final double gap;
  private final double shortest;
  private final List<Node> right;

  /// A bar.
  ///
  /// @param gap between neighbours
  /// @param left from the left
  /// @param right of the last line, at its end
  protected TwoEnds(double gap, List<? extends Node> left, List<? extends Node> right) {
    this(gap, 8, left, right);
  }

  /// A bar in which much may shrink.
  ///
  /// @param gap between neighbours
  /// @param shortest least width of what has none of its own, in multiples of a line's height
  /// @param left from the left
  /// @param right of the last line, at its end
  @SuppressWarnings("this-escape") // after everything is set; what it calls is final
  protected TwoEnds(
      double gap, double shortest, List<? extends Node> left, List<? extends Node> right) {
    this.gap = gap;
    this.shortest = shortest;
    this.right = new ArrayList<>(right);
    getChildren().addAll(left);
    getChildren().addAll(right);
    setMinWidth(0);
    // Its height follows from its width, which is known only once it has been laid out.
    widthProperty().addListener((_, _, _) -> Platform.runLater(this::requestLayout));
  }

  /// Adds something.
  ///
  /// @param place among the children
  /// @param node from the left
  protected final void addLeft(int place, Node node) {
    getChildren().add(place, node);
  }

  /// Adds something at the end.
  ///
  /// @param node from the right
  protected final void addRight(Node node) {
    right.add(node);
    getChildren().add(node);
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computePrefWidth(double height) {
    var all = getManagedChildren();
    double wanted = all.stream().mapToDouble(this::usual).sum();
    return insets(true) + wanted + gap * Math.max(0, all.size() - 1);
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computePrefHeight(double width) {
    int lines = lines(width < 0 ? getWidth() : width).size();
    return insets(false) + lines * line() + DOWN * (lines - 1);
  }

  private double insets(boolean across) {
    var insets = getInsets();
    return across ? insets.getLeft() + insets.getRight() : insets.getTop() + insets.getBottom();
  }

  private double line() {
    return snapSizeY(
        getManagedChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0));
  }

  private double usual(Node node) {
    return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
  }

  private double least(Node node) {
    return snapSizeX(node.minWidth(-1) > 0 ? node.minWidth(-1) : shortest * line());
  }

  private List<List<Node>> lines(double width) {
    double room = width <= 0 ? Double.MAX_VALUE : width - insets(true);
    var lines = new ArrayList<List<Node>>();
    List<Node> line = new ArrayList<>();
    double used = 0;
    for (var node : getManagedChildren()) {
      double own = Math.min(least(node), usual(node));
      if (!line.isEmpty() && used + own > room) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
      }
      line.add(node);
      used += own + gap;
    }
    lines.add(line);
    return lines;
  }

  @Override
  protected final void layoutChildren() {
    double height = line();
    double top = getInsets().getTop();
    for (var line : lines(getWidth())) {
      place(line, top, height);
      top += height + DOWN;
    }
  }

  private void place(List<Node> line, double top, double height) {
    var widths = widths(line);
    double spare = getWidth() - insets(true) - gap * (line.size() - 1);
    for (double width : widths) {
      spare -= width;
    }
    double left = getInsets().getLeft();
    boolean end = false;
    for (int i = 0; i < line.size(); i++) {
      var node = line.get(i);
      if (!end && right.contains(node)) {
        end = true;
        left += Math.max(0, spare);
      }
      double own = Math.min(node.prefHeight(-1), height);
      double from = snapPositionX(left);
      node.resizeRelocate(from, snapPositionY(top + (height - own) / 2), widths[i], own);
      left += widths[i] + gap;
    }
  }

  /// Each as wide as it likes; where that is too much, those that may shrink do, the last first.
  private double[] widths(List<Node> line) {
    var widths = line.stream().mapToDouble(this::usual).toArray();
    double over = gap * (line.size() - 1) - getWidth() + insets(true);
    for (double width : widths) {
      over += width;
    }
    for (int i = widths.length - 1; i >= 0 && over > 0; i--) {
      double less = Math.min(over, Math.max(0, widths[i] - least(line.get(i))));
      widths[i] -= less;
      over -= less;
    }
    return widths;
  }
}
