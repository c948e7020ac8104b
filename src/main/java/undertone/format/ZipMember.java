package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A file in a zip archive, as the directory at the archive's end lists it (PKWARE's APPNOTE,
/// sections 4.3.12 to 4.3.16), the large ones of zip64 included.
///
/// @param name with its folders
/// @param flags bit 0: encrypted
/// @param method how it is packed
/// @param crc CRC-32 of its bytes
/// @param packed how many bytes it takes in the archive
/// @param unpacked how many bytes it claims to have
/// @param at where its own header begins
record ZipMember(String name, int flags, int method, int crc, long packed, long unpacked, long at) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /// Arrays in one archive; a directory of millions would only fill the memory.
  private static final int MOST = 65_536;

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int LOCAL = 0x0403_4b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int ENTRY = 0x0201_4b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int END = 0x0605_4b50;
  private static final int END_LENGTH = 22;
  private static final int COMMENT = 0xffff;
  private static final int LOCATOR = 0x0706_4b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int WIDE_END = 0x0606_4b50;
  private static final int WIDE_END_LENGTH = 56;
  private static final int WIDE_EXTRA = 1;
  private static final long IN_WIDE = 0xffff_ffffL;

  boolean encrypted() {
    return (flags & 1) != 0;
  }

  /// Whether bytes begin with the header of a member.
  static boolean begins(MemorySegment file) {
    return file.byteSize() >= LOCAL_LENGTH && file.get(INT, 0) == LOCAL;
  }

  /// The name of the member at the beginning, or as much of it as there is.
  static String firstName(MemorySegment file) {
    return name(file, LOCAL_LENGTH, Math.min(unsigned(file, 26), file.byteSize() - LOCAL_LENGTH));
  }

  /// The bytes of this member, packed as they are.
  ///
  /// @param file the archive
  /// @throws Malformed if they are not all there
  MemorySegment bytes(MemorySegment file) throws Malformed {
    if (at < 0 || at > file.byteSize() - LOCAL_LENGTH || file.get(INT, at) != LOCAL) {
      throw new Malformed("its directory says that %s is where it is not".formatted(name));
    }
    long start = at + LOCAL_LENGTH + unsigned(file, at + 26) + unsigned(file, at + 28);
    if (packed < 0 || packed > file.byteSize() - start) {
      throw new Malformed(
          "its directory says that %s takes %,d bytes and %,d are left: truncated"
              .formatted(name, packed, Math.max(0, file.byteSize() - start)));
    }
    return file.asSlice(start, packed);
  }

  /// Reads the directory.
  ///
  /// @param file the archive
  /// @return all members
  /// @throws Malformed if it has no directory, or a broken one
  static List<ZipMember> all(MemorySegment file) throws Malformed {
    long end = end(file);
    long at = file.get(INT, end + 16) & IN_WIDE;
    long locator = end - LOCATOR_LENGTH;
    if (locator >= 0 && file.get(INT, locator) == LOCATOR) {
      long wide = file.get(LONG, locator + 8);
      if (wide < 0 || wide > locator - WIDE_END_LENGTH || file.get(INT, wide) != WIDE_END) {
        throw broken();
      }
      at = file.get(LONG, wide + 48);
    }
    var members = new ArrayList<ZipMember>();
    while (at >= 0 && at <= end - ENTRY_LENGTH && file.get(INT, at) == ENTRY) {
      int name = unsigned(file, at + 28);
      int extra = unsigned(file, at + 30);
      long next = at + ENTRY_LENGTH + name + extra + unsigned(file, at + 32);
      if (next > end) {
        throw broken();
      }
      if (members.size() == MOST) {
        throw new Malformed("it is a zip archive of more than %,d members".formatted(MOST));
      }
      members.add(entry(file, at, name, extra));
      at = next;
    }
    return members;
  }

  private static ZipMember entry(MemorySegment file, long at, int name, int extra)
      throws Malformed {
    long[] told = {
      file.get(INT, at + 24) & IN_WIDE,
      file.get(INT, at + 20) & IN_WIDE,
      file.get(INT, at + 42) & IN_WIDE
    };
    widen(told, file.asSlice(at + ENTRY_LENGTH + name, extra));
    return new ZipMember(
        name(file, at + ENTRY_LENGTH, name),
        unsigned(file, at + 8),
        unsigned(file, at + 10),
        file.get(INT, at + 16),
        told[1],
        told[0],
        told[2]);
  }

  /// Puts the 64-bit numbers in place of those that say that they are elsewhere.
  private static void widen(long[] told, MemorySegment extra) throws Malformed {
    for (long at = 0; at + 4 <= extra.byteSize(); at += 4 + unsigned(extra, at + 2)) {
      if (unsigned(extra, at) == WIDE_EXTRA) {
        long from = at + 4;
        for (int i = 0; i < told.length; i++) {
          if (told[i] == IN_WIDE) {
            if (from + 8 > extra.byteSize()) {
              throw broken();
            }
            told[i] = extra.get(LONG, from);
            from += 8;
          }
        }
      }
    }
  }

  /// Finds the record at the end, behind which is nothing but a comment.
  private static long end(MemorySegment file) throws Malformed {
    long last = file.byteSize() - END_LENGTH;
    for (long at = last; at >= Math.max(0, last - COMMENT); at--) {
      if (file.get(INT, at) == END) {
        return at;
      }
    }
    throw new Malformed("it has no directory at its end, as zip archives have: truncated");
  }

  private static Malformed broken() {
    return new Malformed("the directory at its end is damaged");
  }

  private static String name(MemorySegment file, long at, long length) {
    return new String(file.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE), UTF_8);
  }

  private static int unsigned(MemorySegment file, long at) {
    return file.get(SHORT, at) & 0xffff;
  }
}
