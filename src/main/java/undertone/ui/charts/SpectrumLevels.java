package undertone.ui.charts;

import java.util.Locale;
import undertone.ui.words.Words;

/// How the levels of a spectrum are shown.
public enum SpectrumLevels {
  /// As they are, evenly spaced.
  LINEAR,
  /// As they are, by their logarithm.
  LOGARITHMIC,
  /// 20 log10 of amplitudes, 10 log10 of power.
  DECIBELS;

  /// Smaller ones are shown as this: zero has no logarithm.
  private static final double LEAST = 1e-40;

  /// The name people see.
  ///
  /// @return one or two words
  public String label() {
    return Words.of(SpectrumLevels.class)
        .text("spectrum.levels." + name().toLowerCase(Locale.ROOT));
  }

  Scale scale() {
    return this == LOGARITHMIC ? Scale.LOG : Scale.LINEAR;
  }

  /// Where a value stands on the vertical axis.
  ///
  /// @param value amplitude or power, not negative
  /// @param power which of the two
  double of(double value, boolean power) {
    return switch (this) {
      case LINEAR -> value;
      case LOGARITHMIC -> Math.max(value, LEAST);
      case DECIBELS -> decibels(value, power);
    };
  }

  static double decibels(double value, boolean power) {
    return (power ? 10 : 20) * Math.log10(Math.max(value, power ? LEAST : 1e-20));
  }
}
