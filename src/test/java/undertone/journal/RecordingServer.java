package undertone.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/// Serves a small recording under every address, after a moment, and counts who was asked for.
public final class RecordingServer implements AutoCloseable {
  private static final int SAMPLES = 64;

  private final HttpServer server;
  private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(2);
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, Long> firstAnswers = new ConcurrentHashMap<>();
  private final Queue<HttpExchange> held = new ConcurrentLinkedQueue<>();
  private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
  private volatile boolean holding;
  private volatile String authorization = "";
  private volatile String proxyAuthorization = "";
  private volatile boolean proxy;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile Predicate<String> missing = _ -> false;
  private volatile IntConsumer onRequest = _ -> {};

  private RecordingServer(HttpServer server, long delayMillis) {
    this.server = server;
    server.createContext(
        "/",
        exchange -> {
          counts.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
          asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet());
          proxyAuthorization =
              Objects.requireNonNullElse(
                  exchange.getRequestHeaders().getFirst("Proxy-Authorization"), "");
          if (proxy && proxyAuthorization.isEmpty()) {
            try (exchange) {
              exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"x\"");
              exchange.sendResponseHeaders(407, -1);
            }
            return;
          }
          authorization =
              Objects.requireNonNullElse(
                  exchange.getRequestHeaders().getFirst("Authorization"), "");
          arrivals.add(System.nanoTime());
          int number = requests.incrementAndGet();
          onRequest.accept(number);
          if (holding) {
            held.add(exchange);
            return;
          }
          var _ = answers.schedule(() -> answer(exchange), delayMillis, TimeUnit.MILLISECONDS);
        });
  }

  /// Starts it.
  ///
  /// @param delayMillis before each answer
  public static RecordingServer start(long delayMillis) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var all = new RecordingServer(server, delayMillis);
    server.start();
    return all;
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Says which addresses are answered with 404 from now on.
  public void missing(Predicate<String> path) {
    missing = path;
  }

  /// Serves a text in the place of a recording.
  public void page(String path, String text) {
    pages.put(path, text);
  }

  /// Has something done at each request, with its number from 1.
  public void onRequest(IntConsumer listener) {
    onRequest = listener;
  }

  /// Has whoever asks wait until it is told to answer.
  public void hold() {
    holding = true;
  }

  /// Answers those that wait, and all others from now on.
  public void answerAll() {
    holding = false;
    for (var each = held.poll(); each != null; each = held.poll()) {
      answer(each);
    }
  }

  /// When each request came in, by [System#nanoTime], in order.
  public long[] arrivals() {
    return arrivals.stream().mapToLong(Long::longValue).toArray();
  }

  /// How often each path was asked for.
  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }

  /// When a path was answered first, by [System#nanoTime].
  public long firstAnswer(String path) {
    return firstAnswers.getOrDefault(path, Long.MAX_VALUE);
  }

  /// Is a proxy from now on, for whoever has a key.
  public void beProxy() {
    proxy = true;
  }

  /// Address and headers of each request.
  public String asked() {
    return String.join("\n", asked);
  }

  /// What the last request showed; empty for nothing.
  public String authorization() {
    return authorization;
  }

  private void answer(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    var page = pages.get(path);
    if (page != null) {
      try (exchange) {
        byte[] text = page.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
      } catch (IOException _) {
        // Whoever asked is gone.
      }
      return;
    }
    var body = ByteBuffer.allocate(8 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < SAMPLES; i++) {
      body.putDouble(Math.sin(0.5 * i) + path.hashCode());
    }
    try (exchange) {
      boolean there = !missing.test(path);
      exchange.sendResponseHeaders(there ? 200 : 404, there ? body.capacity() : -1);
      if (there) {
        exchange.getResponseBody().write(body.array());
      }
      firstAnswers.putIfAbsent(path, System.nanoTime());
    } catch (IOException _) {
      // Whoever asked is gone.
    }
  }

  @Override
  public void close() {
    server.stop(0);
    answers.shutdownNow();
  }
}
