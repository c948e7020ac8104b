package undertone.format;

import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the numbers of an HDF5 dataset are.
final class HdfNumbers {

  private HdfNumbers() {}

  /// Whether a dataset has numbers, in one or two dimensions, at least two of them.
  static boolean canBeSignal(Dataset dataset) {
    var shape = dataset.getDimensionsAsLong();
    return type(dataset.getDataType()) != null
        && (shape.length == 1 || shape.length == 2)
        && Arrays.stream(shape).anyMatch(side -> side > 1);
  }

  /// What a dataset holds, in words.
  static String describe(Dataset dataset) {
    var type = type(dataset.getDataType());
    var shape = Arrays.toString(dataset.getDimensionsAsLong());
    return "%s of shape %s"
        .formatted(
            type == null ? "no plain numbers" : type.label(), shape.replaceAll("[\\[\\]]", ""));
  }

  /// The type of number, or null for anything else: numbers with unused bits included.
  static @Nullable SampleType type(DataType type) {
    return switch (type) {
      case FixedPoint number
          when number.getBitOffset() == 0 && number.getBitPrecision() == 8 * number.getSize() ->
          whole(number.getSize(), number.isSigned());
      case FloatingPoint number -> floating(number);
      default -> null;
    };
  }

  /// The order of the bytes of each number.
  static ByteOrder order(DataType type) {
    return type instanceof OrderedDataType ordered
        ? ordered.getByteOrder()
        : ByteOrder.LITTLE_ENDIAN;
  }

  private static @Nullable SampleType whole(int bytes, boolean signed) {
    return switch (bytes) {
      case 1 -> signed ? SampleType.I8 : SampleType.U8;
      case 2 -> signed ? SampleType.I16 : SampleType.U16;
      case 4 -> signed ? SampleType.I32 : SampleType.U32;
      case 8 -> signed ? SampleType.I64 : SampleType.U64;
      default -> null;
    };
  }

  /// IEEE 754 and no other: there are floats of 16 bits with 8 bits of exponent.
  private static @Nullable SampleType floating(FloatingPoint number) {
    if (number.getBitOffset() != 0 || number.getBitPrecision() != 8 * number.getSize()) {
      return null;
    }
    int exponent = number.getExponentSize();
    return switch (number.getSize()) {
      case 2 -> exponent == 5 && number.getExponentBias() == 15 ? SampleType.F16 : null;
      case 4 -> exponent == 8 && number.getExponentBias() == 127 ? SampleType.F32 : null;
      case 8 -> exponent == 11 && number.getExponentBias() == 1023 ? SampleType.F64 : null;
      default -> null;
    };
  }
}
