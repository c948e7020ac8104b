package undertone.ui.charts;

import java.util.List;
import java.util.stream.Collectors;

/// Figures over time as tables that may be written on any thread.
final class RateData {
  private RateData() {}

  /// Every figure of a run: a line per sample.
  static ChartData of(RateSeries series) {
    var rows = series.copy();
    var head = Figure.ALL.stream().map(Figure::column).collect(Collectors.joining(","));
    return out -> {
      out.append("seconds,").append(head).append(ChartData.END);
      for (int i = 0; i < rows.size(); i++) {
        out.append(Double.toString(rows.seconds(i)));
        for (var figure : Figure.ALL) {
          out.append(',').append(Double.toString(rows.value(figure.place(), i)));
        }
        out.append(ChartData.END);
      }
    };
  }

  /// The rates of several runs, one after the other.
  static ChartData of(List<Curve> curves) {
    var copies =
        curves.stream()
            .map(each -> new Curve(each.name(), each.place(), each.series().copy()))
            .toList();
    return out -> {
      out.append("run,seconds,recordings_per_second").append(ChartData.END);
      for (var curve : copies) {
        var name = curve.name().replaceAll("[^\\p{L}\\p{N}]+", "_");
        for (int i = 0; i < curve.series().size(); i++) {
          out.append(name)
              .append(',')
              .append(Double.toString(curve.series().seconds(i)))
              .append(',')
              .append(Double.toString(curve.series().value(0, i)))
              .append(ChartData.END);
        }
      }
    };
  }
}
