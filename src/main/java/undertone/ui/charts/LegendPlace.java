package undertone.ui.charts;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where a chart's legend stands: within the chart, or beside the chart's title where it was moved
/// there and has room. JavaFX Application Thread only.
final class LegendPlace {
  private @Nullable LegendView outside;
  private boolean whole;

  /// Moves the legend out of the chart.
  ///
  /// @param chart has the colours and the font
  /// @param clicked is told which entry was
  /// @param moved is called after the legend moved in or out
  /// @return the legend, always the same
  Node detach(Brush chart, Consumer<Legend.Entry> clicked, Runnable moved) {
    if (outside == null) {
      outside = new LegendView(chart, clicked, moved);
      moved.run();
    }
    return outside;
  }

  /// Whether the chart draws it.
  boolean inside() {
    return whole || outside == null || !outside.fits();
  }

  /// Whether the chart is drawn for a picture of its own, with everything in it.
  void whole(boolean now) {
    whole = now;
  }

  /// Draws it outside of the chart, where it stands there.
  void show(Legend now) {
    if (outside != null && !whole) {
      outside.show(now);
    }
  }
}
