package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SignalFacts;

/// NumPy's `.npy` (format versions 1.0, 2.0, 3.0): one array of any numeric dtype, in both byte
/// orders. An array of one dimension is a signal; of two, each row or each column is a channel, by
/// [ReadingSpec#axis]. Complex, structured and object arrays are refused.
public final class Npy implements Format {
  private static final FormatNames NAMES =
      new FormatNames(
          "npy", Set.of("npy", "numpy"), Set.of("application/x-npy", "application/x-numpy"));
  private static final int ALIGNMENT = 64; // of the numbers in a file, as NumPy writes it

  @Override
  public FormatNames names() {
    return NAMES;
  }

  @Override
  public boolean recognises(ByteBuffer bytes) {
    return NpyHeader.begins(MemorySegment.ofBuffer(bytes));
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    if (!bytes.hasRemaining()) {
      return Opened.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    return open(MemorySegment.ofBuffer(bytes), name(), how);
  }

  /// Opens an array.
  ///
  /// @param file header and numbers
  /// @param format the name of the format it was read as
  /// @param how what the user says about it
  static Opened open(MemorySegment file, String format, ReadingSpec how) {
    try {
      var header = NpyHeader.read(file);
      var array = NpyArray.of(header, file.byteSize() - header.end());
      if (array.count() == 0) {
        return NpyArray.empty(header);
      }
      return tracks(
          array,
          format,
          how,
          (place, facts) -> new Placed(file, place, Placed.Scale.NONE, how.sampleRateHz(), facts));
    } catch (Malformed e) {
      return Opened.refused(Cause.UNDECODABLE, e.getMessage());
    }
  }

  /// The signals of an array.
  ///
  /// @param array what it is
  /// @param format the name of the format it was read as
  /// @param how what the user says about it
  /// @param track makes one, of the place of its numbers and its facts
  /// @throws Malformed if there are too many
  static Opened tracks(
      NpyArray array,
      String format,
      ReadingSpec how,
      BiFunction<Placed.Place, SignalFacts, Track> track)
      throws Malformed {
    var facts = SignalFacts.of(format, how.unit());
    var tracks = new ArrayList<Track>();
    for (var channel : array.channels(how.axis())) {
      tracks.add(track.apply(array.place(channel), facts.ofChannel(channel.name())));
    }
    return new Opened.Tracks(tracks);
  }

  /// Writes an array of float64 in C order, as `numpy.save` does (version 1.0).
  ///
  /// @param samples row after row
  /// @param shape their number, or rows and columns
  /// @return the file
  public static byte[] encode(double[] samples, int... shape) {
    return encode(SampleType.F64, ByteOrder.LITTLE_ENDIAN, samples, shape);
  }

  static byte[] encode(SampleType type, ByteOrder order, double[] samples, int... shape) {
    var mark = type.bytes() == 1 ? '|' : order == ByteOrder.LITTLE_ENDIAN ? '<' : '>';
    char kind = type == SampleType.BOOL ? 'b' : Character.toLowerCase(type.name().charAt(0));
    var dimensions = Arrays.stream(shape).mapToObj(Integer::toString);
    var dict =
        "{'descr': '%c%c%d', 'fortran_order': False, 'shape': (%s), }"
            .formatted(
                mark,
                kind,
                type.bytes(),
                dimensions.collect(Collectors.joining(", ")) + (shape.length == 1 ? "," : ""));
    int prefix = NpyHeader.MAGIC.length() + 4;
    int length = (prefix + dict.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT - prefix;
    var numbers = Narrowing.bytes(type, order, samples);
    var file = ByteBuffer.allocate(prefix + length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(NpyHeader.MAGIC.getBytes(ISO_8859_1)).put((byte) 1).put((byte) 0);
    file.putShort((short) length);
    file.put((dict + " ".repeat(length - dict.length() - 1) + "\n").getBytes(ISO_8859_1));
    return file.put(numbers).array();
  }
}
