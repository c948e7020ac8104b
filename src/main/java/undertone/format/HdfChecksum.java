package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/// Fletcher's checksum of 32 bits as HDF5 has it (H5_checksum_fletcher32): words of 16 bits, the
/// higher byte first, summed modulo 65535; it follows the data, the lowest byte first.
final class HdfChecksum {
  /// Its length.
  static final int BYTES = 4;

  private HdfChecksum() {}

  /// Takes the checksum off.
  ///
  /// @param data with the checksum behind it
  /// @return the data
  /// @throws Malformed if it is not the one of the data
  static MemorySegment checked(MemorySegment data) throws Malformed {
    long length = data.byteSize() - BYTES;
    if (length < 0) {
      throw new Malformed("a chunk is too short for its checksum: the file is broken");
    }
    var bytes = data.toArray(JAVA_BYTE);
    int said = 0;
    for (int i = BYTES - 1; i >= 0; i--) {
      said = said << 8 | (bytes[(int) length + i] & 0xff);
    }
    int found = of(bytes, (int) length);
    // Before HDF5 1.6.3 the halves' bytes were written the other way round on some machines.
    int turned =
        Short.toUnsignedInt(Short.reverseBytes((short) found))
            | Short.reverseBytes((short) (found >>> 16)) << 16;
    if (said != found && said != turned) {
      throw new Malformed(
          "the checksum of a chunk is %08x and its bytes make %08x: they changed on the way"
              .formatted(said, found));
    }
    return data.asSlice(0, length);
  }

  private static int of(byte[] bytes, int length) {
    int low = 0;
    int high = 0;
    for (int i = 0; i < length; i += 2) {
      int second = i + 1 < length ? bytes[i + 1] & 0xff : 0;
      low = folded(low + ((bytes[i] & 0xff) << 8 | second));
      high = folded(high + low);
    }
    return high << 16 | low;
  }

  /// Modulo 65535, where only 0 itself becomes 0.
  private static int folded(int sum) {
    return sum == 0 ? 0 : (sum - 1) % 65_535 + 1;
  }
}
