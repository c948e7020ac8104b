package undertone.bench.frames;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Serves recordings of several channels from memory, as `.npy` of single precision, a channel a
/// row: tones of any frequency with noise. One answer in a hundred is that there is no such thing.
/// What comes of a fetch are as many results, so that more of them land than one machine could
/// fetch; they come evenly, as from a service that allows so many a second.
final class ManyChannels implements HttpHandler, AutoCloseable {
  private static final int SAMPLES = 64;
  private static final int DIFFERENT = 256;
  private static final int ONE_IN_FAILS = 100;
  private static final int FORGIVEN = 50;

  /// Recordings, for those that are asked for twice.
  private static final int SPARE = 20;

  private static final int HEADER = 128;
  private static final int MAGIC = 10;

  private final ByteBuffer[] bodies = new ByteBuffer[DIFFERENT];
  private final AtomicInteger asked = new AtomicInteger();
  private final int channels;
  private final long apartNanos;
  private long next = System.nanoTime();
  private final Undertow server;

  /// Starts on 127.0.0.1 and a free port.
  ///
  /// @param channels of each recording
  /// @param perSecond channels that are served in a second
  ManyChannels(int channels, int perSecond) {
    this.channels = channels;
    apartNanos = 1_000_000_000L * channels / perSecond;
    var random = new Random(11);
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = body(channels, random);
    }
    server = Undertow.builder().setIoThreads(1).addHttpListener(0, "127.0.0.1", this).build();
    server.start();
  }

  /// Addresses of recordings that have so many channels together, as one pattern.
  String pattern(int results) {
    int each = channels * (ONE_IN_FAILS - 1) + 1; // of a hundred; a failure is a result
    int recordings = (int) Math.ceilDiv((long) results * ONE_IN_FAILS, each) + SPARE;
    var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    return "http://127.0.0.1:%d/[0000000-%07d].npy".formatted(address.getPort(), recordings - 1);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    long millis = (slot() - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      answer(exchange);
    } else {
      exchange.dispatch(
          SameThreadExecutor.INSTANCE,
          () -> {
            var _ =
                exchange
                    .getIoThread()
                    .executeAfter(() -> answer(exchange), millis, TimeUnit.MILLISECONDS);
          });
    }
  }

  /// When the next answer may be given; what was not asked for in time is soon forgotten.
  private synchronized long slot() {
    next = Math.max(next + apartNanos, System.nanoTime() - FORGIVEN * apartNanos);
    return next;
  }

  private void answer(HttpServerExchange exchange) {
    int number = asked.getAndIncrement();
    if (number % ONE_IN_FAILS == ONE_IN_FAILS - 1) {
      exchange.setStatusCode(404);
      exchange.endExchange();
    } else {
      exchange.getResponseSender().send(bodies[number % DIFFERENT].duplicate());
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  /// NumPy's format, version 1.0: a magic, the length of the header, the header, the samples.
  private static ByteBuffer body(int channels, Random random) {
    var header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }"
            .formatted(channels, SAMPLES);
    var bytes =
        ByteBuffer.allocate(HEADER + channels * SAMPLES * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x93)
            .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
            .put((byte) 1)
            .put((byte) 0)
            .putShort((short) (HEADER - MAGIC))
            .put(header.getBytes(StandardCharsets.US_ASCII));
    while (bytes.position() < HEADER - 1) {
      bytes.put((byte) ' ');
    }
    bytes.put((byte) '\n');
    for (int channel = 0; channel < channels; channel++) {
      double cycles = random.nextDouble(0.05, 0.45);
      for (int i = 0; i < SAMPLES; i++) {
        bytes.putFloat((float) (Math.sin(2 * Math.PI * cycles * i) + random.nextGaussian() / 2));
      }
    }
    return bytes.flip();
  }
}
