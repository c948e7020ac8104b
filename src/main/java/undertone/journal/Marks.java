package undertone.journal;

import java.util.Arrays;

/// Marks of addresses, 64 bits each, and the number that stands behind each: an open hash table of
/// primitives, about 20 bytes an entry. A mark may be there several times.
final class Marks {
  private static final int EMPTY = -1;
  private static final int TAKEN = -2;
  private static final int FEWEST = 16;

  private long[] marks = new long[FEWEST];
  private int[] numbers = filled(FEWEST);
  private int count;
  private int used;

  /// The mark of an address. Among ten million addresses the odds that any two have the same are
  /// one to three hundred thousand.
  static long of(String address) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, by character, and Stafford's last mixing step 13
    for (int i = 0; i < address.length(); i++) {
      hash = (hash ^ address.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  private static int[] filled(int size) {
    int[] all = new int[size];
    Arrays.fill(all, EMPTY);
    return all;
  }

  /// How many can be taken.
  int size() {
    return count;
  }

  /// Adds one.
  ///
  /// @param number at least 0
  void add(long mark, int number) {
    if (4L * (used + 1) > 3L * marks.length) {
      grow();
    }
    put(mark, number);
    used++;
    count++;
  }

  private void put(long mark, int number) {
    int place = place(mark);
    while (numbers[place] != EMPTY) {
      place = (place + 1) & (marks.length - 1);
    }
    marks[place] = mark;
    numbers[place] = number;
  }

  private int place(long mark) {
    return (int) mark & (marks.length - 1);
  }

  private void grow() {
    var oldMarks = marks;
    var oldNumbers = numbers;
    marks = new long[Math.multiplyExact(2, oldMarks.length)];
    numbers = filled(marks.length);
    used = count;
    for (int start = 0, i = firstFree(oldNumbers); start < oldNumbers.length; start++, i++) {
      // From a gap on, so that entries of one mark keep their order.
      int place = i & (oldNumbers.length - 1);
      if (oldNumbers[place] >= 0) {
        put(oldMarks[place], oldNumbers[place]);
      }
    }
  }

  private static int firstFree(int[] numbers) {
    int free = 0;
    while (numbers[free] != EMPTY) {
      free++;
    }
    return free;
  }

  /// Takes the entry of a mark that was added first.
  ///
  /// @return its number, -1 if there is none
  int take(long mark) {
    for (int place = place(mark);
        numbers[place] != EMPTY;
        place = (place + 1) & (marks.length - 1)) {
      if (numbers[place] >= 0 && marks[place] == mark) {
        int number = numbers[place];
        numbers[place] = TAKEN;
        count--;
        return number;
      }
    }
    return -1;
  }
}
