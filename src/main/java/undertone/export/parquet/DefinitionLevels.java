package undertone.export.parquet;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/// Which rows have a value, as a page of data begins with: runs of 1 and of 0 in the hybrid of run
/// lengths and packed bits, of which only the run lengths are used.
final class DefinitionLevels {
  private DefinitionLevels() {}

  /// The levels with their length before them.
  static byte[] of(BitSet present, int rows) {
    var runs = new ByteArrayOutputStream();
    runs.writeBytes(new byte[Integer.BYTES]);
    int row = 0;
    while (row < rows) {
      boolean there = present.get(row);
      int end = there ? present.nextClearBit(row) : present.nextSetBit(row);
      end = end < 0 ? rows : Math.min(end, rows);
      varint((end - row) << 1, runs);
      runs.write(there ? 1 : 0);
      row = end;
    }
    byte[] levels = runs.toByteArray();
    int length = levels.length - Integer.BYTES;
    for (int i = 0; i < Integer.BYTES; i++) {
      levels[i] = (byte) (length >>> (8 * i));
    }
    return levels;
  }

  private static void varint(int value, ByteArrayOutputStream into) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      into.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    into.write(rest);
  }
}
