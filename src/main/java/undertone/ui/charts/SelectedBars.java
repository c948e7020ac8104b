package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// The bars of the selected row, framed on the lanes that it was on, and joined by a line that is
/// as long as it was queued.
final class SelectedBars {
  private static final double NARROWEST = 4;

  /// Where the row was on one lane.
  private record Stay(int lane, boolean analysis, long from, long to) {}

  private final List<Stay> stays = new ArrayList<>();

  /// Chooses a row.
  ///
  /// @param table the run; null for none
  /// @param row below its size; negative for none
  /// @param pauses of the run
  void of(@Nullable ResultTable table, int row, Pauses pauses) {
    stays.clear();
    if (table == null || row < 0 || row >= table.size()) {
      return;
    }
    new RowSpans(
            pauses,
            (_, analysis, lane, from, to) -> {
              if (lane < 0) {
                return;
              }
              if (!stays.isEmpty() && stays.getLast().analysis() == analysis) {
                var before = stays.removeLast();
                stays.add(new Stay(lane, analysis, before.from(), Math.max(to, before.to())));
              } else {
                stays.add(new Stay(lane, analysis, from, to));
              }
            })
        .of(table, row);
  }

  /// Draws the frames of what is in view.
  ///
  /// @param brush paints
  /// @param plot of the chart
  /// @param layout of the lanes
  /// @param x the time axis, in seconds
  void paint(Brush brush, Plot plot, LaneLayout layout, Axis x) {
    brush.within(plot, () -> frames(brush, plot, layout, x));
  }

  private void frames(Brush brush, Plot plot, LaneLayout layout, Axis x) {
    var color = brush.palette().text();
    double endX = Double.NaN;
    double endY = Double.NaN;
    for (var stay : stays) {
      int at = layout.rowOf(stay.lane(), stay.analysis());
      if (at < 0) {
        continue;
      }
      double left = plot.left() + x.position((double) stay.from() / 1e6) * plot.width();
      double right = plot.left() + x.position((double) stay.to() / 1e6) * plot.width();
      double width = Math.max(NARROWEST, right - left);
      double top = layout.rowTop(plot, at);
      double height = layout.rows().pitch();
      if (!Double.isNaN(endX)) {
        brush.line(color, 1, endX, endY, left, top);
      }
      brush.frame(color, 2, new Plot(left - 1, top + 1, width + 2, height - 2));
      endX = left + width;
      endY = top + height;
    }
  }
}
