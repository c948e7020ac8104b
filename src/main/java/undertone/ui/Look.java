package undertone.ui;

import javafx.scene.Scene;
import undertone.ui.compare.CompareView;
import undertone.ui.compare.PastsView;
import undertone.ui.results.ResultsView;

/// Tells those who draw for themselves of the window's colours and letters.
final class Look {
  private final Scene scene;
  private final Appearance appearance;
  private final LiveCharts charts;
  private final ResultsView resultsView;
  private final CompareView compare;
  private final HistoryPage history;

  Look(
      Scene scene, Appearance appearance, Panels panels, CompareView compare, HistoryPage history) {
    this.history = history;
    this.scene = scene;
    this.appearance = appearance;
    this.charts = panels.charts();
    this.resultsView = panels.results();
    this.compare = compare;
  }

  void listen() {
    appearance.shade().addListener((_, _, _) -> look());
    appearance.textSize().addListener((_, _, _) -> look());
    history.onLook(this::look);
    look();
  }

  private void look(PastsView page) {
    page.look(appearance.shade().get().palette(), appearance.smallFont());
  }

  private void look() {
    var palette = appearance.shade().get().palette();
    charts.look(palette, appearance.smallFont());
    compare.look(palette, appearance.smallFont(), appearance.textFont());
    var compared = history.compared();
    if (compared != null) {
      look(compared);
    }
    resultsView.letters(appearance.textFont(), appearance.figuresFont());
    appearance.shade().get().colour(scene.getRoot());
  }
}
