package undertone.ui.charts;

import java.util.BitSet;

/// Sets of rows by their number.
final class Rows {
  private Rows() {}

  /// Whether every row of one set is in another.
  static boolean contains(BitSet whole, BitSet part) {
    return without(part, whole).isEmpty();
  }

  /// The rows of a set that are not in another.
  static BitSet without(BitSet some, BitSet others) {
    var rest = (BitSet) some.clone();
    rest.andNot(others);
    return rest;
  }
}
