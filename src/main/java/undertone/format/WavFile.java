package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The chunks of a WAV file that matter (Microsoft's RIFF; EBU Tech 3306 for RF64). Others are
/// passed over, with the byte that evens out an odd length.
///
/// @param format what the `fmt` chunk says
/// @param start offset of the first sample
/// @param length of the samples in bytes
record WavFile(WavFormat format, long start, long length) {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int HEAD = 12;
  private static final int CHUNK = 8;
  private static final long IN_DS64 = 0xffff_ffffL;
  // What programs write that cannot go back to set the length: 0xffffffff (ffmpeg), 0x7ffff000 less
  // a part of a frame (sox), 2^31 - 1 or so (arecord).
  private static final long ENDLESS = 0x7fff_e000L;
  private static final Pattern CHUNK_NAME = Pattern.compile("[ -~]{4}");

  /// Whether bytes begin as a WAV file does.
  static boolean begins(MemorySegment file) {
    if (file.byteSize() < HEAD || !word(file, 8).equals("WAVE")) {
      return false;
    }
    var mark = word(file, 0);
    return mark.equals("RIFF") || isRf64(mark) || mark.equals("RIFX");
  }

  private static boolean isRf64(String mark) {
    return mark.equals("RF64") || mark.equals("BW64");
  }

  /// Finds the chunks.
  ///
  /// @param file all of it
  /// @return format and samples
  /// @throws Malformed if they are not there, or not all of the samples
  static WavFile read(MemorySegment file) throws Malformed {
    if (!begins(file)) {
      throw new Malformed("it does not begin like a WAV file");
    }
    if (word(file, 0).equals("RIFX")) {
      throw new Malformed("it is a big-endian WAV (RIFX): convert it, for example with sox");
    }
    boolean wide = isRf64(word(file, 0));
    long wideLength = -1;
    WavFormat format = null;
    long at = HEAD;
    while (at + CHUNK <= file.byteSize()) {
      var id = word(file, at);
      long length = file.get(INT, at + 4) & 0xffff_ffffL;
      long body = at + CHUNK;
      if (id.equals("data")) {
        boolean told = wide && length == IN_DS64 && wideLength >= 0;
        return samples(file, format, body, told ? wideLength : length, told);
      }
      if (length > file.byteSize() - body) {
        throw new Malformed(
            "its chunk '%s' says %,d bytes and %,d follow: truncated"
                .formatted(printable(id), length, file.byteSize() - body));
      }
      if (id.equals("fmt ")) {
        format = WavFormat.read(file.asSlice(body, length));
      } else if (id.equals("ds64") && length >= 16) {
        wideLength = file.get(LONG, body + 8);
      }
      at = body + length + (length & 1);
    }
    throw new Malformed(
        "it has no samples: there is no 'data' chunk in its %,d bytes".formatted(file.byteSize()));
  }

  private static WavFile samples(
      MemorySegment file, @Nullable WavFormat format, long start, long length, boolean exact)
      throws Malformed {
    if (format == null) {
      throw new Malformed("nothing in front of its samples says what they are (no 'fmt ' chunk)");
    }
    long room = file.byteSize() - start;
    if (length == 0 && chunksFollow(file, start)) {
      return checked(format, start, 0);
    }
    if (exact || (length != 0 && length < ENDLESS)) {
      if (length < 0 || length > room) {
        throw new Malformed(
            "it says %s bytes of samples and has %,d: truncated"
                .formatted(length < 0 ? "more than 2^63" : "%,d".formatted(length), room));
      }
      return checked(format, start, length);
    }
    boolean padded = room % format.frame() == 1 && file.get(JAVA_BYTE, start + room - 1) == 0;
    return checked(format, start, padded ? room - 1 : room);
  }

  /// Whether there are chunks and nothing else up to the file's end: then a length of 0 means what
  /// it says, and no stream's samples.
  private static boolean chunksFollow(MemorySegment file, long start) {
    long at = start;
    while (at + CHUNK <= file.byteSize() && CHUNK_NAME.matcher(word(file, at)).matches()) {
      long length = file.get(INT, at + 4) & 0xffff_ffffL;
      at += CHUNK + length + (length & 1);
    }
    // The last chunk's padding may be missing.
    return at > start && (at == file.byteSize() || at == file.byteSize() + 1);
  }

  private static WavFile checked(WavFormat format, long start, long length) throws Malformed {
    if (length % format.frame() != 0) {
      throw new Malformed(
          "%,d bytes of samples are no whole number of %d-byte frames (%d left over)"
              .formatted(length, format.frame(), length % format.frame()));
    }
    return new WavFile(format, start, length);
  }

  private static String word(MemorySegment file, long at) {
    return new String(file.asSlice(at, 4).toArray(JAVA_BYTE), ISO_8859_1);
  }

  private static String printable(String id) {
    return id.replaceAll("[^ -~]", "?").strip();
  }
}
