package undertone.fetch;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import undertone.model.Address;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Host;
import undertone.model.RecordingRef;

/// Fetches the recordings of one run, many at a time. Safe to call from any thread.
///
/// What lies at a `file:` address is read from the disk by the same threads, into the same memory.
/// An attempt that came to nothing is repeated where that makes sense. Between two attempts
/// [#start] holds no thread; [#fetch] waits on the caller's.
public final class Fetcher {
  private final OkHttpClient client;
  private final @Nullable HttpCache cache;
  private final ExecutorService threads;
  private final ScheduledExecutorService timer;
  private final FetchTerms terms;
  private final Function<String, TimeLimits> limits;
  private final Fetch.Surroundings around;

  /// Open until somebody calls everything back. OkHttp's own mark on a call says less: it also sets
  /// it when something broke inside.
  private final CountDownLatch cancelled = new CountDownLatch(1);

  /// Those that wait for their next attempt. Whoever takes one out goes on with it.
  private final Set<Fetch> waiting = ConcurrentHashMap.newKeySet();

  /// Made when the first fetch wants the cache.
  private volatile @Nullable OkHttpClient keeping;

  Fetcher(
      OkHttpClient client,
      @Nullable HttpCache cache,
      ScheduledExecutorService timer,
      BodyStore store,
      FetchTerms terms,
      Function<String, TimeLimits> limits,
      RandomGenerator random) {
    this.client = client;
    this.cache = cache;
    this.threads = client.dispatcher().executorService();
    this.timer = timer;
    this.terms = terms;
    this.limits = limits;
    this.around = new Fetch.Surroundings(store, terms.largestBytes(), random, this::isCancelled);
  }

  /// Starts a fetch and returns at once.
  ///
  /// @param recording what to fetch
  /// @param listener follows it, on fetch threads
  public void start(RecordingRef recording, FetchListener listener) {
    if (isLocal(recording)) {
      try {
        threads.execute(localRead(recording, listener)::run);
      } catch (RejectedExecutionException _) {
        listener.ended(new Fetched.Cancelled(), 0); // the run is over
      }
      return;
    }
    // Never told on this thread: whoever starts the next fetch at the end of one would go ever
    // deeper.
    var fetch = prepare(recording, listener, threads);
    if (fetch != null) {
      enqueue(fetch);
    }
  }

  /// Fetches on the calling thread and returns when it is over. Interrupting it ends the fetch as
  /// cancelled; the interrupt is kept.
  ///
  /// @param recording what to fetch
  /// @param listener follows it, on this thread
  public void fetch(RecordingRef recording, FetchListener listener) {
    if (isLocal(recording)) {
      localRead(recording, listener).run();
      return;
    }
    var fetch = prepare(recording, listener, Runnable::run);
    if (fetch == null) {
      return;
    }
    for (long wait = attempt(fetch); wait >= 0; wait = attempt(fetch)) {
      try {
        if (cancelled.await(wait, TimeUnit.MILLISECONDS)) {
          fetch.cancel();
          return;
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        fetch.cancel();
        return;
      }
    }
  }

  /// Calls back everything in flight: each ends as cancelled, soon, on its fetch thread. What is
  /// started from now on ends alike.
  public void cancelAll() {
    cancelled.countDown();
    client.dispatcher().cancelAll();
    waiting.forEach(this::cancelWaiting);
  }

  /// What a list has wrong is not read for all that.
  private static boolean isLocal(RecordingRef recording) {
    return recording.fault().isEmpty() && LocalRead.isLocal(recording.url());
  }

  private LocalRead localRead(RecordingRef recording, FetchListener listener) {
    return new LocalRead(
        recording, listener, around.store(), around.largestBytes(), this::isCancelled);
  }

  private boolean isCancelled() {
    return cancelled.getCount() == 0;
  }

  private @Nullable Fetch prepare(
      RecordingRef recording, FetchListener listener, Executor refusals) {
    var url = recording.address();
    if (!recording.fault().isEmpty()) {
      refuse(recording.name() + ": " + recording.fault(), listener, refusals);
      return null;
    }
    if (Address.holdsSecret(url)) {
      var why =
          "%s: a user name or password has no place in an address: add it to the credentials for %s"
              .formatted(recording.name(), Host.of(url));
      refuse(why, listener, refusals);
      return null;
    }
    Request request;
    try {
      request = new Request.Builder().url(url).build();
    } catch (IllegalArgumentException e) {
      refuse(
          "%s is no address that can be fetched: %s".formatted(url, e.getMessage()),
          listener,
          refusals);
      return null;
    }
    var host = request.url().host();
    var patience = limits.apply(host);
    var rule = RetryRule.of(terms, Host.isLoopback(host), patience);
    // The cache writes addresses down as they are.
    boolean open = recording.url().equals(url);
    boolean kept = open && cache != null && cache.wants(host) && cache.enter();
    return new Fetch(
        recording, request, listener, around, rule, patience.whole(), kept ? cache : null);
  }

  private static void refuse(String why, FetchListener listener, Executor refusals) {
    var refused = new Fetched.Failed(new Failure(Cause.BAD_ADDRESS, why), 0, 0);
    refusals.execute(() -> listener.ended(refused, 0));
  }

  private Call call(Fetch fetch) {
    return fetch.call(cache != null && fetch.mayBeKept() ? keeping(cache) : client);
  }

  private OkHttpClient keeping(HttpCache entered) {
    var made = keeping;
    if (made == null) {
      made = entered.keeping(client);
      keeping = made;
    }
    return made;
  }

  /// One attempt on this thread.
  private long attempt(Fetch fetch) {
    Response response;
    try {
      response = call(fetch).execute();
    } catch (IOException | RuntimeException | Error e) {
      return fetch.failed(e);
    }
    return fetch.answered(response);
  }

  /// One attempt on the fetch threads.
  private void enqueue(Fetch fetch) {
    call(fetch)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call failed, IOException e) {
                goOn(fetch, fetch.failed(e));
              }

              @Override
              public void onResponse(Call answered, Response response) {
                goOn(fetch, fetch.answered(response));
              }
            });
  }

  private void goOn(Fetch fetch, long waitMillis) {
    if (waitMillis < 0) {
      return;
    }
    waiting.add(fetch);
    try {
      fetch.wakenBy(timer.schedule(() -> wake(fetch), waitMillis, TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException _) {
      cancelWaiting(fetch); // the client was closed
    }
    if (isCancelled()) {
      cancelWaiting(fetch);
    }
  }

  private void wake(Fetch fetch) {
    if (waiting.remove(fetch)) {
      enqueue(fetch);
    }
  }

  private void cancelWaiting(Fetch fetch) {
    if (!waiting.remove(fetch)) {
      return;
    }
    fetch.forgetTimer();
    try {
      threads.execute(fetch::cancel);
    } catch (RejectedExecutionException _) {
      fetch.cancel();
    }
  }
}
