package undertone.ui.panel;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Figures beside each other, closer together the less room there is, or on several lines. How many
/// lines there are follows from the width alone, so that a growing number does not move the window
/// about.
public final class FigureLine extends Pane {
  private static final double CLOSE = 6;
  private static final double WIDE = 18;

  /// On two lines figures need more than half of the room, because none is broken.
  private static final double TWO = 0.55;

  private final double enough;

  /// A line of figures.
  ///
  /// @param enough width from which one line will do, in multiples of a line's height
  /// @param figures at least one
  public FigureLine(double enough, Figure... figures) {
    super(figures);
    this.enough = enough;
    // Its height follows from its width, which is known only once it has been laid out.
    widthProperty().addListener((_, _, _) -> Platform.runLater(this::requestLayout));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return enough * line();
  }

  @Override
  protected double computePrefHeight(double width) {
    return lines() * line();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var figures = getManagedChildren();
    int lines = lines();
    int most = (figures.size() + lines - 1) / lines;
    for (int i = 0; i < lines; i++) {
      int from = Math.min(figures.size(), i * most);
      place(figures.subList(from, Math.min(figures.size(), from + most)), i * line());
    }
  }

  private void place(List<Node> figures, double top) {
    double all = figures.stream().mapToDouble(figure -> figure.prefWidth(-1)).sum();
    double gap = Math.clamp((getWidth() - all) / Math.max(1, figures.size() - 1), CLOSE, WIDE);
    double left = 0;
    for (var figure : figures) {
      double width = figure.prefWidth(-1);
      figure.resizeRelocate(snapPositionX(left), snapPositionY(top), width, line());
      left += width + gap;
    }
  }

  private int lines() {
    double room = getWidth() <= 0 ? Double.MAX_VALUE : getWidth() / (enough * line());
    return room >= 1 ? 1 : room >= TWO ? 2 : 3;
  }

  private double line() {
    return snapSizeY(getManagedChildren().getFirst().prefHeight(-1)) + 1;
  }
}
