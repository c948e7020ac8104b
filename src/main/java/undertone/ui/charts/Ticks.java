package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Chooses where an axis is labelled: round steps of 1, 2 or 5 times a power of ten (or of a
/// clock), as many as fit without touching.
final class Ticks {
  private static final double[] CLOCK_STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400
  };
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private Ticks() {}

  /// The ticks of an axis's view whose labels keep clear of each other.
  ///
  /// @param axis with its view
  /// @param length of the axis in pixels
  /// @param spacing pixels between ticks to aim at
  /// @param gap pixels to keep between two labels
  /// @param size extent of a label along the axis in pixels
  /// @return in ascending order; empty where nothing fits
  static List<Tick> fitting(
      Axis axis, double length, double spacing, double gap, ToDoubleFunction<String> size) {
    int most = (int) Math.max(1, length / spacing);
    // Round steps are wider than asked for, so asking for more may still give few enough.
    for (int count = 2 * most; count > 0; count--) {
      var ticks = at(axis, count);
      if (ticks.size() <= most + most / 2 + 1 && apart(ticks, axis, length, gap, size)) {
        return ticks;
      }
    }
    var few = at(axis, 1);
    return few.isEmpty() || length < spacing ? List.of() : List.of(few.getFirst());
  }

  private static boolean apart(
      List<Tick> ticks, Axis axis, double length, double gap, ToDoubleFunction<String> size) {
    double free = Double.NEGATIVE_INFINITY;
    for (var tick : ticks) {
      double middle = axis.position(tick.value()) * length;
      double half = size.applyAsDouble(tick.label()) / 2;
      if (middle - half < free) {
        return false;
      }
      free = middle + half + gap;
    }
    return true;
  }

  private static List<Tick> at(Axis axis, int count) {
    return switch (axis.scale()) {
      case LINEAR -> linear(axis.min(), axis.max(), count);
      case TIME -> time(axis.min(), axis.max(), count);
      case LOG -> log(axis.min(), axis.max(), count);
    };
  }

  /// Multiples of a round step.
  ///
  /// @param min lower end
  /// @param max upper end, above `min`
  /// @param count steps to aim at, at least 1
  /// @return at most `count` + 1 ticks
  static List<Tick> linear(double min, double max, int count) {
    double step = niceStep((max - min) / count);
    return multiples(min, max, step, value -> number(value, step));
  }

  /// Decades, with 2 and 5 in between where there is room; round steps within a decade.
  ///
  /// @param min lower end, positive
  /// @param max upper end, above `min`
  /// @param count ticks to aim at, at least 1
  /// @return ascending
  static List<Tick> log(double min, double max, int count) {
    double decades = Math.log10(max / min);
    if (decades < 1) {
      return linear(min, max, count);
    }
    int first = (int) Math.floor(Math.log10(min));
    int last = (int) Math.ceil(Math.log10(max));
    int stride = (int) Math.max(1, Math.ceil(decades / count));
    int[] mantissas = decades * 3 <= count ? new int[] {1, 2, 5} : new int[] {1};
    var ticks = new ArrayList<Tick>();
    for (int exponent = first; exponent <= last; exponent++) {
      for (int mantissa : mantissas) {
        double value = scaled(mantissa, exponent);
        if (Math.floorMod(exponent, stride) == 0
            && value >= min * (1 - 1e-9)
            && value <= max * (1 + 1e-9)) {
          ticks.add(new Tick(value, number(value, value)));
        }
      }
    }
    return ticks;
  }

  /// Steps of a clock: decimal below a second, then seconds, minutes, hours, days.
  ///
  /// @param min lower end in seconds
  /// @param max upper end in seconds, above `min`
  /// @param count steps to aim at, at least 1
  /// @return at most `count` + 1 ticks
  static List<Tick> time(double min, double max, int count) {
    double wanted = (max - min) / count;
    if (max < 2 * MINUTE || wanted < 1) {
      return linear(min, max, count);
    }
    double step = CLOCK_STEPS[CLOCK_STEPS.length - 1];
    for (int i = CLOCK_STEPS.length - 1; i >= 0 && CLOCK_STEPS[i] >= wanted; i--) {
      step = CLOCK_STEPS[i];
    }
    double day = CLOCK_STEPS[CLOCK_STEPS.length - 1];
    double clock = wanted > day ? day * niceStep(wanted / day) : step;
    return multiples(min, max, clock, value -> clock(value, max));
  }

  /// The unit that [#time]'s labels are in.
  ///
  /// @param axis a time axis
  /// @return as written in the axis title
  static String timeUnit(Axis axis) {
    if (axis.max() < 2 * MINUTE || axis.max() - axis.min() < 10) {
      return "[s]";
    }
    return axis.max() < 2 * HOUR ? "[min:s]" : "[h:min:s]";
  }

  private static String clock(double seconds, double max) {
    long s = Math.round(seconds);
    if (max < 2 * HOUR) {
      return String.format(Locale.ROOT, "%d:%02d", s / MINUTE, s % MINUTE);
    }
    return String.format(Locale.ROOT, "%d:%02d:%02d", s / HOUR, s % HOUR / MINUTE, s % MINUTE);
  }

  private interface Labels {
    String of(double value);
  }

  private static List<Tick> multiples(double min, double max, double step, Labels labels) {
    var ticks = new ArrayList<Tick>();
    long last = (long) Math.floor(max / step + 1e-9);
    for (long i = (long) Math.ceil(min / step - 1e-9); i <= last; i++) {
      double value = step < 1 ? (double) i / (double) Math.round(1 / step) : (double) i * step;
      // Steps such as 2e-20 have no whole reciprocal worth dividing by.
      double exact = step < 1e-15 ? (double) i * step : value;
      ticks.add(new Tick(exact, labels.of(exact)));
    }
    return ticks;
  }

  /// The smallest of 1, 2 and 5 times a power of ten that is not below a value.
  ///
  /// @param atLeast positive and finite
  /// @return the step
  static double niceStep(double atLeast) {
    int exponent = (int) Math.floor(Math.log10(atLeast));
    for (int mantissa : new int[] {1, 2, 5}) {
      double step = scaled(mantissa, exponent);
      if (step >= atLeast * (1 - 1e-12)) {
        return step;
      }
    }
    return scaled(1, exponent + 1);
  }

  /// A number with as many decimals as its step needs, and digit groups.
  ///
  /// @param value the number
  /// @param step what it is a multiple of
  /// @return the label
  static String number(double value, double step) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    if (decimals > 6 || Math.abs(value) >= 1e12) {
      if (value == 0) {
        return "0";
      }
      double digits = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step));
      return String.format(Locale.ROOT, "%." + (int) Math.clamp(digits, 0, 15) + "e", value);
    }
    return String.format(Locale.ROOT, "%,." + decimals + "f", value + 0.0);
  }

  private static double scaled(int mantissa, int exponent) {
    return exponent < 0 ? mantissa / Math.pow(10, -exponent) : mantissa * Math.pow(10, exponent);
  }
}
