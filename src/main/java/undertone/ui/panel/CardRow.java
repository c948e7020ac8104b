package undertone.ui.panel;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards beside each other, each with its share of the width; one below the other where they would
/// be too narrow for their text.
public final class CardRow extends Pane {
  private static final double GAP = 10;

  private final List<? extends Node> cards;
  private final double[] shares;
  private final double enough;
  private final Em em = new Em();
  private final ReadOnlyIntegerWrapper lines = new ReadOnlyIntegerWrapper(1);

  /// A row of cards.
  ///
  /// @param enough width from which they stand beside each other, in multiples of the text size
  /// @param cards at least one
  /// @param shares of the width, one for each card
  public CardRow(double enough, List<? extends Node> cards, double... shares) {
    this.enough = enough;
    this.cards = List.copyOf(cards);
    this.shares = shares.clone();
    getChildren().addAll(cards);
    getChildren().add(em);
    widthProperty().addListener((_, _, _) -> count());
    em.size().addListener((_, _, _) -> count());
    setMinWidth(0);
  }

  /// How many cards stand one below the other.
  ///
  /// @return 1, or the number of cards
  public ReadOnlyIntegerProperty lines() {
    return lines.getReadOnlyProperty();
  }

  private void count() {
    lines.set(stacked(getWidth()) ? cards.size() : 1);
    // Its height follows from its width, which is known only once it has been laid out.
    Platform.runLater(this::requestLayout);
  }

  private boolean stacked(double width) {
    return width > 0 && width < enough * em.size().get();
  }

  private double width(int card, double width) {
    double all = 0;
    for (double share : shares) {
      all += share;
    }
    return (width - GAP * (shares.length - 1)) * shares[card] / all;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double given = width < 0 ? getWidth() : width;
    double tallest = 0;
    double sum = 0;
    for (int i = 0; i < cards.size(); i++) {
      double own = stacked(given) ? given : width(i, given);
      double height = cards.get(i).prefHeight(given > 0 ? snapSizeX(own) : -1);
      tallest = Math.max(tallest, height);
      sum += height;
    }
    return snapSizeY(stacked(given) ? sum + gaps() : tallest);
  }

  private double gaps() {
    return GAP * (cards.size() - 1);
  }

  @Override
  protected void layoutChildren() {
    if (stacked(getWidth())) {
      stack();
      return;
    }
    double left = 0;
    for (int i = 0; i < cards.size(); i++) {
      double own = width(i, getWidth());
      double from = snapPositionX(left);
      cards.get(i).resizeRelocate(from, 0, snapPositionX(left + own) - from, getHeight());
      left += own + GAP;
    }
  }

  private void stack() {
    double wanted = cards.stream().mapToDouble(card -> card.prefHeight(getWidth())).sum();
    double spare = (getHeight() - gaps() - wanted) / cards.size();
    double equal = (getHeight() - gaps()) / cards.size();
    double top = 0;
    for (var card : cards) {
      double height = spare < 0 ? equal : card.prefHeight(getWidth()) + spare;
      double from = snapPositionY(top);
      card.resizeRelocate(0, from, getWidth(), snapPositionY(top + height) - from);
      top += height + GAP;
    }
  }
}
