package undertone.report;

import java.util.Locale;

/// Numbers as people read them.
final class Numbers {
  private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Numbers() {}

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// Six digits, without an exponent where that is readable; empty for what is not there.
  static String value(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-∞" : "∞";
    }
    if (size != 0 && (size >= 1e9 || size < 1e-4)) {
      return String.format(Locale.ROOT, "%.5e", value);
    }
    if (value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    int decimals = (int) Math.clamp(5 - Math.floor(Math.log10(size)), 0, 9);
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  static String seconds(double seconds) {
    if (seconds < 0.1) {
      return value(1_000 * seconds) + " ms";
    }
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.2f s", seconds);
    }
    long whole = Math.round(seconds);
    var rest = String.format(Locale.ROOT, "%02d:%02d", whole / 60 % 60, whole % 60);
    return whole < 3_600 ? rest : whole / 3_600 + ":" + rest;
  }

  static String bytes(double value) {
    int unit = 0;
    double scaled = value;
    while (scaled >= 1_000 && unit < BYTE_UNITS.length - 1) {
      scaled /= 1_024;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || scaled >= 100 ? "%,.0f %s" : "%.1f %s", scaled, BYTE_UNITS[unit]);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String rate(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 1 ? "%.1f" : "%.3f", value);
  }
}
