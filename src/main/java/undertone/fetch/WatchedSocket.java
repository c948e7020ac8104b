package undertone.fetch;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/// A socket that knows what came in since the last request went out, and gives up on a server that
/// sends next to nothing. One thread reads at a time.
final class WatchedSocket extends Socket {
  private static final int LONGEST_TIMED_READ_MS = 100;

  private final TimeLimits limits;
  private volatile boolean timedByWatchdog;
  private volatile @Nullable Incoming in;
  private volatile @Nullable OutputStream out;

  /// Bytes that came in since the last write. Touched by the fetch thread of the moment only.
  private long since;

  /// Nanoseconds spent reading since the window began, and the bytes that it brought.
  private long windowNanos;

  private long windowBytes;

  /// A socket that is not connected.
  ///
  /// @param limits the least rate
  WatchedSocket(TimeLimits limits) {
    this.limits = limits;
  }

  /// Bytes that came in since the last request.
  long since() {
    return since;
  }

  /// Whether there is something to read at this moment.
  boolean hasUnread() throws IOException {
    return getInputStream().available() > 0;
  }

  /// From now on OkHttp's own watchdog, which closes the socket, keeps the long time limits: the
  /// JDK would ask the system three times instead of once for every read that it has to time by
  /// itself. Not to be called before a handshake of TLS, which nobody else times.
  void leaveTimeToTheWatchdog() throws SocketException {
    if (!timedByWatchdog) {
      timedByWatchdog = true;
      setSoTimeout(getSoTimeout());
    }
  }

  @Override
  public void setSoTimeout(int millis) throws SocketException {
    super.setSoTimeout(timedByWatchdog && millis > LONGEST_TIMED_READ_MS ? 0 : millis);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    var made = in;
    if (made == null) {
      made = new Incoming(super.getInputStream());
      in = made;
    }
    return made;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    var made = out;
    if (made == null) {
      made = new Outgoing(super.getOutputStream());
      out = made;
    }
    return made;
  }

  /// A request goes out.
  private void begin() {
    since = 0;
    var made = in;
    if (made != null) {
      made.ahead.rest();
    }
  }

  private void came(int bytes, long nanos) throws TimeLimitException {
    // The wait for the first byte is the idle limit's business.
    windowNanos = since == 0 ? 0 : windowNanos + nanos;
    windowBytes = since == 0 ? bytes : windowBytes + bytes;
    since += bytes;
    if (windowNanos < limits.window().toNanos()) {
      return;
    }
    if (windowBytes < limits.leastBytes()) {
      throw new TimeLimitException(
          "the server sends next to nothing: %d bytes in %s"
              .formatted(windowBytes, Amounts.words(limits.window())));
    }
    windowNanos = 0;
    windowBytes = 0;
  }

  @Override
  public void close() throws IOException {
    super.close();
    var made = in;
    if (made != null) {
      made.ahead.close();
    }
  }

  private final class Incoming extends FilterInputStream {
    private final ReadAhead ahead;

    Incoming(InputStream in) {
      super(in);
      ahead = new ReadAhead(in);
    }

    @Override
    public int available() throws IOException {
      return ahead.held() + in.available();
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (ahead.holds()) {
        return ahead.read(into, offset, length);
      }
      long began = System.nanoTime();
      int read = ahead.read(into, offset, length);
      if (read > 0) {
        // What was read ahead counts now, so that it is never missed.
        came(read + ahead.held(), System.nanoTime() - began);
      }
      return read;
    }
  }

  private final class Outgoing extends FilterOutputStream {
    Outgoing(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      begin();
      out.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      begin();
      out.write(from, offset, length);
    }
  }
}
