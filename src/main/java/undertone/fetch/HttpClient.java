package undertone.fetch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import undertone.model.Host;

/// The one HTTP client of the program, with its open connections. Safe to call from any thread.
/// Close it when every fetch has ended.
public final class HttpClient implements AutoCloseable {
  /// Idle connections kept: as many as a run may have in flight, or each would be opened anew.
  private static final int IDLE_CONNECTIONS = 1_024;

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  private final ConnectionPool connections =
      new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
  private final Function<String, TimeLimits> limits;
  private final ScheduledThreadPoolExecutor timer;
  private final OkHttpClient client;

  /// A client with the usual time limits.
  public HttpClient() {
    this(
        host -> Host.isLoopback(host) ? TimeLimits.LOOPBACK : TimeLimits.REMOTE,
        TimeLimits.REMOTE,
        Dns.SYSTEM);
  }

  /// A client with time limits of its own.
  ///
  /// @param limits for every host
  public HttpClient(TimeLimits limits) {
    this(limits, Dns.SYSTEM);
  }

  HttpClient(TimeLimits limits, Dns dns) {
    this(_ -> limits, limits, dns);
  }

  private HttpClient(Function<String, TimeLimits> limits, TimeLimits rates, Dns dns) {
    this.limits = limits;
    var watch = new StaleConnections(connections);
    var lookup = new HostLookup(dns, limits);
    client =
        new OkHttpClient.Builder()
            .connectionPool(connections)
            // One connection per fetch: measured faster than sharing one by HTTP/2.
            .protocols(List.of(Protocol.HTTP_1_1))
            .socketFactory(new WatchedSockets(rates))
            .dns(lookup)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(new Departure())
            .addInterceptor(lookup)
            .addInterceptor(new Redirects())
            .addInterceptor(watch)
            .addInterceptor(new Politeness(limits))
            .addNetworkInterceptor(new StrayAnswers())
            .eventListener(watch)
            .build();
    // Wakes fetches that wait for their next attempt, which then go on elsewhere.
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("retry-timer").factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(1, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  /// A fetcher for one run, which shares the connections of all others.
  ///
  /// @param threads where requests wait for their answers, one thread each; stays the caller's
  /// @param store lends memory for the bodies
  /// @param terms what the run asks of its fetches
  /// @return the fetcher
  public Fetcher fetcher(ExecutorService threads, BodyStore store, FetchTerms terms) {
    var dispatcher = new Dispatcher(threads);
    // How many are in flight is for the pipeline to say.
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return fetcher(dispatcher, store, terms);
  }

  private Fetcher fetcher(Dispatcher dispatcher, BodyStore store, FetchTerms terms) {
    return new Fetcher(
        client.newBuilder().dispatcher(dispatcher).build(),
        timer,
        store,
        terms,
        limits,
        // Cryptographers need not apply; and whichever thread draws has a generator of its own.
        () -> ThreadLocalRandom.current().nextLong());
  }

  /// Reads one text, such as an index page, on the calling thread: with the credentials, the proxy,
  /// the patience and the attempts of a recording, and always from the server itself. Interrupting
  /// the thread calls the reader off, too; the interrupt is kept.
  ///
  /// @param url an http or https address
  /// @param cancelled asked about 20 times a second, on another thread, whether to call it off
  /// @return the text, at most 64 MiB of it, or why there is none
  public Page page(String url, BooleanSupplier cancelled) {
    var terms = new FetchTerms(0, PageReader.LARGEST);
    var fetcher = fetcher(new Dispatcher(), PageReader.Paper::new, terms);
    return new PageReader(url).read(fetcher, timer, cancelled);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    connections.evictAll();
  }
}
