package undertone.ui;

import javafx.scene.Scene;
import undertone.ui.results.ResultsView;

/// Tells those who draw for themselves of the window's colours and letters.
final class Look {
  private final Scene scene;
  private final Appearance appearance;
  private final LiveCharts charts;
  private final ResultsView resultsView;

  Look(Scene scene, Appearance appearance, LiveCharts charts, ResultsView resultsView) {
    this.scene = scene;
    this.appearance = appearance;
    this.charts = charts;
    this.resultsView = resultsView;
  }

  void listen() {
    appearance.shade().addListener((_, _, _) -> look());
    appearance.textSize().addListener((_, _, _) -> look());
    look();
  }

  private void look() {
    charts.look(appearance.shade().get().palette(), appearance.smallFont());
    resultsView.letters(appearance.textFont(), appearance.figuresFont());
    appearance.shade().get().colour(scene.getRoot());
  }
}
