package undertone.ui.run;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import undertone.pipeline.Remedy;
import undertone.ui.panel.Card;
import undertone.ui.panel.CardRow;
import undertone.ui.panel.Figure;
import undertone.ui.panel.FigureLine;
import undertone.ui.run.ProgressViewModel.Text;
import undertone.ui.words.Words;

/// The cards Fetched, Analysed and Run, and below them what limits the run.
public final class ProgressView extends VBox {
  private static final Words WORDS = Words.of(ProgressView.class);

  // Widths from which figures of usual length fit into one line, in multiples of a line's height.
  private static final double ENOUGH_FETCHED = 28;
  private static final double ENOUGH_ANALYSED = 32;
  private static final double ENOUGH_RUN = 11;

  /// Width from which the cards stand beside each other, in multiples of the text size.
  private static final double CARDS_BESIDE = 50;

  private final ProgressViewModel model;

  /// Three cards and the verdict.
  ///
  /// @param model what they say
  /// @param onAdvice is told when the user takes the advice
  public ProgressView(ProgressViewModel model, Consumer<Remedy> onAdvice) {
    this.model = model;
    getStyleClass().add("progress");
    var failed = figure(WORDS.text("figure.failed"), Text.FAILED);
    var some = PseudoClass.getPseudoClass("some");
    model
        .text(Text.FAILED)
        .addListener((_, _, text) ->
            failed.value().pseudoClassStateChanged(some, !"0".equals(text) && !"–".equals(text)));
    failed.value().getStyleClass().add("failed-count");
    var retries = figure(WORDS.text("figure.retries"), Text.RETRIES);
    retries.visibleProperty().bind(Bindings.isNotEmpty(model.text(Text.RETRIES)));
    var cards =
        List.of(
            card(
                "fetched",
                WORDS.text("card.fetched"),
                Text.FETCHED,
                model.fetched(),
                ENOUGH_FETCHED,
                figure(WORDS.text("figure.rate"), Text.FETCH_RATE),
                figure(WORDS.text("figure.received"), Text.RECEIVED),
                figure(WORDS.text("figure.inFlight"), Text.IN_FLIGHT),
                retries),
            card(
                "analysed",
                WORDS.text("card.analysed"),
                Text.ANALYSED,
                model.analysed(),
                ENOUGH_ANALYSED,
                figure(WORDS.text("figure.rate"), Text.ANALYSIS_RATE),
                figure(WORDS.text("figure.buffered"), Text.BUFFERED),
                figure(WORDS.text("figure.peak"), Text.PEAK),
                figure(WORDS.text("figure.coresBusy"), Text.CORES),
                failed),
            card(
                "run",
                WORDS.text("card.run"),
                Text.ELAPSED,
                model.landed(),
                ENOUGH_RUN,
                figure(WORDS.text("figure.left"), Text.LEFT),
                figure(WORDS.text("figure.overlap"), Text.OVERLAP)));
    getChildren()
        .addAll(new CardRow(CARDS_BESIDE, cards, 32, 43, 25), new VerdictView(model, onAdvice));
  }

  /// Asked without a width, as a scroll pane does, it answers for the one that it has: the line may
  /// be two there.
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private Card card(
      String id,
      String title,
      Text aside,
      ObservableDoubleValue share,
      double enough,
      Figure... figures) {
    var bar = new ProgressBar();
    bar.setId(id + "-bar");
    bar.getStyleClass().add("thin-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(title);
    bar.progressProperty().bind(share);
    var line = new FigureLine(enough, figures);
    var card = new Card(title, "", bar, line);
    card.aside().setId(id + "-aside");
    card.aside().textProperty().bind(model.text(aside));
    return card;
  }

  private Figure figure(String name, Text text) {
    return new Figure(name, model.text(text), "figure-" + text.name());
  }
}
