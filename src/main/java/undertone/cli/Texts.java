package undertone.cli;

import java.util.Locale;

/// Numbers as people read them: digit groups, binary prefixes for bytes, clock times. For the
/// screen only; files get full precision.
final class Texts {
  private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Texts() {}

  /// `12,345`.
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// `1 recording`, `12,345 recordings`. A name as a shell takes it for one word.
  static String shell(String name) {
    return name.matches("[\\w@%+=:,./\\\\-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  static String recordings(long value) {
    return count(value) + (value == 1 ? " recording" : " recordings");
  }

  /// `1 retry`, `12 retries`.
  static String counted(long value, String one, String several) {
    return count(value) + " " + (value == 1 ? one : several);
  }

  /// Three significant digits: `0.85 ms`, `50.2 ms`, `1,250 ms`.
  static String millis(double seconds) {
    return rate(seconds * 1e3) + " ms";
  }

  /// A number without needless decimals: `0.5`, `1,000`.
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? count((long) value)
        : Double.toString(value);
  }

  /// `6.6 MiB`.
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

  /// Three significant digits at least: `842`, `16.3`, `0.12`.
  static String rate(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 1 ? "%.1f" : "%.2f", value);
  }

  /// `01:44`, or `2:01:44` from an hour on.
  static String clock(double seconds) {
    long whole = Math.round(seconds);
    long hours = whole / 3_600;
    var rest = String.format(Locale.ROOT, "%02d:%02d", whole / 60 % 60, whole % 60);
    return hours == 0 ? rest : hours + ":" + rest;
  }

  /// `1.234 s` under a minute, a clock time from there on.
  static String duration(double seconds) {
    return seconds < 60 ? String.format(Locale.ROOT, "%.2f s", seconds) : clock(seconds);
  }

  /// Digits after the point, empty for what is not known.
  static String decimals(double value, int digits) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
