package undertone.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import undertone.format.MiniSeedWriter;

/// A small dataselect service after the *FDSN Web Service Specifications* 1.2: long and short names
/// of parameters, wildcards, 204 or 404 where there is nothing, 400 and 413 with a text, 429 with
/// Retry-After. It has one channel of one sample a second at each of some stations; a sample's
/// value is its second of the day.
public final class FdsnServer implements AutoCloseable {
  private static final Map<String, String> SHORT =
      Map.of(
          "network",
          "net",
          "station",
          "sta",
          "location",
          "loc",
          "channel",
          "cha",
          "starttime",
          "start",
          "endtime",
          "end");
  private static final Set<String> KNOWN =
      Set.of("net", "sta", "loc", "cha", "start", "end", "nodata", "format", "quality");

  final ConcurrentLinkedQueue<String> queries = new ConcurrentLinkedQueue<>();

  /// How often each second of each station was sent.
  public final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();

  /// How many requests are answered by 429 before any other answer.
  final AtomicInteger refusals = new AtomicInteger();

  /// Has something done at each request, with its number from 1.
  public volatile IntConsumer onQuery = _ -> {};

  private final List<String> stations;
  private final Duration longest;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public FdsnServer(List<String> stations, Duration longest) throws IOException {
    this.stations = stations;
    this.longest = longest;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/fdsnws/dataselect/1/query", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var raw = exchange.getRequestURI().getRawQuery();
      queries.add(raw);
      onQuery.accept(queries.size());
      if (refusals.getAndDecrement() > 0) {
        exchange.getResponseHeaders().set("Retry-After", "1");
        send(exchange, 429, "Too many requests".getBytes(StandardCharsets.UTF_8));
        return;
      }
      try {
        answer(exchange, parameters(raw));
      } catch (RuntimeException e) {
        var words = "Error 400: " + e.getMessage() + "\n\nUsage details are available from ...\n";
        send(exchange, 400, words.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void answer(HttpExchange exchange, Map<String, String> asked) throws IOException {
    var start = time(asked.getOrDefault("start", ""));
    var end = time(asked.getOrDefault("end", ""));
    if (Duration.between(start, end).compareTo(longest) > 0) {
      send(exchange, 413, "Request too large".getBytes(StandardCharsets.UTF_8));
      return;
    }
    long first = start.getEpochSecond() + (start.getNano() > 0 ? 1 : 0);
    int count = (int) (end.getEpochSecond() - first + 1);
    var station = stations.stream().filter(s -> fits(asked.getOrDefault("sta", ""), s)).findFirst();
    boolean channel =
        fits(asked.getOrDefault("net", ""), "XX")
            && fits(asked.getOrDefault("loc", ""), "00")
            && fits(asked.getOrDefault("cha", ""), "LHZ");
    if (station.isEmpty() || !channel || count < 1) {
      send(exchange, Integer.parseInt(asked.getOrDefault("nodata", "204")), new byte[0]);
      return;
    }
    int[] samples = new int[count];
    for (int i = 0; i < count; i++) {
      samples[i] = (int) ((first + i) % 86_400);
      sent.computeIfAbsent(station.get() + " " + (first + i), _ -> new AtomicInteger())
          .incrementAndGet();
    }
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.fdsn.mseed");
    send(
        exchange,
        200,
        MiniSeedWriter.USUAL.write(
            "XX." + station.get() + ".00.LHZ", Instant.ofEpochSecond(first), 1, samples));
  }

  private static Map<String, String> parameters(String query) {
    var asked = new HashMap<String, String>();
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = pair.substring(0, equals);
      name = SHORT.getOrDefault(name, name);
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException("unrecognized parameter " + name);
      }
      asked.put(name, URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return asked;
  }

  private static Instant time(String text) {
    return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  private static boolean fits(String codes, String code) {
    for (var each : codes.split(",", -1)) {
      if (Pattern.matches(each.replace("?", ".").replace("*", ".*"), code)) {
        return true;
      }
    }
    return false;
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
