package undertone.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import undertone.model.ResultTable;

/// The texts of many rows as bytes one after the other, since a million strings would cost more
/// than the results. Together at most 2 GiB.
final class PackedTexts {
  /// As many as fit into a long beside a byte that says how many there are.
  static final int BYTES_PER_KEY = 7;

  private final int[] starts;
  private byte[] bytes;
  private int length;
  private int common = Integer.MAX_VALUE;

  PackedTexts(ResultTable table, Column.WordsOf value, int[] rows) {
    starts = new int[rows.length + 1];
    bytes = new byte[Math.max(64, 8 * rows.length)];
    int first = -1;
    for (int i = 0; i < rows.length; i++) {
      byte[] text = value.of(table, rows[i]).getBytes(UTF_8);
      if (length + text.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(length + text.length, length + (length >> 1)));
      }
      System.arraycopy(text, 0, bytes, length, text.length);
      starts[i] = length;
      length += text.length;
      starts[i + 1] = length;
      if (text.length > 0) {
        first = first < 0 ? i : first;
        common = common(first, i);
      }
    }
    common = first < 0 ? 0 : common;
  }

  /// How many bytes all texts begin with alike, the empty ones left out.
  int common() {
    return common;
  }

  private int common(int one, int other) {
    int most = Math.min(common, Math.min(length(one), length(other)));
    int mismatch =
        Arrays.mismatch(
            bytes, starts[one], starts[one] + most, bytes, starts[other], starts[other] + most);
    return mismatch < 0 ? most : mismatch;
  }

  boolean empty(int place) {
    return length(place) == 0;
  }

  private int length(int place) {
    return starts[place + 1] - starts[place];
  }

  /// The bytes from `depth` on, the first in front, then how many there are and one: 9 where more
  /// follow. The sign is turned, so that the order is that of the bytes.
  long key(int place, int depth) {
    int from = starts[place] + depth;
    int left = starts[place + 1] - from;
    long key = 0;
    for (int i = 0; i < BYTES_PER_KEY; i++) {
      key = key << 8 | (i < left ? bytes[from + i] & 0xff : 0);
    }
    return (key << 8 | (Math.clamp(left, 0, BYTES_PER_KEY + 1) + 1)) ^ Long.MIN_VALUE;
  }

  /// Whether a text goes on after its key.
  static boolean goesOn(long key) {
    return (key & 0xff) == BYTES_PER_KEY + 2;
  }

  /// As the bytes of both would be.
  static int compare(String a, String b) {
    int most = Math.min(a.length(), b.length());
    for (int i = 0; i < most; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /// Halves of pairs stand for characters beyond all others.
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
