package undertone.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Makes bytes of doubles: the way back from [SampleType#widener], for the writers.
final class Narrowing {

  private Narrowing() {}

  /// Writes numbers one after the other. Floating-point kinds round to nearest.
  ///
  /// @param type what they become
  /// @param order of the bytes of each
  /// @param numbers any; whole ones within range where the type has no others
  /// @return the bytes
  /// @throws IllegalArgumentException if a number is none that the type has
  static byte[] bytes(SampleType type, ByteOrder order, double... numbers) {
    var bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, type.bytes())).order(order);
    for (double number : numbers) {
      switch (type) {
        case F16 -> bytes.putShort(Float.floatToFloat16((float) number));
        case F32 -> bytes.putFloat((float) number);
        case F64 -> bytes.putDouble(number);
        case BOOL -> bytes.put((byte) whole(number, 0, 1));
        case I8 -> bytes.put((byte) whole(number, -128, 127));
        case U8 -> bytes.put((byte) whole(number, 0, 255));
        case I16 -> bytes.putShort((short) whole(number, Short.MIN_VALUE, Short.MAX_VALUE));
        case U16 -> bytes.putShort((short) whole(number, 0, 0xffff));
        case I24 -> putTriple(bytes, (int) whole(number, -0x80_0000, 0x7f_ffff));
        case I32 -> bytes.putInt((int) whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
        case U32 -> bytes.putInt((int) whole(number, 0, 0xffff_ffffL));
        case I64 -> bytes.putLong(whole(number, -1L << 53, 1L << 53));
        case U64 -> bytes.putLong(whole(number, 0, 1L << 53));
      }
    }
    return bytes.array();
  }

  private static void putTriple(ByteBuffer bytes, int number) {
    boolean little = bytes.order() == ByteOrder.LITTLE_ENDIAN;
    bytes.put((byte) (little ? number : number >> 16));
    bytes.put((byte) (number >> 8));
    bytes.put((byte) (little ? number >> 16 : number));
  }

  /// A number that must be whole.
  ///
  /// @throws IllegalArgumentException if it is not, or out of range
  static long whole(double number, long least, long most) {
    if (number != Math.rint(number) || number < least || number > most) {
      throw new IllegalArgumentException(
          number + " is no whole number from " + least + " to " + most);
    }
    return (long) number;
  }
}
