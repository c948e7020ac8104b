package undertone.export.npz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import undertone.export.column.ExportColumn;
import undertone.export.npz.Spool.Piece;

/// How a column's values become the elements of an array.
///
/// @param type NumPy's name of the type, such as `<f8`
/// @param width bytes of an element
/// @param text whether the elements are texts
/// @param missing what stands for a missing number
record ArrayKind(String type, int width, boolean text, long missing) {
  /// Longer texts are cut: every element has room for the longest.
  static final int LONGEST = 1_024;

  private static final long NOT_A_TIME = Long.MIN_VALUE;

  /// The kind of a column.
  ///
  /// @param longest text in it, in characters
  static ArrayKind of(ExportColumn.Kind kind, int longest) {
    return switch (kind) {
      case WHOLE -> new ArrayKind("<i8", Long.BYTES, false, -1);
      case NUMBER ->
          new ArrayKind("<f8", Long.BYTES, false, Double.doubleToRawLongBits(Double.NaN));
      case TIME -> new ArrayKind("<M8[ns]", Long.BYTES, false, NOT_A_TIME);
      case TEXT -> {
        int characters = Math.clamp(longest, 1, LONGEST);
        yield new ArrayKind("<U" + characters, Integer.BYTES * characters, true, 0);
      }
    };
  }

  /// The elements of a piece.
  ///
  /// @param from the first row
  /// @param end the row after the last
  /// @param values stands at the first row's value, and then behind the last's
  /// @param into gets them, and has room for them
  /// @return how many texts had to be cut
  int elements(BitSet present, int from, int end, ByteBuffer values, ByteBuffer into) {
    int cut = 0;
    for (int row = from; row < end; row++) {
      if (!text) {
        into.putLong(present.get(row) ? values.getLong() : missing);
      } else if (text(present.get(row), values, into)) {
        cut++;
      }
    }
    return cut;
  }

  /// @return whether it had to be cut
  private boolean text(boolean there, ByteBuffer values, ByteBuffer into) {
    int end = into.position() + width;
    boolean cut = false;
    if (there) {
      byte[] utf8 = new byte[values.getInt()];
      values.get(utf8);
      int[] points = new String(utf8, UTF_8).codePoints().toArray();
      int most = width / Integer.BYTES;
      cut = points.length > most;
      for (int i = 0; i < Math.min(points.length, most); i++) {
        into.putInt(points[i]);
      }
    }
    while (into.position() < end) {
      into.putInt(0);
    }
    return cut;
  }

  /// The values of a piece, to be read.
  static ByteBuffer values(Piece piece) {
    return ByteBuffer.wrap(piece.values()).order(ByteOrder.LITTLE_ENDIAN);
  }
}
