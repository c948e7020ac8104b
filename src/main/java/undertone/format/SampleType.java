package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/// How one number lies in bytes: what a format needs to know to make doubles of them.
enum SampleType {
  BOOL("bool", 1),
  I8("int8", 1),
  U8("uint8", 1),
  I16("int16", 2),
  U16("uint16", 2),
  I24("int24", 3),
  I32("int32", 4),
  U32("uint32", 4),
  I64("int64", 8),
  U64("uint64", 8),
  F16("float16", 2),
  F32("float32", 4),
  F64("float64", 8);

  /// The largest whole number up to which float64 has every one.
  private static final long EXACT = 1L << 53;

  private final String label;
  private final int bytes;

  SampleType(String label, int bytes) {
    this.label = label;
    this.bytes = bytes;
  }

  /// What people call it.
  String label() {
    return label;
  }

  /// How many bytes one takes.
  int bytes() {
    return bytes;
  }

  /// Makes doubles of bytes, at most [Widener#CHUNK] at a time.
  ///
  /// @param order of the bytes of one number
  /// @return for one thread; it keeps arrays between its calls
  Widener widener(ByteOrder order) {
    return switch (this) {
      case BOOL, I8, U8 -> ofBytes();
      case I16, U16, F16 -> ofShorts(order);
      case I24 -> ofTriples(order == ByteOrder.LITTLE_ENDIAN);
      case I32, U32 -> ofInts(order);
      case I64, U64 -> ofLongs(order);
      case F32 -> ofFloats(order);
      case F64 -> ofDoubles(order);
    };
  }

  private Widener ofBytes() {
    var raw = new byte[Widener.CHUNK];
    return (from, at, into, count) -> {
      MemorySegment.copy(from, JAVA_BYTE, at, raw, 0, count);
      for (int i = 0; i < count; i++) {
        into[i] = raw[i];
      }
      if (this != I8) {
        for (int i = 0; i < count; i++) {
          into[i] = this == BOOL ? (raw[i] == 0 ? 0 : 1) : raw[i] & 0xff;
        }
      }
      return -1;
    };
  }

  private Widener ofShorts(ByteOrder order) {
    var raw = new short[Widener.CHUNK];
    var layout = JAVA_SHORT_UNALIGNED.withOrder(order);
    return (from, at, into, count) -> {
      MemorySegment.copy(from, layout, at, raw, 0, count);
      switch (this) {
        case U16 -> {
          for (int i = 0; i < count; i++) {
            into[i] = raw[i] & 0xffff;
          }
        }
        case F16 -> {
          for (int i = 0; i < count; i++) {
            into[i] = Float.float16ToFloat(raw[i]);
          }
        }
        default -> {
          for (int i = 0; i < count; i++) {
            into[i] = raw[i];
          }
        }
      }
      return -1;
    };
  }

  private static Widener ofTriples(boolean little) {
    var raw = new byte[3 * Widener.CHUNK];
    int low = little ? 0 : 2;
    return (from, at, into, count) -> {
      MemorySegment.copy(from, JAVA_BYTE, at, raw, 0, 3 * count);
      for (int i = 0, b = 0; i < count; i++, b += 3) {
        into[i] = raw[b + 2 - low] << 16 | (raw[b + 1] & 0xff) << 8 | (raw[b + low] & 0xff);
      }
      return -1;
    };
  }

  private Widener ofInts(ByteOrder order) {
    var raw = new int[Widener.CHUNK];
    var layout = JAVA_INT_UNALIGNED.withOrder(order);
    return (from, at, into, count) -> {
      MemorySegment.copy(from, layout, at, raw, 0, count);
      if (this == U32) {
        for (int i = 0; i < count; i++) {
          into[i] = raw[i] & 0xffff_ffffL;
        }
      } else {
        for (int i = 0; i < count; i++) {
          into[i] = raw[i];
        }
      }
      return -1;
    };
  }

  private Widener ofLongs(ByteOrder order) {
    var raw = new long[Widener.CHUNK];
    var layout = JAVA_LONG_UNALIGNED.withOrder(order);
    long least = this == U64 ? 0 : -EXACT; // as signed numbers, the huge unsigned ones are negative
    return (from, at, into, count) -> {
      MemorySegment.copy(from, layout, at, raw, 0, count);
      for (int i = 0; i < count; i++) {
        if (raw[i] < least || raw[i] > EXACT) {
          return i;
        }
        into[i] = raw[i];
      }
      return -1;
    };
  }

  private static Widener ofFloats(ByteOrder order) {
    var raw = new float[Widener.CHUNK];
    var layout = JAVA_FLOAT_UNALIGNED.withOrder(order);
    return (from, at, into, count) -> {
      MemorySegment.copy(from, layout, at, raw, 0, count);
      for (int i = 0; i < count; i++) {
        into[i] = raw[i];
      }
      return -1;
    };
  }

  private static Widener ofDoubles(ByteOrder order) {
    var layout = JAVA_DOUBLE_UNALIGNED.withOrder(order);
    return (from, at, into, count) -> {
      MemorySegment.copy(from, layout, at, into, 0, count);
      return -1;
    };
  }
}
