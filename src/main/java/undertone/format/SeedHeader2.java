package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;

/// The header of a miniSEED 2 record: the fixed part of 48 bytes and the blockettes that matter
/// (SEED manual 2.4, chapter 8: 100 has the exact rate, 1000 says how samples are written and how
/// long the record is, 1001 has the microseconds). Its byte order is the one in which year and day
/// make sense, big-endian before little-endian; that of the samples is in blockette 1000.
final class SeedHeader2 {
  /// Bytes of the fixed part.
  static final int FIXED = 48;

  /// The letters of data records. Those of control headers are in [#CONTROL].
  private static final String QUALITIES = "DRQM";

  private static final String CONTROL = "VAST";
  private static final int SMALLEST_EXPONENT = 6;
  private static final int LARGEST_EXPONENT = 30;
  private static final int CORRECTION_APPLIED = 0b10;
  private static final double FLOAT32_STEP = 1.2e-7;
  private static final long TENTHS_OF_MILLIS = 100_000;
  private static final long MICROS = 1_000;
  private static final long SECONDS = 1_000_000_000;

  private final ByteBuffer body;
  private final int at;
  private int encoding = -1;
  private ByteOrder order = ByteOrder.BIG_ENDIAN;
  private int length;
  private double exactRate;
  private long micros;

  private SeedHeader2(ByteBuffer body, int at) {
    this.body = body.duplicate().order(orderOf(body, at));
    this.at = at;
  }

  /// Whether a data record begins here.
  ///
  /// @param body from offset 0
  /// @param at offset
  static boolean begins(ByteBuffer body, int at) {
    return body.limit() - at >= FIXED
        && isNumbered(body, at, QUALITIES)
        && makesSense(body.duplicate().order(orderOf(body, at)), at)
        && unsigned(body, at + 24) < 24
        && unsigned(body, at + 25) < 60
        && unsigned(body, at + 26) <= 60;
  }

  /// Whether a control header of a full SEED volume begins here: its first blockette's type is
  /// three digits.
  ///
  /// @param body from offset 0
  /// @param at offset
  static boolean isControl(ByteBuffer body, int at) {
    if (body.limit() - at < FIXED || !isNumbered(body, at, CONTROL)) {
      return false;
    }
    boolean typed = true;
    for (int digit = at + 8; digit < at + 11; digit++) {
      typed &= body.get(digit) >= '0' && body.get(digit) <= '9';
    }
    return typed;
  }

  private static boolean isNumbered(ByteBuffer body, int at, String letters) {
    for (int i = 0; i < 6; i++) {
      int digit = body.get(at + i);
      if ((digit < '0' || digit > '9') && digit != ' ' && digit != 0) {
        return false;
      }
    }
    int reserved = body.get(at + 7);
    return letters.indexOf(unsigned(body, at + 6)) >= 0
        && (reserved == ' ' || reserved == 0 || reserved == '*');
  }

  private static ByteOrder orderOf(ByteBuffer body, int at) {
    return makesSense(body.duplicate().order(ByteOrder.BIG_ENDIAN), at)
        ? ByteOrder.BIG_ENDIAN
        : ByteOrder.LITTLE_ENDIAN;
  }

  private static boolean makesSense(ByteBuffer ordered, int at) {
    int year = ordered.getShort(at + 20);
    int day = ordered.getShort(at + 22);
    return year >= 1900 && year <= 2100 && day >= 1 && day <= 366;
  }

  /// Reads the header.
  ///
  /// @param body from offset 0
  /// @param at offset of the record
  /// @return what it says
  /// @throws Malformed if the record is not all there, or contradicts itself
  static SeedRecord read(ByteBuffer body, int at) throws Malformed {
    var header = new SeedHeader2(body, at);
    header.readBlockettes();
    return header.record();
  }

  private void readBlockettes() throws Malformed {
    int next = u16(46);
    int left = unsigned(body, at + 39);
    while (next >= FIXED && left-- > 0 && at + next + 8 <= body.limit()) {
      int type = u16(next);
      switch (type) {
        case 100 -> exactRate = body.getFloat(at + next + 4);
        case 1000 -> readEncoding(next);
        case 1001 -> micros = body.get(at + next + 5);
        default -> {} // events, calibrations and the like
      }
      int following = u16(next + 2);
      if (following != 0 && following <= next) {
        throw wrong("its blockette %d points back to byte %d".formatted(type, following));
      }
      next = following;
    }
    if (encoding < 0) {
      throw wrong("no blockette 1000 says how its samples are written");
    }
  }

  private void readEncoding(int blockette) throws Malformed {
    encoding = unsigned(body, at + blockette + 4);
    order = body.get(at + blockette + 5) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    int exponent = body.get(at + blockette + 6);
    if (exponent < SMALLEST_EXPONENT || exponent > LARGEST_EXPONENT) {
      throw wrong("its length of 2^%d bytes is none that records have".formatted(exponent));
    }
    length = 1 << exponent;
    if (length > body.limit() - at) {
      throw wrong(
          "of its %,d bytes only %,d are there: truncated".formatted(length, body.limit() - at));
    }
  }

  private SeedRecord record() throws Malformed {
    int samples = u16(30);
    int dataOffset = u16(44);
    boolean holdsSamples = samples > 0 && rate() > 0;
    if (holdsSamples && (dataOffset < FIXED || dataOffset > length)) {
      throw wrong("its samples are said to begin at byte %d of %,d".formatted(dataOffset, length));
    }
    int from = holdsSamples ? dataOffset : length;
    var channel = String.join(".", text(18, 2), text(8, 5), text(13, 2), text(15, 3));
    return new SeedRecord(
        channel, start(), rate(), samples, encoding, order, at + from, length - from, length);
  }

  private long start() {
    long days = LocalDate.of(u16(20), 1, 1).toEpochDay() + u16(22) - 1;
    long seconds =
        days * 86_400
            + unsigned(body, at + 24) * 3_600L
            + unsigned(body, at + 25) * 60L
            + unsigned(body, at + 26);
    boolean corrected = (body.get(at + 36) & CORRECTION_APPLIED) != 0;
    long tenths = u16(28) + (corrected ? 0L : body.getInt(at + 40));
    return seconds * SECONDS + tenths * TENTHS_OF_MILLIS + micros * MICROS;
  }

  /// Blockette 100 has the exact rate, but rounded to float32: where the terms of the fixed part
  /// say the same, they say it better.
  private double rate() {
    double nominal = nominalRate();
    boolean told = exactRate > 0 && Double.isFinite(exactRate);
    return told && Math.abs(nominal / exactRate - 1) > FLOAT32_STEP ? exactRate : nominal;
  }

  private double nominalRate() {
    double factor = body.getShort(at + 32);
    double multiplier = body.getShort(at + 34);
    if (factor == 0 || multiplier == 0) {
      return 0;
    }
    return (factor > 0 ? factor : -1 / factor) * (multiplier > 0 ? multiplier : -1 / multiplier);
  }

  private String text(int offset, int length) {
    var bytes = new byte[length];
    body.get(at + offset, bytes);
    return new String(bytes, ISO_8859_1).replaceAll("[^!-~]", "");
  }

  private int u16(int offset) {
    return body.getShort(at + offset) & 0xffff;
  }

  private static int unsigned(ByteBuffer body, int offset) {
    return body.get(offset) & 0xff;
  }

  private Malformed wrong(String what) {
    return new Malformed("the miniSEED record at byte %,d is broken: %s".formatted(at, what));
  }
}
