package undertone.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import undertone.model.Failure.Cause;
import undertone.model.Signal;

/// Nothing but IEEE 754 doubles, little-endian, one after the other: what NumPy's `tofile` writes
/// on the machines people have.
public final class RawFloat64 implements Format {

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
  public Decoded decode(ByteBuffer bytes, double sampleRateHz, SampleBuffer buffer) {
    int length = bytes.remaining();
    if (length == 0) {
      return Decoded.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    if (length % Double.BYTES != 0) {
      return Decoded.refused(
          Cause.UNDECODABLE,
          "%d bytes are no whole number of 8-byte samples (%d left over)"
              .formatted(length, length % Double.BYTES));
    }
    double[] samples = buffer.ofLength(length / Double.BYTES);
    bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(samples);
    return new Decoded.Samples(new Signal(samples, sampleRateHz));
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
