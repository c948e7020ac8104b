package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Reads decimal numbers from bytes. Those of at most 18 digits that fit into float64 as they are
/// become doubles by one exact multiplication or division (Clinger 1990); the JDK reads the others.
/// One thread.
final class CsvNumber {
  private static final double[] POWERS = powers();
  private static final int DIGITS = 18;
  private static final long EXACT = 1L << 53;

  private final char point;
  private byte[] text = {};
  private int at;
  private int end;
  private long digits;
  private int count;
  private int decimals;
  private double value;

  /// Reads numbers.
  ///
  /// @param point `.` or `,`
  CsvNumber(char point) {
    this.point = point;
  }

  private static double[] powers() {
    var powers = new double[23];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Double.parseDouble("1e" + i);
    }
    return powers;
  }

  /// Reads a number; `nan` and `inf` are some.
  ///
  /// @return false if it is none
  boolean read(byte[] bytes, int from, int to) {
    text = bytes;
    at = from;
    end = to;
    digits = 0;
    count = 0;
    decimals = 0;
    boolean negative = at < end && bytes[at] == '-';
    if (at < end && (negative || bytes[at] == '+')) {
      at++;
    }
    boolean whole = run();
    int before = at;
    boolean fraction = false;
    if (at < end && bytes[at] == point) {
      at++;
      before = at;
      fraction = run();
      decimals = at - before;
    }
    if (!whole && !fraction) {
      return special(from);
    }
    if (!exponent() || at != end) {
      return false;
    }
    if (count <= DIGITS && digits <= EXACT && Math.abs(decimals) < POWERS.length) {
      double exact = decimals < 0 ? digits * POWERS[-decimals] : digits / POWERS[decimals];
      value = negative ? -exact : exact;
    } else {
      value = Double.parseDouble(new String(bytes, from, to - from, ISO_8859_1).replace(',', '.'));
    }
    return true;
  }

  /// Reads digits.
  private boolean run() {
    int start = at;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      if (count < DIGITS) {
        digits = digits * 10 + (text[at] - '0');
      }
      count += count == 0 && text[at] == '0' ? 0 : 1;
      at++;
    }
    return at > start;
  }

  private boolean exponent() {
    if (at == end || (text[at] | 0x20) != 'e') {
      return true;
    }
    at++;
    boolean negative = at < end && text[at] == '-';
    if (at < end && (negative || text[at] == '+')) {
      at++;
    }
    int start = at;
    int exponent = 0;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      exponent = Math.min(99_999, exponent * 10 + (text[at] - '0'));
      at++;
    }
    decimals += negative ? exponent : -exponent;
    return at > start;
  }

  private boolean special(int from) {
    if (end - from > 9) {
      return false;
    }
    switch (new String(text, from, end - from, ISO_8859_1).toLowerCase(java.util.Locale.ROOT)) {
      case "nan", "-nan", "+nan" -> value = Double.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> value = Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> value = Double.NEGATIVE_INFINITY;
      default -> {
        return false;
      }
    }
    return true;
  }

  /// The number read last.
  double value() {
    return value;
  }

  /// How many digits it has behind the point: its last one counts ten to the minus that.
  int decimals() {
    return decimals;
  }
}
