package undertone.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undertone.model.InvalidSourceException;

/// Texts that are added one after the other and read by their number. They lie as UTF-8 in a few
/// large blocks: each costs its bytes and four more. Safe for readers on any thread once everything
/// was added.
final class PackedTexts {
  /// No text may be longer, in bytes of UTF-8. Small enough that no garbage collector gives a block
  /// more room than it takes.
  static final int BLOCK = 1 << 18;

  private static final int MOST_BLOCKS = Integer.MAX_VALUE / BLOCK;

  private final List<byte[]> blocks = new ArrayList<>();
  private byte[] last = new byte[0];
  private int used = BLOCK;

  /// Where each text ends, counted through all blocks as if each were full.
  private int[] ends = new int[16];

  private int count;

  /// Adds a text.
  ///
  /// @param text at most [#BLOCK] bytes long as UTF-8
  /// @throws InvalidSourceException if there is no room for it
  void add(String text) throws InvalidSourceException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > BLOCK) {
      throw new InvalidSourceException(
          "an address of %,d bytes is too long".formatted(bytes.length));
    }
    if (used + bytes.length > BLOCK) {
      if (blocks.size() == MOST_BLOCKS) {
        throw new InvalidSourceException("the addresses are longer than 2 GiB together");
      }
      last = new byte[BLOCK];
      blocks.add(last);
      used = 0;
    }
    System.arraycopy(bytes, 0, last, used, bytes.length);
    used += bytes.length;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count + (count >> 1));
    }
    ends[count++] = (blocks.size() - 1) * BLOCK + used;
  }

  /// Gives back the room that nothing was added to.
  void trim() {
    if (count > 0) {
      last = Arrays.copyOf(last, used);
      blocks.set(blocks.size() - 1, last);
      used = BLOCK;
    }
    ends = Arrays.copyOf(ends, count);
  }

  /// How many texts there are.
  int size() {
    return count;
  }

  /// One text.
  ///
  /// @param number from 0 to [#size] - 1
  String get(int number) {
    if (number < 0 || number >= count) {
      throw new IndexOutOfBoundsException("text %d of %d".formatted(number, count));
    }
    int end = ends[number];
    int block = Math.max(0, end - 1) / BLOCK;
    int before = number == 0 ? 0 : ends[number - 1];
    // The text before lies in the same block or at the end of the one before.
    int start = Math.max(before, block * BLOCK);
    return new String(
        blocks.get(block), start - block * BLOCK, end - start, StandardCharsets.UTF_8);
  }
}
