package undertone.simulator;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/// Sends the bytes of one recording as fast as the socket and the pace allow, without a thread of
/// its own: when it must wait it leaves a timer or a listener behind.
///
/// It holds a buffer only while it runs. What the socket did not take is computed again later,
/// which costs less than a buffer per waiting connection. Runs on the connection's I/O thread.
final class BodyWriter implements ChannelListener<StreamSinkChannel> {
  private final HttpServerExchange exchange;
  private final SampleGenerator samples;
  private final Pace pace;
  private final long first;
  private final long end;
  private final boolean breaksOff;
  private final StreamSinkChannel channel;
  private long at;

  /// A writer that has not begun.
  ///
  /// @param exchange its status and headers are set
  /// @param samples makes the bytes
  /// @param range which bytes were announced
  /// @param pace how fast
  /// @param breaksOff whether to close the connection half-way
  BodyWriter(
      HttpServerExchange exchange,
      SampleGenerator samples,
      ByteRange range,
      Pace pace,
      boolean breaksOff) {
    this.exchange = exchange;
    this.samples = samples;
    this.pace = pace;
    this.first = range.first();
    this.end = breaksOff ? range.first() + Math.max(1, range.length() / 2) : range.end();
    this.breaksOff = breaksOff;
    this.channel = exchange.getResponseChannel();
    this.at = first;
  }

  /// Sends what may be sent now.
  void advance() {
    try (var pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      while (at < end) {
        long due = pace.due(at - first, end - at, System.nanoTime());
        if (due == 0) {
          resumeIn(pace.waitMillis(at - first, end - at, System.nanoTime()));
          return;
        }
        if (!send(pooled.getBuffer(), due)) {
          channel.getWriteSetter().set(this);
          channel.resumeWrites();
          return;
        }
      }
      finish();
    } catch (IOException | RejectedExecutionException _) {
      // The client has gone, or the service is stopping: nobody is left to be told.
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  @Override
  public void handleEvent(StreamSinkChannel writable) {
    channel.suspendWrites();
    advance();
  }

  /// One buffer's worth; false where the socket is full.
  private boolean send(ByteBuffer buffer, long due) throws IOException {
    long sample = at / 8;
    int skipped = (int) (at % 8);
    int room = buffer.clear().remaining() / 8;
    int count = (int) Math.min(room, (skipped + due + 7) / 8);
    samples.fill(buffer, sample, count);
    buffer.flip().position(skipped);
    buffer.limit((int) Math.min(buffer.limit(), skipped + due));
    while (buffer.hasRemaining()) {
      int written = channel.write(buffer);
      if (written == 0) {
        return false;
      }
      at += written;
    }
    return true;
  }

  private void resumeIn(long millis) {
    exchange.getIoThread().executeAfter(this::advance, millis, TimeUnit.MILLISECONDS);
  }

  private void finish() {
    if (breaksOff) {
      IoUtils.safeClose(exchange.getConnection());
    } else {
      exchange.endExchange();
    }
  }
}
