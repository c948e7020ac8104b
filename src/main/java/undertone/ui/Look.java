package undertone.ui;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import undertone.ui.charts.Palette;
import undertone.ui.compare.CompareView;
import undertone.ui.results.ResultsView;

/// Tells those who draw for themselves of the window's colours and letters.
final class Look {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

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
    appearance.dark().addListener((_, _, _) -> look());
    appearance.textSize().addListener((_, _, _) -> look());
    look();
  }

  private void look() {
    charts.look(appearance.dark().get(), appearance.smallFont());
    compare.look(
        appearance.dark().get() ? Palette.onDark() : Palette.onLight(),
        appearance.smallFont(),
        appearance.textFont());
    resultsView.letters(appearance.textFont(), appearance.figuresFont());
    scene.getRoot().pseudoClassStateChanged(DARK, appearance.dark().get());
  }
}
