package undertone.ui.run;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import undertone.pipeline.Remedy;
import undertone.ui.panel.Card;
import undertone.ui.panel.Figure;
import undertone.ui.panel.FigureLine;
import undertone.ui.run.ProgressViewModel.Text;

/// The cards Fetched, Analysed and Run, and below them what limits the run.
public final class ProgressView extends VBox {
  // Widths from which figures of usual length fit into one line, in multiples of a line's height.
  private static final double ENOUGH_FETCHED = 28;
  private static final double ENOUGH_ANALYSED = 32;
  private static final double ENOUGH_RUN = 11;

  private final ProgressViewModel model;

  /// Three cards and the verdict.
  ///
  /// @param model what they say
  /// @param onAdvice is told when the user takes the advice
  public ProgressView(ProgressViewModel model, Consumer<Remedy> onAdvice) {
    this.model = model;
    getStyleClass().add("progress");
    var cards = new GridPane();
    cards.getStyleClass().add("card-row");
    var failed = figure("failed", Text.FAILED);
    var some = PseudoClass.getPseudoClass("some");
    model
        .text(Text.FAILED)
        .addListener((_, _, text) ->
            failed.value().pseudoClassStateChanged(some, !"0".equals(text) && !"–".equals(text)));
    failed.value().getStyleClass().add("failed-count");
    var retries = figure("retries", Text.RETRIES);
    retries.visibleProperty().bind(Bindings.isNotEmpty(model.text(Text.RETRIES)));
    cards.addRow(
        0,
        card(
            "Fetched",
            Text.FETCHED,
            model.fetched(),
            ENOUGH_FETCHED,
            figure("rate", Text.FETCH_RATE),
            figure("received", Text.RECEIVED),
            figure("in flight", Text.IN_FLIGHT),
            retries),
        card(
            "Analysed",
            Text.ANALYSED,
            model.analysed(),
            ENOUGH_ANALYSED,
            figure("rate", Text.ANALYSIS_RATE),
            figure("buffered", Text.BUFFERED),
            figure("peak", Text.PEAK),
            figure("cores busy", Text.CORES),
            failed),
        card(
            "Run",
            Text.ELAPSED,
            model.landed(),
            ENOUGH_RUN,
            figure("left", Text.LEFT),
            figure("overlap", Text.OVERLAP)));
    for (double share : new double[] {32, 43, 25}) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      column.setHgrow(Priority.ALWAYS);
      cards.getColumnConstraints().add(column);
    }
    getChildren().addAll(cards, new VerdictView(model, onAdvice));
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
      String title, Text aside, ObservableDoubleValue share, double enough, Figure... figures) {
    var bar = new ProgressBar();
    bar.setId(title.toLowerCase(Locale.ROOT) + "-bar");
    bar.getStyleClass().add("thin-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(title);
    bar.progressProperty().bind(share);
    var line = new FigureLine(enough, figures);
    var card = new Card(title, "", bar, line);
    card.aside().setId(title.toLowerCase(Locale.ROOT) + "-aside");
    card.aside().textProperty().bind(model.text(aside));
    return card;
  }

  private Figure figure(String name, Text text) {
    return new Figure(name, model.text(text), "figure-" + text.name());
  }
}
