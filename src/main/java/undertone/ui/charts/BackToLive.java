package undertone.ui.charts;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import undertone.ui.words.Words;

/// The button in a chart that lets its view follow the run again; there only while a run is on and
/// the view does not follow it. JavaFX Application Thread only.
final class BackToLive extends Button {
  private static final Words WORDS = Words.of(BackToLive.class);
  private static final double MARGIN = 6;

  private boolean live;

  /// A button that is not seen.
  ///
  /// @param chart whose view it resets
  BackToLive(Chart chart) {
    super(WORDS.text("live.back"));
    setId("back-to-live");
    getStyleClass().addAll("small", "back-to-live");
    setTooltip(new Tooltip(WORDS.text("live.back.tip")));
    setManaged(false);
    setVisible(false);
    setOnAction(_ -> {
      chart.resetView();
      chart.requestFocus();
    });
  }

  /// Whether a run is on.
  void live(boolean on) {
    live = on;
  }

  /// Shows itself in the bottom right corner of a plot, or not.
  void place(Chart chart) {
    boolean wanted = live && !chart.following() && chart.hasData();
    setVisible(wanted);
    if (wanted) {
      autosize();
      var plot = chart.plot();
      relocate(
          Math.max(plot.left(), Math.rint(plot.right() - getWidth() - MARGIN)),
          Math.max(plot.top(), Math.rint(plot.bottom() - getHeight() - MARGIN)));
    }
  }
}
