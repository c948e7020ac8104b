package undertone.ui.charts;

import java.util.Arrays;

/// Points in landing order as two primitive columns, 8 bytes each, so that a million of them can be
/// walked through within a frame.
///
/// A float holds a frequency to seven digits, which is finer than any pixel; what is read out and
/// saved comes from the table.
final class PointColumns {
  private int[] index = new int[1_024];
  private float[] value = new float[1_024];
  private int size;

  /// Appends a point.
  ///
  /// @param at place along the axis, not negative
  /// @param height in the unit of the other axis
  void add(long at, double height) {
    if (size == index.length) {
      int more = size + (size >> 1);
      index = Arrays.copyOf(index, more);
      value = Arrays.copyOf(value, more);
    }
    index[size] = (int) Math.min(at, Integer.MAX_VALUE);
    value[size] = (float) height;
    size++;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int index(int point) {
    return index[point];
  }

  float value(int point) {
    return value[point];
  }
}
