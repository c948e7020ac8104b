package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/// What stands before the numbers of an `.npy` file (NumPy's `numpy.lib.format`, versions 1.0, 2.0
/// and 3.0): their kind, their shape, and where they begin.
///
/// @param descr the kind, as NumPy writes it: `<f8`; for a kind of several parts, the whole list
/// @param fortran whether the first index runs fastest
/// @param shape the length of each dimension
/// @param end bytes before the first number
record NpyHeader(String descr, boolean fortran, List<Long> shape, int end) {
  /// First bytes of every such file.
  static final String MAGIC = "\u0093NUMPY";

  /// The longest header that is read, with what stands before it: far more than NumPy itself takes
  /// (10,000).
  static final int MOST = 1 << 16;

  private static final int LENGTH_AT = 8;
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// Reads a header.
  ///
  /// @param file the file, or as much of it as there is
  /// @return the header
  /// @throws Malformed if it is none
  static NpyHeader read(MemorySegment file) throws Malformed {
    if (file.byteSize() < LENGTH_AT + 4 || !begins(file)) {
      throw new Malformed("it does not begin like an .npy file");
    }
    int version = file.get(ValueLayout.JAVA_BYTE, MAGIC.length());
    int minor = file.get(ValueLayout.JAVA_BYTE, MAGIC.length() + 1);
    if (version < 1 || version > 3 || minor != 0) {
      throw new Malformed(
          "it is of .npy version %d.%d; Undertone reads 1.0 to 3.0"
              .formatted(version & 0xff, minor & 0xff));
    }
    int start = LENGTH_AT + (version == 1 ? 2 : 4);
    long length =
        version == 1
            ? file.get(SHORT, LENGTH_AT) & 0xffffL
            : file.get(INT, LENGTH_AT) & 0xffff_ffffL;
    if (length > MOST - start) {
      throw new Malformed(
          "its header says that it is %,d bytes long; Undertone reads %,d at most"
              .formatted(length, MOST));
    }
    if (length > file.byteSize() - start) {
      throw new Malformed(
          "its header says that it is %,d bytes long, and %,d follow: truncated"
              .formatted(length, file.byteSize() - start));
    }
    var text = file.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE);
    var dict = new NpyDict(new String(text, version == 3 ? UTF_8 : ISO_8859_1)).read();
    return new NpyHeader(dict.descr(), dict.fortran(), dict.shape(), (int) (start + length));
  }

  /// Whether bytes begin as those of an `.npy` file.
  static boolean begins(MemorySegment file) {
    for (int i = 0; i < MAGIC.length(); i++) {
      if (file.byteSize() <= i || (file.get(ValueLayout.JAVA_BYTE, i) & 0xff) != MAGIC.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The shape as NumPy prints it.
  String shapeText() {
    var numbers = shape.stream().map(String::valueOf).toList();
    return numbers.size() == 1
        ? "(%s,)".formatted(numbers.getFirst())
        : "(%s)".formatted(String.join(", ", numbers));
  }
}
