package undertone.fetch;

import java.io.IOException;
import java.util.Locale;
import java.util.zip.Inflater;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/// Unpacks a body while it is read, on the thread that reads it.
final class Unpacking implements AutoCloseable {
  /// Bytes beyond which the ratio counts: small bodies of one value repeated are no attack.
  private static final long HARMLESS = 1 << 20;

  private static final long LARGEST_RATIO = 200;

  private final Packed packed;
  private final BufferedSource unpacked;

  private Unpacking(Packed packed, Source unpacked) {
    this.packed = packed;
    this.unpacked = Okio.buffer(unpacked);
  }

  /// Whether an answer's body is not the bytes themselves.
  static boolean isPacked(Response response) {
    return !encoding(response).equals("identity") && response.body().contentLength() != 0;
  }

  /// Readies the unpacking.
  ///
  /// @param response has a packed body
  /// @return null where nobody here knows how
  static @Nullable Unpacking of(Response response) throws IOException {
    var source = response.body().source();
    var packed = new Packed(source);
    return switch (encoding(response)) {
      case "gzip", "x-gzip" -> new Unpacking(packed, new GzipSource(packed));
      case "deflate" ->
          new Unpacking(packed, new InflaterSource(packed, new Inflater(!hasZlibHead(source))));
      default -> null;
    };
  }

  static String encoding(Response response) {
    return response.header("Content-Encoding", "identity").strip().toLowerCase(Locale.ROOT);
  }

  /// RFC 1950, section 2.2. Some servers leave it out, against the RFC.
  private static boolean hasZlibHead(BufferedSource source) throws IOException {
    if (!source.request(2)) {
      return true;
    }
    int method = source.getBuffer().getByte(0) & 0xff;
    int flags = source.getBuffer().getByte(1) & 0xff;
    return (method & 0x0f) == 8 && (method << 8 | flags) % 31 == 0;
  }

  BufferedSource source() {
    return unpacked;
  }

  /// Whether the fault of the last exception lies in the packing, and not on the way here.
  boolean isBroken() {
    return !packed.brokeOff;
  }

  /// Whether so much came out of so little that it can only be meant to fill the memory.
  boolean isBomb(long expanded) {
    return expanded > HARMLESS && expanded > LARGEST_RATIO * packed.bytes;
  }

  /// Bytes that came over the network.
  long packedBytes() {
    return packed.bytes;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  /// Counts what comes over the network.
  private static final class Packed extends ForwardingSource {
    private long bytes;
    private boolean brokeOff;

    Packed(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      try {
        long read = super.read(sink, byteCount);
        bytes += Math.max(0, read);
        return read;
      } catch (IOException e) {
        brokeOff = true;
        throw e;
      }
    }
  }
}
