package undertone.ui.charts;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Picking out rows of the results in a chart. JavaFX Application Thread only.
final class Picking {
  private final Chart chart;
  private @Nullable Consumer<Brushed> listener;

  /// Nobody takes what is picked out yet.
  Picking(Chart chart) {
    this.chart = chart;
  }

  void listener(@Nullable Consumer<Brushed> next) {
    listener = next;
  }

  /// Whether somebody takes what is picked out, and there is a column to pick from.
  boolean possible() {
    return listener != null && !(chart.xColumn().isEmpty() && chart.yColumn().isEmpty());
  }

  /// Picks out what lies in a box, in pixels of the chart.
  void pick(Plot box) {
    var picked = Brushed.in(chart, box);
    if (listener != null && !picked.ranges().isEmpty()) {
      listener.accept(picked);
    }
  }
}
