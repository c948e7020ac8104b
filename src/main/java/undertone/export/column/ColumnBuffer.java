package undertone.export.column;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import undertone.export.column.ExportColumn.Kind;

/// The values of one column, those that are there one behind the other, little-endian: 8 bytes for
/// a number or a moment (nanoseconds since 1970), for a text its length in 4 bytes and its UTF-8.
/// This is how Parquet lays out plain values.
public final class ColumnBuffer {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NANOS = 1_000_000_000L;
  private static final int FIRST_BYTES = 1 << 12;

  private final Kind kind;
  private final BitSet present = new BitSet();
  private byte[] values = new byte[FIRST_BYTES];
  private int length;
  private int rows;
  private int longest;

  ColumnBuffer(Kind kind) {
    this.kind = kind;
  }

  void whole(long value) {
    add(Kind.WHOLE, value);
  }

  void number(double value) {
    add(Kind.NUMBER, Double.doubleToRawLongBits(value));
  }

  void time(Instant at) {
    try {
      long seconds = Math.multiplyExact(at.getEpochSecond(), NANOS);
      add(Kind.TIME, Math.addExact(seconds, at.getNano()));
    } catch (ArithmeticException _) {
      missing();
    }
  }

  void text(String value) {
    byte[] utf8 = value.getBytes(UTF_8);
    reserve(Kind.TEXT, Integer.BYTES + utf8.length);
    INT.set(values, length, utf8.length);
    System.arraycopy(utf8, 0, values, length + Integer.BYTES, utf8.length);
    length += Integer.BYTES + utf8.length;
    longest = Math.max(longest, value.codePointCount(0, value.length()));
    present.set(rows++);
  }

  void missing() {
    rows++;
  }

  private void add(Kind of, long bits) {
    reserve(of, Long.BYTES);
    LONG.set(values, length, bits);
    length += Long.BYTES;
    present.set(rows++);
  }

  private void reserve(Kind of, int bytes) {
    if (of != kind) {
      throw new IllegalStateException("a column of %s got a value of %s".formatted(kind, of));
    }
    if (values.length - length < bytes) {
      values = Arrays.copyOf(values, Math.max(values.length * 2, length + bytes));
    }
  }

  void clear() {
    length = 0;
    rows = 0;
    longest = 0;
    present.clear();
  }

  /// Rows, those without a value included.
  ///
  /// @return from 0
  public int rows() {
    return rows;
  }

  /// Which rows have a value.
  ///
  /// @return not to be changed
  public BitSet present() {
    return present;
  }

  /// The length of the longest text.
  ///
  /// @return in characters, those beyond 16 bits counted once
  public int longest() {
    return longest;
  }

  /// Bytes of the values.
  ///
  /// @return as many as [#writeTo] writes
  public int bytes() {
    return length;
  }

  /// Writes the values that are there.
  ///
  /// @param stream gets [#bytes] bytes
  /// @throws IOException if the stream fails
  public void writeTo(OutputStream stream) throws IOException {
    stream.write(values, 0, length);
  }
}
