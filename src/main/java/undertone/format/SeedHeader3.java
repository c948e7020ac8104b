package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The header of a miniSEED 3 record (FDSN, miniSEED 3.0): 40 bytes, all little-endian, then source
/// identifier, extra headers and samples of the lengths that it says. Steim frames are big-endian
/// all the same.
final class SeedHeader3 {
  /// Bytes of the fixed part.
  static final int FIXED = 40;

  private static final int CHECKSUM_AT = 28;
  private static final int EARLIEST = 1700;
  private static final int LATEST = 2250;
  private static final Pattern SOURCE =
      Pattern.compile("(?:FDSN|XFDSN):([^_]*)_([^_]*)_([^_]*)_([^_]*)_([^_]*)_([^_]*)");

  private SeedHeader3() {}

  /// Whether a record begins here.
  ///
  /// @param body from offset 0
  /// @param at offset
  static boolean begins(ByteBuffer body, int at) {
    return body.limit() - at >= FIXED
        && body.get(at) == 'M'
        && body.get(at + 1) == 'S'
        && body.get(at + 2) == 3
        && unsigned(body, at + 12) < 24
        && unsigned(body, at + 13) < 60
        && unsigned(body, at + 14) <= 60;
  }

  /// Reads the header; whether the record is as it was written is for [#check] to say.
  ///
  /// @param body from offset 0
  /// @param at offset of the record
  /// @return what it says
  /// @throws Malformed if the record is not all there, or contradicts itself
  static SeedRecord read(ByteBuffer body, int at) throws Malformed {
    var bytes = body.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int nameLength = unsigned(bytes, at + 33);
    int extraLength = bytes.getShort(at + 34) & 0xffff;
    long dataLength = bytes.getInt(at + 36) & 0xffff_ffffL;
    long length = FIXED + nameLength + extraLength + dataLength;
    if (length > bytes.limit() - at) {
      throw wrong(at, "of its %,d bytes only %,d are there: truncated", length, bytes.limit() - at);
    }
    var name = new byte[nameLength];
    bytes.get(at + FIXED, name);
    int encoding = unsigned(bytes, at + 15);
    return new SeedRecord(
        channel(new String(name, UTF_8)),
        start(bytes, at),
        rate(bytes.getDouble(at + 16)),
        bytes.getInt(at + 24) & 0xffff_ffffL,
        encoding,
        SeedEncoding.isSteim(encoding) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
        at + FIXED + nameLength + extraLength,
        (int) dataLength,
        (int) length);
  }

  /// Compares a record with its checksum.
  ///
  /// @param body from offset 0
  /// @param at offset of the record
  /// @param length of the record
  /// @throws Malformed if a bit is not as it was written
  static void check(ByteBuffer body, int at, int length) throws Malformed {
    int said = body.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(at + CHECKSUM_AT);
    int found = checksum(body, at, length);
    if (said != found) {
      throw wrong(
          at, "its checksum is %08x and its bytes make %08x: they changed on the way", said, found);
    }
  }

  /// The CRC-32C of a record, in which the field of the checksum itself counts as zeros.
  ///
  /// @param bytes the body
  /// @param at offset of the record
  /// @param length of the record, at least [#FIXED]
  static int checksum(ByteBuffer bytes, int at, int length) {
    var sum = new CRC32C();
    sum.update(bytes.slice(at, CHECKSUM_AT));
    sum.update(new byte[Integer.BYTES]);
    int rest = CHECKSUM_AT + Integer.BYTES;
    sum.update(bytes.slice(at + rest, length - rest));
    return (int) sum.getValue();
  }

  private static long start(ByteBuffer bytes, int at) throws Malformed {
    int year = bytes.getShort(at + 8) & 0xffff;
    int day = bytes.getShort(at + 10) & 0xffff;
    long nanos = bytes.getInt(at + 4) & 0xffff_ffffL;
    if (year < EARLIEST || year > LATEST || day < 1 || day > 366) {
      throw wrong(at, "it is said to start on day %d of the year %d", day, year);
    }
    long days = LocalDate.of(year, 1, 1).toEpochDay() + day - 1;
    long seconds =
        days * 86_400
            + unsigned(bytes, at + 12) * 3_600L
            + unsigned(bytes, at + 13) * 60L
            + unsigned(bytes, at + 14);
    return seconds * 1_000_000_000L + nanos;
  }

  /// A negative number is the period in seconds.
  private static double rate(double rateOrPeriod) {
    return rateOrPeriod < 0 ? -1 / rateOrPeriod : rateOrPeriod;
  }

  /// Band, source and subsource of a letter each are the channel code of version 2.
  private static String channel(String source) {
    var parts = SOURCE.matcher(source);
    if (!parts.matches()) {
      return source.replaceAll("[^ -~]", "?").strip();
    }
    var code = parts.group(4) + parts.group(5) + parts.group(6);
    if (code.length() != 3) {
      code = parts.group(4) + "_" + parts.group(5) + "_" + parts.group(6);
    }
    return String.join(".", parts.group(1), parts.group(2), parts.group(3), code)
        .replaceAll("[^!-~]", "?");
  }

  private static int unsigned(ByteBuffer body, int offset) {
    return body.get(offset) & 0xff;
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be the only use of a library
  private static Malformed wrong(int at, String what, Object... figures) {
    return new Malformed(
        "the miniSEED record at byte %,d is broken: %s".formatted(at, what.formatted(figures)));
  }
}
