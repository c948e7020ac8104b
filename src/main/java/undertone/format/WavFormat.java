package undertone.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Map;

/// What the `fmt ` chunk of a WAV file says.
///
/// @param type what each number is
/// @param channels how many there are, at least 1
/// @param sampleRateHz frames per second; 0 where the file does not know it
record WavFormat(SampleType type, int channels, long sampleRateHz) {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xfffe;
  private static final int EXTENSIBLE_LENGTH = 40;
  private static final int CODE_AT = 24;

  /// All of a subformat's GUID but its first two bytes, which are a format code.
  private static final long GUID_MIDDLE = 0x0010_0000_0000L;

  private static final long GUID_END = 0x719b_3800_aa00_0080L;
  private static final Map<Integer, String> CODECS =
      Map.of(
          2, "Microsoft ADPCM",
          6, "A-law",
          7, "mu-law",
          0x11, "IMA ADPCM",
          0x31, "GSM 6.10",
          0x50, "MPEG layer 2",
          0x55, "MP3",
          0x161, "WMA");

  /// Reads it.
  ///
  /// @param chunk the body of the chunk
  /// @return the format
  /// @throws Malformed if it makes no sense, or is of a kind that is not read
  static WavFormat read(MemorySegment chunk) throws Malformed {
    if (chunk.byteSize() < 16) {
      throw new Malformed(
          "its 'fmt ' chunk is %d bytes short of the 16 it needs".formatted(16 - chunk.byteSize()));
    }
    int code = unsigned(chunk, 0);
    int channels = unsigned(chunk, 2);
    long rate = chunk.get(INT, 4) & 0xffff_ffffL;
    int frame = unsigned(chunk, 12);
    int bits = unsigned(chunk, 14);
    if (code == EXTENSIBLE) {
      code = subformat(chunk);
    }
    if (code != PCM && code != FLOAT) {
      throw new Malformed(
          "it is compressed (%s, code 0x%04x): save it as PCM or float"
              .formatted(CODECS.getOrDefault(code, "an unknown codec"), code));
    }
    if (channels == 0 || channels > NpyArray.CHANNELS) {
      throw new Malformed(
          "it has %,d channels; Undertone takes 1 to %,d".formatted(channels, NpyArray.CHANNELS));
    }
    // A number takes whole bytes: 12 bits lie in the upper part of two.
    int bytes = (bits + 7) / 8;
    if (frame != channels * bytes) {
      throw new Malformed(
          "%d channels of %d bits make frames of %d bytes, and it says %d"
              .formatted(channels, bits, channels * bytes, frame));
    }
    return new WavFormat(type(code, bits, bytes), channels, rate);
  }

  private static int subformat(MemorySegment chunk) throws Malformed {
    if (chunk.byteSize() < EXTENSIBLE_LENGTH) {
      throw new Malformed(
          "its extensible 'fmt ' chunk is %d bytes long and needs %d"
              .formatted(chunk.byteSize(), EXTENSIBLE_LENGTH));
    }
    long middle = chunk.get(LONG, CODE_AT) >>> 16;
    if (middle != GUID_MIDDLE || chunk.get(LONG, CODE_AT + 8) != GUID_END) {
      throw new Malformed("its samples are of a kind (subformat) that only its maker knows");
    }
    return unsigned(chunk, CODE_AT);
  }

  private static SampleType type(int code, int bits, int bytes) throws Malformed {
    if (code == FLOAT && bits == 32) {
      return SampleType.F32;
    }
    if (code == FLOAT && bits == 64) {
      return SampleType.F64;
    }
    return switch (code == PCM ? bytes : 0) {
      case 1 -> SampleType.U8;
      case 2 -> SampleType.I16;
      case 3 -> SampleType.I24;
      case 4 -> SampleType.I32;
      default ->
          throw new Malformed(
              "its samples are %s of %d bits; Undertone reads PCM of 1 to 32 and float of 32 and 64"
                  .formatted(code == PCM ? "PCM" : "float", bits));
    };
  }

  /// Bytes from one sample of a channel to the next.
  int frame() {
    return channels * type.bytes();
  }

  /// Full scale is 1: whole numbers are divided by half their range, and those of 8 bits, which
  /// have no sign, moved down by it first.
  Placed.Scale scale() {
    return switch (type) {
      case U8 -> new Placed.Scale(0x1p-7, -1);
      case I16 -> new Placed.Scale(0x1p-15, 0);
      case I24 -> new Placed.Scale(0x1p-23, 0);
      case I32 -> new Placed.Scale(0x1p-31, 0);
      default -> Placed.Scale.NONE;
    };
  }

  private static int unsigned(MemorySegment chunk, long at) {
    return chunk.get(SHORT, at) & 0xffff;
  }

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
}
