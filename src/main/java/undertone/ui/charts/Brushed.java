package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;

/// What the user picked out in a chart: rows whose values lie within every range.
///
/// @param ranges one for each axis that carries a column of the results
public record Brushed(List<Range> ranges) {

  public Brushed {
    ranges = List.copyOf(ranges);
  }

  /// What lies in a box of a chart, in pixels.
  static Brushed in(Chart chart, Plot box) {
    var ranges = new ArrayList<Range>();
    var plot = chart.plot();
    if (!chart.xColumn().isEmpty()) {
      double low = chart.x().value(plot.across(box.left()));
      ranges.add(new Range(chart.xColumn(), low, chart.x().value(plot.across(box.right()))));
    }
    if (chart.zoomsY() && !chart.yColumn().isEmpty()) {
      double low = chart.y().value(plot.up(box.bottom()));
      ranges.add(new Range(chart.yColumn(), low, chart.y().value(plot.up(box.top()))));
    }
    return new Brushed(ranges);
  }

  /// The values between two ends, both included.
  ///
  /// @param column as files name it, such as `dominant_frequency_hz`
  /// @param low in the column's unit
  /// @param high in the column's unit, not below `low`
  public record Range(String column, double low, double high) {}
}
