package undertone.journal;

import java.util.Arrays;

/// A growing list of whole numbers, 8 bytes each.
final class Numbers {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long get(int place) {
    return values[place];
  }
}
