package undertone.simulator;

import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;
import undertone.model.DataService;
import undertone.model.ServiceSettings;

/// A real HTTP server on 127.0.0.1 that makes up what it serves.
///
/// - `GET /recordings/{id}.f64`: a numbered recording, raw little-endian float64: a unit sine plus
///   Gaussian noise. It is a pure function of the seed, the id, and the settings for samples,
///   sample rate and noise; any number of leading zeros will do. Has an `ETag` and answers
///   `If-None-Match`, `If-Range` and single ranges.
/// - `GET /data?n_samples=5000`: the same with another frequency for every request, never cached.
/// - `GET /recordings`: the list, JSON for programs and HTML for people; `offset` and `limit` page.
/// - `GET /`: what this is.
///
/// The sine's frequency is drawn from 50 to 150 Hz at 1,000 Hz, in general 5 % to 15 % of the
/// sample rate. `X-True-Frequency-Hz` tells it, `X-Sample-Rate-Hz`, `X-Samples` and
/// `X-Sample-Format` the rest. Latency, jitter, bandwidth and faults concern the first two
/// addresses only, and only what they do not refuse. Which numbered recordings fail, how, and how
/// late they come is a function of the seed and the id: asking again changes nothing, and two runs
/// with the same settings fail alike. Of a recording whose failure passes, every second request is
/// answered, so that it fails once in the next run again. `/data` draws anew for every request.
/// Timers count whole milliseconds; fractions of them hold on average.
///
/// Safe to call from any thread.
public final class SimulatedService implements DataService {
  private static final int BUFFER_BYTES = 1 << 16;

  private final ThreadGroup threads = new ThreadGroup("simulator");
  private final XnioWorker worker;
  private final HttpOpenListener connections;
  private final AcceptingChannel<StreamConnection> listener;
  private final String address;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile ServiceSettings settings;

  private SimulatedService(int port, ServiceSettings settings) throws IOException {
    this.settings = settings;
    worker =
        Xnio.getInstance(SimulatedService.class.getClassLoader())
            .createWorker(
                threads,
                OptionMap.builder()
                    .set(Options.WORKER_NAME, "simulator")
                    .set(
                        Options.WORKER_IO_THREADS,
                        Math.min(2, Runtime.getRuntime().availableProcessors()))
                    .set(Options.WORKER_TASK_CORE_THREADS, 1)
                    .set(Options.WORKER_TASK_MAX_THREADS, 2)
                    .set(Options.THREAD_DAEMON, true)
                    .getMap());
    connections =
        new HttpOpenListener(
            new DefaultByteBufferPool(true, BUFFER_BYTES, -1, 4),
            OptionMap.builder()
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .getMap());
    var sockets =
        OptionMap.builder()
            .set(Options.TCP_NODELAY, true)
            .set(Options.REUSE_ADDRESSES, true)
            .set(Options.BACKLOG, 1_024)
            .getMap();
    try {
      listener =
          worker.createStreamConnectionServer(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
              ChannelListeners.openListenerAdapter(connections),
              sockets);
    } catch (IOException failure) {
      worker.shutdownNow();
      throw failure;
    }
    address = "http://127.0.0.1:" + listener.getLocalAddress(InetSocketAddress.class).getPort();
    connections.setRootHandler(routes());
    listener.resumeAccepts();
  }

  /// Starts a service.
  ///
  /// @param port from 1 to 65,535, or 0 for a free one
  /// @param settings how to answer
  /// @return the running service
  /// @throws IOException with a sentence for people if it cannot listen there
  /// @throws IllegalArgumentException with a sentence for people if there is no such port
  public static SimulatedService start(int port, ServiceSettings settings) throws IOException {
    if (port < 0 || port > 0xffff) {
      throw new IllegalArgumentException("A port lies between 0 and 65535, not " + port + ".");
    }
    try {
      return new SimulatedService(port, settings);
    } catch (IOException failure) {
      throw new IOException(
          "Port %d on 127.0.0.1 cannot be used (%s); choose another one, or 0 for a free one."
              .formatted(port, failure.getMessage()),
          failure);
    }
  }

  private HttpHandler routes() {
    var data = new DataHandler(this::settings);
    var list = new ListingHandler(this::settings, address);
    var welcome = new WelcomeHandler(this::settings, address);
    return exchange -> route(exchange, data, list, welcome).handleRequest(exchange);
  }

  private static HttpHandler route(
      HttpServerExchange exchange, HttpHandler data, HttpHandler list, HttpHandler welcome) {
    var path = exchange.getRequestPath();
    return switch (path) {
      case "/" -> welcome;
      case "/recordings", "/recordings/" -> list;
      default ->
          path.equals("/data") || path.startsWith("/recordings/") ? data : WelcomeHandler.NOWHERE;
    };
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public ServiceSettings settings() {
    return settings;
  }

  @Override
  public void apply(ServiceSettings settings) {
    this.settings = settings;
  }

  @Override
  public void close() {
    // Once only: XNIO waits for ever if a listener is closed whose I/O threads have ended.
    if (closed.getAndSet(true)) {
      return;
    }
    IoUtils.safeClose(listener);
    connections.closeConnections();
    worker.shutdownNow();
    try {
      var _ = worker.awaitTermination(5, TimeUnit.SECONDS);
      // The last thread reports the end just before it ends itself.
      var ending = new Thread[16];
      for (int i = threads.enumerate(ending) - 1; i >= 0; i--) {
        ending[i].join(1_000);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
