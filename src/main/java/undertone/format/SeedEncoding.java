package undertone.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the samples of a miniSEED record are written: the codes of SEED's blockette 1000 and of
/// miniSEED 3, which agree where both have one.
final class SeedEncoding {
  /// No samples but text.
  static final int TEXT = 0;

  /// 32 bits, whole.
  static final int INT32 = 3;

  /// 64 bits, floating.
  static final int FLOAT64 = 5;

  /// Compressed differences.
  static final int STEIM1 = 10;

  /// Compressed differences, packed tighter.
  static final int STEIM2 = 11;

  private static final Map<Integer, SampleType> PLAIN =
      Map.of(
          1,
          SampleType.I16,
          2,
          SampleType.I24,
          INT32,
          SampleType.I32,
          4,
          SampleType.F32,
          FLOAT64,
          SampleType.F64);
  private static final Map<Integer, String> OTHERS =
      Map.ofEntries(
          Map.entry(TEXT, "text"),
          Map.entry(12, "GEOSCOPE 24-bit"),
          Map.entry(13, "GEOSCOPE 16/3-bit"),
          Map.entry(14, "GEOSCOPE 16/4-bit"),
          Map.entry(15, "US National Network"),
          Map.entry(16, "CDSN 16-bit"),
          Map.entry(17, "Graefenberg 16-bit"),
          Map.entry(18, "IPG 16-bit"),
          Map.entry(19, "Steim 3"),
          Map.entry(30, "SRO"),
          Map.entry(31, "HGLP"),
          Map.entry(32, "DWWSSN"),
          Map.entry(33, "RSTN 16-bit"),
          Map.entry(100, "opaque data"));

  private SeedEncoding() {}

  /// The type of numbers that are written one after the other; null for other encodings.
  static @Nullable SampleType plain(int code) {
    return PLAIN.get(code);
  }

  /// Whether it is Steim 1 or 2.
  static boolean isSteim(int code) {
    return code == STEIM1 || code == STEIM2;
  }

  /// The version of Steim's compression.
  static int steimVersion(int code) {
    return code - STEIM1 + 1;
  }

  /// The most samples that so many bytes can hold; -1 where this program cannot read them.
  static long capacity(int code, long bytes) {
    var type = plain(code);
    if (type != null) {
      return bytes / type.bytes();
    }
    return isSteim(code) ? Steim.capacity(steimVersion(code), bytes) : -1;
  }

  /// What people call it.
  static String name(int code) {
    var type = plain(code);
    if (type != null) {
      return type.label();
    }
    return isSteim(code)
        ? "Steim " + steimVersion(code)
        : OTHERS.getOrDefault(code, "unknown") + " (encoding %d)".formatted(code);
  }
}
