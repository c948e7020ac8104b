package undertone.format;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SignalFacts;

/// Nothing but numbers of one kind, one after the other, perhaps behind a header of known length:
/// what NumPy's `tofile` writes. Such bytes tell nothing about themselves; whoever reads them as
/// another kind gets numbers all the same.
public final class Raw implements Format {
  /// Little-endian float64, as which bytes count that nothing is known about.
  public static final Raw FLOAT64 = new Raw(SampleType.F64, LITTLE_ENDIAN);

  private final SampleType type;
  private final ByteOrder order;
  private final FormatNames names;

  private Raw(SampleType type, ByteOrder order) {
    this.type = type;
    this.order = order;
    this.names = names(type, order);
  }

  /// Its name is an extension of it; without the byte order it is one of the little-endian kind,
  /// and so is what sox calls the signed ones: `s8`, `s16`, `s24`, `s32`.
  private static FormatNames names(SampleType type, ByteOrder order) {
    boolean little = order == LITTLE_ENDIAN;
    var kind = type.name().toLowerCase(Locale.ROOT);
    var name = kind + (type.bytes() == 1 ? "" : little ? "le" : "be");
    var extensions = new HashSet<String>(Set.of(name));
    if (little) {
      extensions.add(kind);
      extensions.add(kind.replace('i', 's'));
    }
    boolean usual = type == SampleType.F64 && little;
    return new FormatNames(name, extensions, usual ? Set.of("application/octet-stream") : Set.of());
  }

  /// All kinds: `f64le`, `f64be`, `f32le`, `i16le` and so on, `i8` and `u8`.
  ///
  /// @return a format for each
  static List<Format> all() {
    var all = new ArrayList<Format>();
    all.add(FLOAT64);
    all.add(new Raw(SampleType.F64, BIG_ENDIAN));
    for (var type :
        List.of(SampleType.F32, SampleType.I32, SampleType.I24, SampleType.I16, SampleType.U16)) {
      all.add(new Raw(type, LITTLE_ENDIAN));
      all.add(new Raw(type, BIG_ENDIAN));
    }
    all.add(new Raw(SampleType.I8, LITTLE_ENDIAN));
    all.add(new Raw(SampleType.U8, LITTLE_ENDIAN));
    return List.copyOf(all);
  }

  @Override
  public FormatNames names() {
    return names;
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    long length = bytes.remaining();
    long skipped = how.skipBytes();
    if (length == 0) {
      return Opened.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    if (length <= skipped) {
      return Opened.refused(
          length < skipped ? Cause.UNDECODABLE : Cause.EMPTY,
          "it has %,d bytes, and the header to be skipped is %,d: no samples are left"
              .formatted(length, skipped));
    }
    long count = (length - skipped) / type.bytes();
    long left = (length - skipped) % type.bytes();
    if (left != 0) {
      var behind = skipped == 0 ? "" : " behind a header of %,d".formatted(skipped);
      return Opened.refused(
          Cause.UNDECODABLE,
          "%,d bytes%s are no whole number of %d-byte samples (%d left over)"
              .formatted(length - skipped, behind, type.bytes(), left));
    }
    return Opened.of(
        new Placed(
            MemorySegment.ofBuffer(bytes),
            new Placed.Place(type, order, skipped, type.bytes(), (int) count),
            Placed.Scale.NONE,
            how.sampleRateHz(),
            SignalFacts.of(name(), how.unit())));
  }

  /// Writes samples.
  ///
  /// @param samples any number; whole ones within range where the kind has no others
  /// @return the bytes of each
  /// @throws IllegalArgumentException if a sample is none that the kind has
  public byte[] encode(double... samples) {
    return Narrowing.bytes(type, order, samples);
  }
}
