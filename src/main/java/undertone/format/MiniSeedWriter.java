package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;

/// Writes miniSEED: a series of samples as records that follow each other.
///
/// @param version 2 or 3
/// @param encoding how samples are written
/// @param recordLength bytes of each record of version 2, a power of 2 from 256 on; what a record
///   of version 3 has at most
public record MiniSeedWriter(int version, Encoding encoding, int recordLength) {
  private static final int DATA_AT = 128;
  private static final int LARGEST_TERM = Short.MAX_VALUE;

  /// How samples are written.
  public enum Encoding {
    /// Whole numbers of 32 bits.
    INT32(SeedEncoding.INT32),
    /// Floating point of 64 bits.
    FLOAT64(SeedEncoding.FLOAT64),
    /// Compressed whole numbers.
    STEIM1(SeedEncoding.STEIM1),
    /// Compressed whole numbers whose steps are less than 2^29.
    STEIM2(SeedEncoding.STEIM2);

    private final int code;

    Encoding(int code) {
      this.code = code;
    }
  }

  /// What most services send: version 2, Steim 2, records of 512 bytes.
  public static final MiniSeedWriter USUAL = new MiniSeedWriter(2, Encoding.STEIM2, 512);

  public MiniSeedWriter {
    if (version != 2 && version != 3) {
      throw new IllegalArgumentException("there is miniSEED 2 and 3, not " + version);
    }
    if (recordLength < 2 * DATA_AT || Integer.bitCount(recordLength) != 1) {
      throw new IllegalArgumentException("a record has 256, 512, ... bytes, not " + recordLength);
    }
  }

  /// Writes whole numbers.
  ///
  /// @param channel `NET.STA.LOC.CHA`, the location may be empty
  /// @param start of the first sample; version 2 keeps microseconds
  /// @param rateHz samples per second
  /// @param samples at least one
  /// @return the records
  public byte[] write(String channel, Instant start, double rateHz, int... samples) {
    return write(channel, start, rateHz, Arrays.stream(samples).asDoubleStream().toArray());
  }

  /// Writes samples.
  ///
  /// @param channel `NET.STA.LOC.CHA`, the location may be empty
  /// @param start of the first sample; version 2 keeps microseconds
  /// @param rateHz samples per second
  /// @param samples at least one; whole numbers but for float64
  /// @return the records
  /// @throws IllegalArgumentException if the encoding has no such sample, or the channel no 4 parts
  public byte[] write(String channel, Instant start, double rateHz, double... samples) {
    var parts = channel.split("\\.", -1);
    if (parts.length != 4 || parts[3].length() != 3) {
      throw new IllegalArgumentException(channel + " is not of the form NET.STA.LOC.CHA");
    }
    var whole = encoding == Encoding.FLOAT64 ? new int[0] : whole(samples);
    var out = new ByteArrayOutputStream();
    for (int done = 0, number = 1; done < samples.length; number++) {
      var data = data(samples, whole, done);
      var at = start.plusNanos(Math.round(done * 1e9 / rateHz));
      out.writeBytes(
          version == 2
              ? record2(parts, at, rateHz, data, number)
              : record3(parts, at, rateHz, data));
      done += data.samples();
    }
    return out.toByteArray();
  }

  private SteimEncoder.Frames data(double[] samples, int[] whole, int from) {
    int room = recordLength - DATA_AT;
    if (SeedEncoding.isSteim(encoding.code)) {
      int steim = SeedEncoding.steimVersion(encoding.code);
      return SteimEncoder.encode(steim, whole, from, room / Steim.FRAME);
    }
    int width = encoding == Encoding.INT32 ? Integer.BYTES : Double.BYTES;
    int count = Math.min(room / width, samples.length - from);
    var bytes = ByteBuffer.allocate(count * width);
    bytes.order(version == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    if (encoding == Encoding.INT32) {
      bytes.asIntBuffer().put(whole, from, count);
    } else {
      bytes.asDoubleBuffer().put(samples, from, count);
    }
    return new SteimEncoder.Frames(bytes, count);
  }

  private static int[] whole(double[] samples) {
    var whole = new int[samples.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = whole(samples[i]);
    }
    return whole;
  }

  private static int whole(double sample) {
    if (sample != (int) sample) {
      throw new IllegalArgumentException(sample + " is no whole number of 32 bits");
    }
    return (int) sample;
  }

  private byte[] record2(
      String[] parts, Instant start, double rate, SteimEncoder.Frames data, int number) {
    var time = ZonedDateTime.ofInstant(start, ZoneOffset.UTC);
    int micros = time.getNano() / 1_000;
    var bytes = ByteBuffer.allocate(recordLength).order(ByteOrder.BIG_ENDIAN);
    bytes.put(ascii("%06dD ".formatted(number % 1_000_000)));
    bytes.put(ascii("%-5.5s%-2.2s%-3.3s%-2.2s".formatted(parts[1], parts[2], parts[3], parts[0])));
    bytes.putShort((short) time.getYear()).putShort((short) time.getDayOfYear());
    bytes.put((byte) time.getHour()).put((byte) time.getMinute()).put((byte) time.getSecond());
    bytes.put((byte) 0).putShort((short) (micros / 100)).putShort((short) data.samples());
    boolean slow = rate < 1;
    long term = Math.clamp(Math.round(slow ? 1 / rate : rate), 1, LARGEST_TERM);
    bytes.putShort((short) (slow ? -term : term)).putShort((short) 1);
    // Where terms of 16 bits have the rate, float32 would only make it less exact.
    boolean exact = rate == (slow ? 1.0 / term : term);
    bytes.putInt(exact ? 2 : 3).putInt(0).putShort((short) DATA_AT).putShort((short) 48);
    bytes.putShort((short) 1000).putShort((short) 56).put((byte) encoding.code).put((byte) 1);
    bytes.put((byte) Integer.numberOfTrailingZeros(recordLength)).put((byte) 0);
    bytes.putShort((short) 1001).putShort((short) (exact ? 0 : 64)).put((byte) 100);
    bytes.put((byte) (micros % 100)).putShort((short) (data.bytes().limit() / Steim.FRAME));
    if (!exact) {
      bytes.putShort((short) 100).putShort((short) 0).putFloat((float) rate);
    }
    return bytes.put(DATA_AT, data.bytes(), 0, data.bytes().limit()).array();
  }

  private byte[] record3(String[] parts, Instant start, double rate, SteimEncoder.Frames data) {
    var time = ZonedDateTime.ofInstant(start, ZoneOffset.UTC);
    var code = parts[3];
    var source =
        ascii(
            "FDSN:%s_%s_%s_%s_%s_%s"
                .formatted(
                    parts[0], parts[1], parts[2], code.charAt(0), code.charAt(1), code.charAt(2)));
    int length = SeedHeader3.FIXED + source.length + data.bytes().limit();
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("MS")).put((byte) 3).put((byte) 0).putInt(time.getNano());
    bytes.putShort((short) time.getYear()).putShort((short) time.getDayOfYear());
    bytes.put((byte) time.getHour()).put((byte) time.getMinute()).put((byte) time.getSecond());
    bytes.put((byte) encoding.code).putDouble(rate).putInt(data.samples()).putInt(0);
    bytes.put((byte) 1).put((byte) source.length).putShort((short) 0);
    bytes.putInt(data.bytes().limit()).put(source).put(data.bytes().rewind());
    return bytes.putInt(28, SeedHeader3.checksum(bytes, 0, length)).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
