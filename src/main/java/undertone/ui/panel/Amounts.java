package undertone.ui.panel;

import java.util.Locale;

/// Amounts as people read them on the screen: digit groups, a point for decimals, binary prefixes
/// for bytes. Never for files.
public final class Amounts {
  private Amounts() {}

  /// A count.
  ///
  /// @param count any
  /// @return `12,345`
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A share in whole per cent, rounded down, so that 100 % means all.
  ///
  /// @param part of `whole`
  /// @param whole above 0
  /// @return `67 %`
  public static String percent(long part, long whole) {
    return (whole <= 0 ? 0 : (int) Math.floor(100.0 * part / whole)) + " %";
  }

  /// A rate.
  ///
  /// @param perSecond any; NaN where there is none
  /// @return `412 /s`, `4.1 /s`, `–`
  public static String rate(double perSecond) {
    if (Double.isNaN(perSecond)) {
      return "–";
    }
    return String.format(Locale.ROOT, perSecond < 10 ? "%.1f /s" : "%,.0f /s", perSecond);
  }

  /// An amount of memory or of data.
  ///
  /// @param bytes not negative
  /// @return `512 B`, `51.2 MiB`
  public static String bytes(double bytes) {
    var units = new String[] {"B", "KiB", "MiB", "GiB", "TiB"};
    double amount = bytes;
    int unit = 0;
    while (amount >= 1023.95 && unit < units.length - 1) {
      amount /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, units[unit]);
  }

  /// Time on a stop watch.
  ///
  /// @param seconds not negative
  /// @return `00:03.3`, from an hour `1:02:03`
  public static String clock(double seconds) {
    long tenths = Math.round(seconds * 10);
    long hours = tenths / 36_000;
    long minutes = tenths / 600 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, tenths / 10 % 60)
        : String.format(Locale.ROOT, "%02d:%04.1f", minutes, tenths % 600 / 10.0);
  }

  /// An estimate of time.
  ///
  /// @param seconds not negative, NaN where there is none
  /// @return `≈ 1.7 s`, from a minute `≈ 01:44`, from an hour `≈ 1:02:03`, `–`
  public static String about(double seconds) {
    if (Double.isNaN(seconds)) {
      return "–";
    }
    if (seconds < 59.95) {
      return String.format(Locale.ROOT, "≈ %.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole >= 3_600
        ? String.format(Locale.ROOT, "≈ %d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60)
        : String.format(Locale.ROOT, "≈ %02d:%02d", whole / 60, whole % 60);
  }

  /// A measured value.
  ///
  /// @param value any; NaN where there is none
  /// @param decimals after the point
  /// @return `143.90`, `1.23e-07` where the decimals would hide the value, `–` for NaN
  public static String value(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    boolean hidden = size != 0 && (size < Math.pow(10, -decimals) || size >= 1e9);
    return hidden
        ? String.format(Locale.ROOT, "%.2e", value)
        : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
