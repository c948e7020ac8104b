package undertone.export.npz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// What an array in NumPy's format 1.0 begins with.
final class NpyHeader {
  private static final String MAGIC = "\u0093NUMPY\u0001\u0000";
  private static final int ALIGNMENT = 64;

  private NpyHeader() {}

  /// The header.
  ///
  /// @param type of the elements, such as `<f8`
  /// @param shape as Python writes a tuple: `(3,)`, `()`
  static byte[] of(String type, String shape) {
    var about = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
    int before = MAGIC.length() + Short.BYTES;
    int length = (before + about.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - before;
    var padded = about + " ".repeat(length - about.length() - 1) + "\n";
    var size = String.valueOf(new char[] {(char) (length & 0xFF), (char) (length >>> 8)});
    return (MAGIC + size + padded).getBytes(ISO_8859_1);
  }
}
