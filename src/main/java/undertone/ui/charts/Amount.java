package undertone.ui.charts;

import java.util.Locale;

/// A value for a read-out.
final class Amount {
  private Amount() {}

  /// A value with some significant digits; whole numbers in full, with digit groups.
  ///
  /// @param digits at least 1
  static String of(double value, int digits) {
    return value == Math.rint(value) && Math.abs(value) < 1e12 && Math.abs(value) >= 1_000
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%." + digits + "g", value);
  }
}
