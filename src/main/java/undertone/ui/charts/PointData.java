package undertone.ui.charts;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// The points of a chart as a table: the recording's index, then the two numbers it is drawn by.
///
/// @param from the run; null for none
/// @param rows how many of its rows there are
/// @param only rows that are shown; null for all
/// @param across along the bottom
/// @param up upwards
record PointData(
    @Nullable ResultTable from, int rows, @Nullable BitSet only, PointAxis across, PointAxis up) {

  /// What may be written on any thread.
  ChartData table() {
    var x = across.quantity();
    var y = up.quantity();
    boolean byIndex = x.column().equals(Quantity.INDEX.column());
    var head = byIndex ? "index," + up.head() : "index," + across.head() + "," + up.head();
    return out -> {
      out.append(head).append(ChartData.END);
      for (int row = 0; row < rows && from != null; row++) {
        double right = x.value().of(from, row);
        double height = y.value().of(from, row);
        boolean shown = only == null || only.get(row);
        if (!shown || Double.isNaN(right) || Double.isNaN(height)) {
          continue;
        }
        out.append(Long.toString(from.index(row))).append(',');
        if (!byIndex) {
          out.append(Double.toString(right)).append(',');
        }
        out.append(Double.toString(height)).append(ChartData.END);
      }
    };
  }
}
