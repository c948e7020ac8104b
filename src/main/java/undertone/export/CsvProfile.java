package undertone.export;

/// How a CSV file is laid out.
///
/// @param byteOrderMark whether it begins with one, by which Excel knows UTF-8
/// @param separator between two cells
/// @param decimalMark in numbers
public record CsvProfile(boolean byteOrderMark, char separator, char decimalMark) {
  /// What programs read: RFC 4180.
  public static final CsvProfile PLAIN = new CsvProfile(false, ',', '.');

  public CsvProfile {
    if (",;\t".indexOf(separator) < 0) {
      throw new IllegalArgumentException(
          "cells are separated by a comma, a semicolon or a tab, not by " + separator);
    }
    if (".,".indexOf(decimalMark) < 0) {
      throw new IllegalArgumentException(
          "a decimal mark is a point or a comma, not " + decimalMark);
    }
    if (separator == decimalMark) {
      throw new IllegalArgumentException(
          "cells and decimals cannot both be marked by a comma: choose a semicolon between cells");
    }
  }

  /// What Excel opens by a double click.
  ///
  /// @param separator between two cells
  /// @param decimalMark in numbers
  /// @return with a byte order mark
  public static CsvProfile excel(char separator, char decimalMark) {
    return new CsvProfile(true, separator, decimalMark);
  }
}
