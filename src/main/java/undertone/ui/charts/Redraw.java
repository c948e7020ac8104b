package undertone.ui.charts;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Whether a chart has to be drawn anew, and when: at most once a frame, and only while it can be
/// seen. JavaFX Application Thread only.
final class Redraw {
  private final Chart chart;
  private final Runnable onPulse = this::beforePulse;
  private boolean dirty = true;
  private boolean urgent;

  Redraw(Chart chart) {
    this.chart = chart;
    chart.sceneProperty().addListener((_, old, now) -> moved(old, now));
  }

  private void moved(@Nullable Scene from, @Nullable Scene to) {
    if (from != null) {
      from.removePreLayoutPulseListener(onPulse);
    }
    if (to != null) {
      to.addPreLayoutPulseListener(onPulse);
    }
  }

  /// Asks for a drawing in the next frame, or as soon as the chart can be seen.
  ///
  /// @param waitedFor whether the user did something and waits for it
  void ask(boolean waitedFor) {
    dirty = true;
    urgent |= waitedFor;
    beforePulse();
    Platform.requestNextPulse();
  }

  /// Asks for one more frame from within a drawing.
  void askAgain() {
    dirty = true;
    Platform.requestNextPulse();
  }

  void done() {
    dirty = false;
    urgent = false;
  }

  boolean due() {
    return dirty && (urgent || chart.calm());
  }

  private void beforePulse() {
    if (dirty && shown()) {
      if (due()) {
        chart.requestLayout();
      } else {
        Platform.requestNextPulse();
      }
    }
  }

  /// Whether the chart is in a window on the screen that is not minimised, and neither it nor
  /// anything around it is hidden.
  boolean shown() {
    if (chart.getScene() == null || chart.getScene().getWindow() == null) {
      return false;
    }
    for (Node node = chart; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    var window = chart.getScene().getWindow();
    return window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
  }
}
