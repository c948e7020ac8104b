package undertone.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads far ahead where much is coming, since OkHttp asks the system for 8 KiB at a time: a
/// quarter of the processor's time on large bodies. Buffers are lent, and only while they help: a
/// thousand connections that hold one each would need more memory than the recordings. One thread
/// reads at a time; any may close.
final class ReadAhead {
  /// Bytes of one buffer, as many as the JDK takes from a socket at a time.
  private static final int SIZE = 1 << 17;

  /// So many reads in a row that brought all they asked for announce a large body.
  private static final int SIGNS = 8;

  /// Buffers there may be at a time, for all connections: 8 MiB.
  private static final int MOST = 64;

  private static final Semaphore FREE = new Semaphore(MOST);
  private static final ConcurrentLinkedQueue<byte[]> IDLE = new ConcurrentLinkedQueue<>();

  private final InputStream in;

  /// The buffer on loan; null while the reading thread is at work on it, too.
  private final AtomicReference<byte @Nullable []> lent = new AtomicReference<>();

  private volatile boolean closed;
  private int signs;
  private int from;
  private int end;

  ReadAhead(InputStream in) {
    this.in = in;
  }

  /// Bytes that were read and not asked for yet.
  int held() {
    return end - from;
  }

  /// What [#read] brings next comes out of the buffer.
  boolean holds() {
    return from < end;
  }

  /// As [InputStream#read(byte\[\], int, int)].
  ///
  /// @return bytes that went into the array, -1 at the end
  int read(byte[] into, int offset, int length) throws IOException {
    if (!holds() && (signs < SIGNS || length >= SIZE)) {
      return plain(into, offset, length);
    }
    var buffer = lent.getAndSet(null);
    if (buffer == null) {
      if (closed || holds()) {
        throw new SocketException("Socket closed");
      }
      buffer = borrow();
      if (buffer == null) {
        return plain(into, offset, length);
      }
    }
    try {
      if (!holds()) {
        from = 0;
        end = 0;
        end = Math.max(0, in.read(buffer, 0, SIZE));
        if (end == 0) {
          signs = 0;
          return -1;
        }
        // As soon as the system had less to give than there is room for, asking it often is cheap.
        signs = end >= length ? SIGNS : 0;
      }
      int count = Math.min(length, end - from);
      System.arraycopy(buffer, from, into, offset, count);
      from += count;
      return count;
    } catch (IOException e) {
      signs = 0;
      throw e;
    } finally {
      if (holds() || (signs >= SIGNS && end == SIZE)) {
        lent.set(buffer);
        if (closed) {
          giveBack(lent.getAndSet(null));
        }
      } else {
        giveBack(buffer);
      }
    }
  }

  /// The next answer may be small again.
  void rest() {
    signs = 0;
    if (!holds()) {
      giveBack(lent.getAndSet(null));
    }
  }

  void close() {
    closed = true;
    giveBack(lent.getAndSet(null));
  }

  private int plain(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    signs = read == length ? signs + 1 : 0;
    return read;
  }

  private static byte @Nullable [] borrow() {
    if (!FREE.tryAcquire()) {
      return null;
    }
    var idle = IDLE.poll();
    return idle == null ? new byte[SIZE] : idle;
  }

  private static void giveBack(byte @Nullable [] buffer) {
    if (buffer != null) {
      IDLE.add(buffer);
      FREE.release();
    }
  }
}
