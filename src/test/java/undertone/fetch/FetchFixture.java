package undertone.fetch;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import undertone.model.RecordingRef;

/// A client, a server that does as it is told, and an ear for what the fetcher tells.
abstract class FetchFixture {
  /// One attempt, and the largest body there may be.
  static final FetchTerms TERMS = new FetchTerms(1, 1 << 30);

  /// Waits that nobody notices, patience that lasts.
  static final TimeLimits QUICK =
      limits(Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(1));

  /// What a listener heard, in order, and how it ended.
  record Heard(List<String> events, List<Setback> setbacks, Fetched fetched, int attempts) {

    Fetched.Failed failed() {
      return (Fetched.Failed) fetched;
    }

    String sentence() {
      return failed().failure().message();
    }

    /// The body; gives its slot back.
    byte[] bytes() {
      try (var slot = ((Fetched.Body) fetched).slot()) {
        var bytes = new byte[slot.buffer().remaining()];
        slot.buffer().get(bytes);
        return bytes;
      }
    }
  }

  final FaultServer server = new FaultServer();
  final ExecutorService threads = Executors.newCachedThreadPool();
  final AtomicInteger slotsOut = new AtomicInteger();
  private final List<HttpClient> clients = new ArrayList<>();
  private final List<Fetcher> fetchers = new ArrayList<>();
  final HttpClient client = client(QUICK);
  final Fetcher fetcher = fetcher(TERMS);

  /// Limits whose back-off takes no time.
  static TimeLimits limits(Duration idle, Duration whole, Duration window) {
    return new TimeLimits(
        Duration.ofSeconds(5),
        idle,
        whole,
        window,
        100,
        Duration.ofMillis(2),
        Duration.ofMillis(4));
  }

  @AfterEach
  void close() {
    fetchers.forEach(Fetcher::cancelAll);
    threads.shutdownNow();
    clients.forEach(HttpClient::close);
    server.close();
  }

  final HttpClient client(TimeLimits limits) {
    return client(limits, Dns.SYSTEM);
  }

  final HttpClient client(TimeLimits limits, Dns dns) {
    var made = new HttpClient(limits, dns);
    clients.add(made);
    return made;
  }

  /// Where each name is this machine.
  final HttpClient clientElsewhere(@Nullable Path cacheFolder, Map<String, String> environment) {
    var made =
        new HttpClient(
            QUICK, _ -> List.of(InetAddress.getLoopbackAddress()), cacheFolder, environment);
    clients.add(made);
    return made;
  }

  final Fetcher fetcher(FetchTerms terms) {
    return fetcher(client, terms);
  }

  final Fetcher fetcher(HttpClient from, FetchTerms terms) {
    var made = from.fetcher(threads, bytes -> new HeapSlot(bytes, slotsOut), terms);
    fetchers.add(made);
    return made;
  }

  /// Up to so many attempts, each of whose waits is short.
  final Heard fetchIn(int attempts, String path) throws InterruptedException {
    return fetch(fetcher(new FetchTerms(attempts, 1 << 30)), path);
  }

  final Heard fetch(String path) throws InterruptedException {
    return fetch(fetcher, path);
  }

  final Heard fetch(Fetcher with, String path) throws InterruptedException {
    var ended = new LinkedBlockingQueue<Heard>();
    with.start(recording(path), new Listener(ended));
    return ended.take();
  }

  final Fetched.Failed failure(String path) throws InterruptedException {
    return fetch(path).failed();
  }

  /// A recording of the server, or elsewhere if the path is a whole address.
  final RecordingRef recording(String path) {
    return new RecordingRef(0, "rec", path.startsWith("/") ? server.address() + path : path);
  }

  /// Writes down what it is told.
  static class Listener implements FetchListener {
    private final List<String> events = new ArrayList<>();
    private final List<Setback> setbacks = new ArrayList<>();
    private final BlockingQueue<Heard> into;

    Listener(BlockingQueue<Heard> into) {
      this.into = into;
    }

    @Override
    public void requested() {
      events.add("requested");
    }

    @Override
    public void firstByte() {
      events.add("first byte");
    }

    @Override
    public void retrying(Setback setback) {
      events.add("retrying");
      setbacks.add(setback);
    }

    @Override
    public void ended(Fetched fetched, int attempts) {
      events.add("ended");
      into.add(new Heard(events, setbacks, fetched, attempts));
    }
  }
}
