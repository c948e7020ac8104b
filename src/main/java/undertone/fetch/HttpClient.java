package undertone.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import undertone.model.CacheUse;
import undertone.model.Host;
import undertone.model.NetworkSettings;

/// The one HTTP client of the program, with its open connections. Safe to call from any thread.
/// Close it when every fetch has ended.
public final class HttpClient implements AutoCloseable {
  /// Idle connections kept: as many as a run may have in flight, or each would be opened anew.
  private static final int IDLE_CONNECTIONS = 1_024;

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  private final ConnectionPool connections =
      new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
  private final Function<String, TimeLimits> limits;
  private final @Nullable Path cacheFolder;
  private final Map<String, String> environment;
  private final ScheduledThreadPoolExecutor timer;
  private final CacheTally tally = new CacheTally();

  /// Without keys and without a way out of its own.
  private final OkHttpClient base;

  /// How the network is used now. Written by one thread at a time.
  private volatile Line line;

  /// How the network is used.
  ///
  /// @param client knows the keys and the way out
  /// @param cache what is kept of what it fetches
  private record Line(OkHttpClient client, HttpCache cache) {}

  /// A client with the usual time limits, which keeps nothing.
  public HttpClient() {
    this(HttpClient::usual, TimeLimits.REMOTE, Dns.SYSTEM, null, System.getenv());
  }

  /// A client with the usual time limits, which keeps what it fetches.
  ///
  /// @param cacheFolder where; need not exist
  public HttpClient(Path cacheFolder) {
    this(HttpClient::usual, TimeLimits.REMOTE, Dns.SYSTEM, cacheFolder, System.getenv());
  }

  /// A client with time limits of its own.
  ///
  /// @param limits for every host
  public HttpClient(TimeLimits limits) {
    this(limits, Dns.SYSTEM);
  }

  HttpClient(TimeLimits limits, Dns dns) {
    this(_ -> limits, limits, dns, null, Map.of());
  }

  HttpClient(
      TimeLimits limits, Dns dns, @Nullable Path cacheFolder, Map<String, String> environment) {
    this(_ -> limits, limits, dns, cacheFolder, environment);
  }

  private HttpClient(
      Function<String, TimeLimits> limits,
      TimeLimits rates,
      Dns dns,
      @Nullable Path cacheFolder,
      Map<String, String> environment) {
    this.limits = limits;
    this.cacheFolder = cacheFolder;
    this.environment = environment;
    var watch = new StaleConnections(connections);
    var lookup = new HostLookup(dns, limits);
    base =
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
    var usual = NetworkSettings.DEFAULTS;
    line = new Line(client(usual), new HttpCache(cacheFolder, usual.cache(), tally));
  }

  private static TimeLimits usual(String host) {
    return Host.isLoopback(host) ? TimeLimits.LOOPBACK : TimeLimits.REMOTE;
  }

  /// Changes how the network is used, for every fetcher and page from now on. Fetchers that are at
  /// work go on as they began.
  ///
  /// @param settings credentials, proxy and cache
  public synchronized void network(NetworkSettings settings) {
    var before = line.cache();
    boolean same = before.choice().equals(settings.cache());
    if (!same) {
      before.dismiss();
    }
    line =
        new Line(
            client(settings), same ? before : new HttpCache(cacheFolder, settings.cache(), tally));
  }

  private OkHttpClient client(NetworkSettings settings) {
    var proxies = new Proxies(settings.proxy(), environment);
    var keyring = new Keyring(settings.credentials(), proxies);
    var client = base.newBuilder().proxySelector(proxies);
    if (!keyring.isEmpty()) {
      client.addNetworkInterceptor(keyring).proxyAuthenticator(keyring);
    }
    return client.build();
  }

  /// What the cache has done and what it takes.
  ///
  /// @return a snapshot
  public CacheUse cacheUse() {
    return line.cache().use();
  }

  /// Deletes everything that is kept.
  ///
  /// @throws IOException with a sentence for people if something could not be deleted
  public void clearCache() throws IOException {
    line.cache().clear();
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
    var now = line;
    return fetcher(now.client(), now.cache(), dispatcher, store, terms);
  }

  private Fetcher fetcher(
      OkHttpClient client,
      @Nullable HttpCache cache,
      Dispatcher dispatcher,
      BodyStore store,
      FetchTerms terms) {
    return new Fetcher(
        client.newBuilder().dispatcher(dispatcher).build(),
        cache,
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
    var fetcher = fetcher(line.client(), null, new Dispatcher(), PageReader.Paper::new, terms);
    return new PageReader(url).read(fetcher, timer, cancelled);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    line.cache().dismiss();
    connections.evictAll();
  }
}
