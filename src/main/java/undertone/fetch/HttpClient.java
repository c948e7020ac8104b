package undertone.fetch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// The one HTTP client of the program, with its open connections. Safe to call from any thread.
public final class HttpClient implements AutoCloseable {
  /// Idle connections kept: as many as a run may have in flight, or each would be opened anew.
  private static final int IDLE_CONNECTIONS = 1_024;

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  private final ConnectionPool connections =
      new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
  private final Attempts attempts = new Attempts();
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .connectionPool(connections)
          // One connection per fetch: measured faster than sharing one by HTTP/2.
          .protocols(List.of(Protocol.HTTP_1_1))
          .addInterceptor(new Departure())
          .retryOnConnectionFailure(false)
          .addInterceptor(new StaleConnections(connections))
          .addInterceptor(new Politeness())
          .eventListener(attempts)
          .addNetworkInterceptor(attempts)
          .build();

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
    return new Fetcher(client.newBuilder().dispatcher(dispatcher).build(), store);
  }

  @Override
  public void close() {
    connections.evictAll();
  }
}
