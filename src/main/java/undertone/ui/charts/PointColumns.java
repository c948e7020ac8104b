package undertone.ui.charts;

import java.util.Arrays;
import java.util.BitSet;

/// A point for every row of a table, as two primitive columns, 8 bytes each, so that a million of
/// them can be walked through within a frame; rows without a point have a gap in its place.
///
/// A float holds the distance to the first value to seven digits, which is finer than any pixel;
/// what is read out and saved comes from the table.
final class PointColumns {
  private float[] across = new float[1_024];
  private float[] up = new float[1_024];
  private final BitSet there = new BitSet();
  private double acrossBase = Double.NaN;
  private double upBase = Double.NaN;
  private int size;
  private int points;

  /// Appends a row's point.
  ///
  /// @param x along the axis, evenly spaced; no point where it is not finite
  /// @param y along the other axis, evenly spaced; no point where it is not finite
  /// @return whether there is a point
  boolean add(double x, double y) {
    if (size == across.length) {
      int more = size + (size >> 1);
      across = Arrays.copyOf(across, more);
      up = Arrays.copyOf(up, more);
    }
    boolean point = Double.isFinite(x) && Double.isFinite(y);
    if (point) {
      if (points++ == 0) {
        acrossBase = x;
        upBase = y;
      }
      there.set(size);
    }
    across[size] = point ? (float) (x - acrossBase) : Float.NaN;
    up[size] = point ? (float) (y - upBase) : Float.NaN;
    size++;
    return point;
  }

  void clear() {
    size = 0;
    points = 0;
    there.clear();
  }

  /// Rows so far, with a point or without.
  int size() {
    return size;
  }

  /// Rows that have a point.
  int points() {
    return points;
  }

  /// Rows that have a point and are among some.
  int points(BitSet among) {
    var both = (BitSet) among.clone();
    both.and(there);
    return both.cardinality();
  }

  /// Place of a row's point; NaN where it has none.
  double x(int row) {
    return acrossBase + across[row];
  }

  /// Height of a row's point; NaN where it has none.
  double y(int row) {
    return upBase + up[row];
  }
}
