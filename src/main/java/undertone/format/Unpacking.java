package undertone.format;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a deflated member of an archive piece by piece, and never more than it claims to be. One
/// thread.
final class Unpacking implements AutoCloseable {
  private final ZipMember member;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();

  /// Begins at its first byte.
  ///
  /// @param member what it claims to be
  /// @param packed its bytes in the archive
  Unpacking(ZipMember member, MemorySegment packed) {
    this.member = member;
    inflater.setInput(packed.asByteBuffer());
  }

  /// Unpacks the next bytes.
  ///
  /// @param into from its beginning
  /// @param count how many, all of which must be there
  /// @throws Malformed if they are not, or are damaged
  void fill(byte[] into, int count) throws Malformed {
    for (int done = 0; done < count; ) {
      int more = inflate(into, done, count - done);
      if (more == 0) {
        throw new Malformed(
            "%s says that it unpacks to %,d bytes, and unpacks to %,d"
                .formatted(member.name(), member.unpacked(), inflater.getBytesWritten()));
      }
      done += more;
    }
    crc.update(into, 0, count);
  }

  /// Checks that there is no more, and that what there was is what was packed.
  ///
  /// @throws Malformed if not
  void end() throws Malformed {
    if (inflate(new byte[1], 0, 1) != 0) {
      throw new Malformed(
          "%s unpacks to more than the %,d bytes that it says"
              .formatted(member.name(), member.unpacked()));
    }
    check(member, (int) crc.getValue());
  }

  /// Compares checksums.
  ///
  /// @param crc of the member's bytes, unpacked
  /// @throws Malformed if they are not those that were packed
  static void check(ZipMember member, int crc) throws Malformed {
    if (crc != member.crc()) {
      throw new Malformed(
          "%s is damaged: its checksum is %08x and should be %08x"
              .formatted(member.name(), crc, member.crc()));
    }
  }

  private int inflate(byte[] into, int from, int count) throws Malformed {
    try {
      return inflater.inflate(into, from, count);
    } catch (DataFormatException _) {
      throw new Malformed(
          "%s is damaged: it cannot be unpacked beyond byte %,d"
              .formatted(member.name(), inflater.getBytesWritten()));
    }
  }

  @Override
  public void close() {
    inflater.close();
  }
}
