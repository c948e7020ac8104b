package undertone.ui.parameter;

import undertone.model.Parameter;

/// Where a parameter's value lies on its slider, and which value a place on the slider means.
///
/// A place is a share of the slider's length, 0 to 1. A logarithmic range from a positive minimum
/// is spread by equal ratios; one from zero by `ln(1 + v / c)` with `c` a thousandth of the range,
/// which is linear near its zero and logarithmic far from it.
final class SliderScale {
  private static final double SOFTENING = 1_000;

  private SliderScale() {}

  static double place(Parameter parameter, double value) {
    double min = parameter.min();
    double max = parameter.max();
    double place =
        switch (parameter.scale()) {
          case LINEAR -> (value - min) / (max - min);
          case LOG ->
              min > 0
                  ? Math.log(value / min) / Math.log(max / min)
                  : Math.log1p(SOFTENING * value / max) / Math.log1p(SOFTENING);
        };
    return Math.clamp(place, 0, 1);
  }

  /// The value at a place, rounded to what a hand can mean: a step of the range, or two digits.
  static double value(Parameter parameter, double place) {
    double min = parameter.min();
    double max = parameter.max();
    if (place <= 0) {
      return min;
    }
    if (place >= 1) {
      return max;
    }
    double raw =
        switch (parameter.scale()) {
          case LINEAR -> min + place * (max - min);
          case LOG ->
              min > 0
                  ? min * Math.pow(max / min, place)
                  : max * Math.expm1(place * Math.log1p(SOFTENING)) / SOFTENING;
        };
    return rounded(parameter, raw, step(parameter, raw));
  }

  /// The next value in a direction, one key press away.
  static double next(Parameter parameter, double value, int direction) {
    double step = step(parameter, direction < 0 ? value * (1 - 1e-6) : value);
    return rounded(parameter, value + direction * step, step);
  }

  /// The value a page key away: a tenth of the slider, and never the same value again.
  static double page(Parameter parameter, double value, int direction) {
    double there = value(parameter, place(parameter, value) + direction * 0.1);
    return (there - value) * direction > 0 ? there : next(parameter, value, direction);
  }

  /// The distance between two values that a slider tells apart around a value.
  static double step(Parameter parameter, double value) {
    double step =
        switch (parameter.scale()) {
          case LINEAR -> neat((parameter.max() - parameter.min()) / 200);
          case LOG -> {
            double smallest =
                parameter.min() > 0 ? parameter.min() / 10 : parameter.max() / (10 * SOFTENING);
            yield power(Math.max(Math.abs(value), smallest * 10)) / 10;
          }
        };
    return parameter.whole() ? Math.max(1, step) : step;
  }

  private static double rounded(Parameter parameter, double value, double step) {
    double steps = Math.rint(value / step);
    // A step below one is divided by its inverse, which is whole: 3 / 20 is 0.15, 3 * 0.05 is not.
    double rounded = step < 1 ? steps / Math.rint(1 / step) : steps * step;
    return Math.clamp(rounded, parameter.min(), parameter.max());
  }

  /// The largest power of ten that is no larger than a value.
  private static double power(double value) {
    return Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
  }

  private static double neat(double step) {
    double power = power(step);
    double lead = step / power;
    return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
  }
}
