package undertone.filter;

import java.util.Arrays;
import java.util.function.LongPredicate;

/// Stretches of rows that are still to be sorted, kept here rather than on the stack, which long
/// texts would use up.
final class Stretches {
  private int[] waiting = new int[3 * 64];
  private int count;
  private int from;
  private int end;
  private int depth;

  void push(int first, int after, int bytes) {
    if (3 * count == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * waiting.length);
    }
    waiting[3 * count] = first;
    waiting[3 * count + 1] = after;
    waiting[3 * count + 2] = bytes;
    count++;
  }

  /// Goes to another one.
  ///
  /// @return false if none is left
  boolean pop() {
    if (count == 0) {
      return false;
    }
    count--;
    from = waiting[3 * count];
    end = waiting[3 * count + 1];
    depth = waiting[3 * count + 2];
    return true;
  }

  /// Takes in what has the same key in the stretch that was gone to, where there is more to it.
  void split(long[] keys, int bytes, LongPredicate goesOn) {
    int first = from;
    int last = end;
    int next = depth + bytes;
    for (int i = first; i < last; ) {
      int after = i + 1;
      while (after < last && keys[after] == keys[i]) {
        after++;
      }
      if (after - i > 1 && goesOn.test(keys[i])) {
        push(i, after, next);
      }
      i = after;
    }
  }

  int from() {
    return from;
  }

  int end() {
    return end;
  }

  int depth() {
    return depth;
  }
}
