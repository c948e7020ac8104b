package undertone.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What the header of one miniSEED record says, of version 2 or 3.
///
/// @param channel `NET.STA.LOC.CHA`; of a source identifier that has no such parts, all of it
/// @param start of the first sample, in nanoseconds since 1970 by UTC
/// @param rate samples per second; 0 for records that are no series of samples
/// @param samples how many it says it has, at least 0
/// @param encoding the code of how they are written
/// @param order of the bytes of the samples
/// @param dataAt offset of the samples in the body
/// @param dataLength in bytes, all within the body
/// @param length of the whole record in bytes, all within the body
record SeedRecord(
    String channel,
    long start,
    double rate,
    long samples,
    int encoding,
    ByteOrder order,
    int dataAt,
    int dataLength,
    int length) {
  private static final double NANOS = 1e9;

  /// Outside of these bounds a rate is a broken header: from one sample in 30 years to 10 GHz.
  private static final double SLOWEST = 1e-9;

  private static final double FASTEST = 1e10;

  SeedRecord {
    if (!(rate >= SLOWEST && rate <= FASTEST)) {
      rate = 0;
    }
  }

  /// Whether a record of either version may begin here.
  ///
  /// @param body from offset 0
  /// @param at offset
  static boolean begins(ByteBuffer body, int at) {
    return SeedHeader2.begins(body, at) || SeedHeader3.begins(body, at);
  }

  /// Reads the header of the record at an offset where one begins.
  ///
  /// @param body from offset 0
  /// @param at offset
  /// @return what it says
  /// @throws Malformed if the record is not all there, or contradicts itself
  static SeedRecord read(ByteBuffer body, int at) throws Malformed {
    return SeedHeader3.begins(body, at) ? SeedHeader3.read(body, at) : SeedHeader2.read(body, at);
  }

  /// Reads the header of the record at an offset where one begins, and checks the whole record
  /// where it has a checksum.
  ///
  /// @param body from offset 0
  /// @param at offset
  /// @return what it says
  /// @throws Malformed if the record is not all there, or not as it was written
  static SeedRecord readWhole(ByteBuffer body, int at) throws Malformed {
    var record = read(body, at);
    if (SeedHeader3.begins(body, at)) {
      SeedHeader3.check(body, at, record.length());
    }
    return record;
  }

  /// Whether it holds samples in time, not text or the times of detections.
  boolean isSeries() {
    return samples > 0 && rate > 0 && encoding != SeedEncoding.TEXT;
  }

  /// When the sample after its last is due, in nanoseconds since 1970.
  long end() {
    double length = (double) samples * NANOS / rate;
    long end = start + (long) Math.min(length, 0x1p62);
    return end < start ? Long.MAX_VALUE : end;
  }
}
