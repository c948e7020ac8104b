package undertone.ui.panel;

import javafx.application.Platform;
import javafx.scene.layout.FlowPane;

/// Figures beside each other, on further lines where one is too narrow. Where the card is narrow it
/// always has room for two lines, so that a growing number does not move the window about.
public final class FigureLine extends FlowPane {
  private static final double GAP = 2;

  private final double enough;

  /// A line of figures.
  ///
  /// @param enough width from which one line will do, in pixels
  /// @param figures at least one
  public FigureLine(double enough, Figure... figures) {
    super(14, GAP, figures);
    this.enough = enough;
    // Its height follows from its width, which is known only once it has been laid out.
    widthProperty().addListener((_, _, _) -> Platform.runLater(this::requestLayout));
  }

  @Override
  protected double computePrefHeight(double width) {
    double known = width > 0 ? width : getWidth() > 0 ? getWidth() : enough;
    double line = getChildren().getFirst().prefHeight(-1);
    double least = known < enough ? 2 * line + GAP : line;
    return Math.max(least, super.computePrefHeight(known));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
