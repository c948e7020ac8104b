package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.SignalFacts;

/// Nothing but IEEE 754 doubles, little-endian, one after the other: what NumPy's `tofile` writes
/// on the machines people have.
public final class RawFloat64 implements Format {
  private static final ValueLayout.OfDouble LITTLE_ENDIAN =
      JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  @Override
  public String name() {
    return "f64le";
  }

  @Override
  public boolean hasExtension(String extension) {
    return extension.equals("f64");
  }

  @Override
  public boolean hasMediaType(String mediaType) {
    return mediaType.equals("application/octet-stream");
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    int length = bytes.remaining();
    if (length == 0) {
      return Opened.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    if (length % Double.BYTES != 0) {
      return Opened.refused(
          Cause.UNDECODABLE,
          "%d bytes are no whole number of 8-byte samples (%d left over)"
              .formatted(length, length % Double.BYTES));
    }
    return Opened.of(
        new Doubles(
            MemorySegment.ofBuffer(bytes), how.sampleRateHz(), SignalFacts.of(name(), how.unit())));
  }

  private record Doubles(MemorySegment body, double rate, SignalFacts facts) implements Track {

    @Override
    public Decoded read(SampleBuffer buffer) {
      return new Decoded.Samples(new Signal(lies() ? body : copied(buffer), rate, facts));
    }

    /// Whether the body is a signal where it lies.
    private boolean lies() {
      return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
          && body.isNative()
          && body.address() % Signal.ALIGNMENT == 0;
    }

    private MemorySegment copied(SampleBuffer buffer) {
      long length = body.byteSize() / Double.BYTES;
      var samples = buffer.ofLength((int) length);
      MemorySegment.copy(body, LITTLE_ENDIAN, 0, samples, JAVA_DOUBLE, 0, length);
      return samples;
    }
  }

  /// Writes samples.
  ///
  /// @param samples any number
  /// @return 8 bytes for each
  public static byte[] encode(double... samples) {
    var bytes = new byte[samples.length * Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(samples);
    return bytes;
  }
}
