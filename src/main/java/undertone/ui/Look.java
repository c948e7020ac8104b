package undertone.ui;

import javafx.scene.Scene;
import undertone.ui.compare.CompareView;
import undertone.ui.results.ResultsView;

/// Tells those who draw for themselves of the window's colours and letters.
final class Look {
  private final Scene scene;
  private final Appearance appearance;
  private final LiveCharts charts;
  private final ResultsView resultsView;
  private final CompareView compare;

  Look(Scene scene, Appearance appearance, Panels panels, CompareView compare) {
    this.scene = scene;
    this.appearance = appearance;
    this.charts = panels.charts();
    this.resultsView = panels.results();
    this.compare = compare;
  }

  void listen() {
    appearance.shade().addListener((_, _, _) -> look());
    appearance.textSize().addListener((_, _, _) -> look());
    look();
  }

  private void look() {
    var palette = appearance.shade().get().palette();
    charts.look(palette, appearance.smallFont());
    compare.look(palette, appearance.smallFont(), appearance.textFont());
    resultsView.letters(appearance.textFont(), appearance.figuresFont());
    appearance.shade().get().colour(scene.getRoot());
  }
}
