package undertone.format;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteOrder;
import java.util.Map;

/// A NumPy dtype that has samples.
///
/// @param type what each number is
/// @param order of its bytes
record NpyType(SampleType type, ByteOrder order) {
  private static final Map<String, SampleType> TYPES =
      Map.ofEntries(
          Map.entry("b1", SampleType.BOOL),
          Map.entry("i1", SampleType.I8),
          Map.entry("i2", SampleType.I16),
          Map.entry("i4", SampleType.I32),
          Map.entry("i8", SampleType.I64),
          Map.entry("u1", SampleType.U8),
          Map.entry("u2", SampleType.U16),
          Map.entry("u4", SampleType.U32),
          Map.entry("u8", SampleType.U64),
          Map.entry("f2", SampleType.F16),
          Map.entry("f4", SampleType.F32),
          Map.entry("f8", SampleType.F64));

  /// Reads a dtype.
  ///
  /// @param descr as NumPy writes it, for example `<f8`
  /// @return the type
  /// @throws Malformed if it has no samples, or none that fit into float64
  static NpyType of(String descr) throws Malformed {
    if (descr.startsWith("[")) {
      throw refused(descr, "a structure of several parts: save the part that is the signal");
    }
    if (descr.isEmpty()) {
      throw refused(descr, "no kind of number");
    }
    char mark = descr.charAt(0);
    boolean marked = "<>|=".indexOf(mark) >= 0;
    var kind = marked ? descr.substring(1) : descr;
    var type = TYPES.get(kind);
    if (type == null) {
      throw refused(descr, why(kind));
    }
    if (type.bytes() > 1 && mark != '<' && mark != '>') {
      throw refused(descr, "a number of several bytes in an order that is not told");
    }
    return new NpyType(type, mark == '>' ? BIG_ENDIAN : LITTLE_ENDIAN);
  }

  private static String why(String kind) {
    return switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
      case 'c' -> "complex: save its real part or its magnitude";
      case 'f' -> "floating-point numbers wider than 64 bits, or of no known width: save float64";
      case 'O' -> "Python objects, which Undertone never unpickles: save an array of numbers";
      case 'S', 'U', 'a' -> "text: save an array of numbers";
      case 'M', 'm' -> "dates or durations: save an array of numbers";
      case 'V' -> "bytes without a meaning: save an array of numbers";
      default -> "no kind of number that Undertone knows";
    };
  }

  private static Malformed refused(String descr, String why) {
    var shown = descr.length() > 60 ? descr.substring(0, 60) + "..." : descr;
    return new Malformed("its dtype %s is %s".formatted(shown, why));
  }
}
