package undertone.journal;

import java.util.Arrays;

/// A growing list of whole numbers, 4 bytes each.
final class Numbers {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int get(int place) {
    return values[place];
  }
}
