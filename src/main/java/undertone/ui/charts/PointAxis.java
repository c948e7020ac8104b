package undertone.ui.charts;

import undertone.model.ResultTable;

/// An axis that shows a number of each row, whichever was chosen: its title, its unit, and a range
/// that holds every point.
final class PointAxis {
  private final Axis axis;
  private final AxisChoice choice;
  private String unit = "";
  private boolean named;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private int notPositive;

  /// An axis without a point.
  PointAxis(Axis axis, AxisChoice choice) {
    this.axis = axis;
    this.choice = choice;
    restart();
  }

  Quantity quantity() {
    return choice.shown();
  }

  /// The unit of every point so far; empty for none.
  String unit() {
    return unit;
  }

  /// The smallest value of a point.
  double low() {
    return low;
  }

  /// The largest value of a point.
  double high() {
    return high;
  }

  /// Rows that a logarithmic axis has no place for.
  int notPositive() {
    return notPositive;
  }

  /// Forgets every point and takes up what is chosen now.
  void restart() {
    low = Double.POSITIVE_INFINITY;
    high = Double.NEGATIVE_INFINITY;
    notPositive = 0;
    named = false;
    unit = "";
    boolean log = choice.log().get();
    axis.scale(log ? Scale.LOG : Scale.LINEAR, log ? 1 : 0, log ? 10 : 1);
    axis.title(quantity().title(quantity().isDominant() ? FrequencyUnit.HERTZ : ""));
  }

  /// Where a row's value lies, evenly spaced.
  ///
  /// @return NaN where it has none or where a logarithmic axis has no place for it
  double place(ResultTable table, int row) {
    double place = again(table, row);
    if (Double.isNaN(place) && !Double.isNaN(quantity().value().of(table, row))) {
      notPositive++;
    }
    return place;
  }

  /// As [#place], of a row that was asked for before.
  double again(ResultTable table, int row) {
    double value = quantity().value().of(table, row);
    return axis.scale() == Scale.LOG && value <= 0 ? Double.NaN : axis.scale().forward(value);
  }

  /// Takes in a row that has a point. By the first one the axis gets its unit; rows that differ
  /// leave none that holds for all.
  void took(ResultTable table, int row) {
    double value = quantity().value().of(table, row);
    low = Math.min(low, value);
    high = Math.max(high, value);
    var its = quantity().unit(table, row);
    if (!named || (!its.equals(unit) && !unit.equals(FrequencyUnit.MIXED))) {
      unit = named ? FrequencyUnit.MIXED : its;
      named = true;
      axis.title(quantity().title(unit));
    }
  }

  /// Makes room for every point, in steps, so that the view does not change with each of them.
  ///
  /// @param total recordings in the source
  void fit(long total) {
    if (quantity().column().equals(Quantity.INDEX.column()) && axis.scale() == Scale.LINEAR) {
      axis.full(0, Math.max(1, (double) total));
    } else if (low <= high && axis.scale() == Scale.LOG) {
      axis.full(quarter(Math.floor(4 * Math.log10(low))), quarter(Math.ceil(4 * Math.log10(high))));
    } else if (low <= high) {
      double step = Ticks.niceStep(Math.max((high - low) / 4, Math.abs(high) * 1e-3 + 1e-9));
      axis.full(Math.floor(low / step) * step, Math.ceil(high / step) * step);
    }
  }

  private static double quarter(double exponent) {
    return Math.pow(10, exponent / 4);
  }

  /// A value with its unit, after its name where the name says more than the unit.
  ///
  /// @param digits of the value
  String words(double value, int digits) {
    var number = Amount.of(value, digits);
    var spaced = unit.isEmpty() ? number : number + " " + unit;
    return quantity().isDominant() ? spaced : quantity().label() + " " + spaced;
  }

  /// The head of the axis's column in a file.
  String head() {
    return quantity().isDominant() && unit.equals(FrequencyUnit.PER_SAMPLE)
        ? "dominant_cycles_per_sample"
        : quantity().column();
  }
}
