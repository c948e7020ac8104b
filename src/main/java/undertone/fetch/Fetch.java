package undertone.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import okhttp3.CacheControl;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import undertone.fetch.RetryRule.Decision;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;

/// One recording on its way, attempt after attempt, until it is there or has failed for good. One
/// thread at a time; which one, and what happens while it waits, is the [Fetcher]'s business.
final class Fetch {
  private static final System.Logger LOG = System.getLogger(Fetch.class.getName());

  /// What every fetch of a run shares.
  ///
  /// @param store lends memory for the bodies
  /// @param largestBytes a body larger than this fails
  /// @param random where the jitter of the waits comes from
  /// @param cancelled whether the run was cancelled
  record Surroundings(
      BodyStore store, long largestBytes, RandomGenerator random, BooleanSupplier cancelled) {}

  private final RecordingRef recording;
  private final Request request;
  private final FetchListener listener;
  private final Surroundings around;
  private final RetryRule rule;
  private final Duration whole;
  private final Attempts attempts;
  private final long beganNanos = System.nanoTime();
  private @Nullable Part part;
  private boolean ranges = true;

  /// Where the body may be kept; null where it may not.
  private @Nullable HttpCache cache;

  private boolean kept;
  private boolean spoilt;
  private volatile @Nullable Future<?> timer;

  /// A fetch that has not begun.
  ///
  /// @param recording what to fetch
  /// @param request to its address, with attempts on it
  /// @param listener follows it
  /// @param around what every fetch shares
  /// @param rule when to try again
  /// @param whole how long all of it may take
  /// @param cache where the body may be kept, entered for this fetch; null where it may not
  Fetch(
      RecordingRef recording,
      Request request,
      FetchListener listener,
      Surroundings around,
      RetryRule rule,
      Duration whole,
      @Nullable HttpCache cache) {
    this.cache = cache;
    this.attempts = new Attempts();
    this.recording = recording;
    this.request =
        request
            .newBuilder()
            .tag(Attempts.class, attempts)
            .tag(FetchListener.class, listener)
            .tag(BooleanSupplier.class, around.cancelled())
            .build();
    this.listener = listener;
    this.around = around;
    this.rule = rule;
    this.whole = whole;
  }

  /// Whether the next attempt may be answered by the cache: the rest of a body may not.
  boolean mayBeKept() {
    return cache != null && part == null;
  }

  /// The next attempt, ready to go.
  Call call(OkHttpClient client) {
    var asked = request.newBuilder();
    if (part != null) {
      part.ask(asked);
    }
    if (spoilt) {
      asked.cacheControl(CacheControl.FORCE_NETWORK);
    }
    var call = client.newCall(asked.build());
    var _ = call.timeout().timeout(Math.max(1, remainingNanos()), TimeUnit.NANOSECONDS);
    return call;
  }

  /// The attempt brought no answer.
  ///
  /// @return how long to wait before the next one, -1 if it is over
  long failed(Throwable fault) {
    if (around.cancelled().getAsBoolean()) {
      return end(new Fetched.Cancelled());
    }
    var e = fault instanceof IOException io ? io : new BrokenInsideException(fault);
    long received = part == null ? 0 : part.received();
    return next(
        new Fetched.Failed(Failures.beforeAnswer(recording, e, attempts.proxy()), 0, received), 0);
  }

  /// The attempt brought an answer.
  ///
  /// @return how long to wait before the next one, -1 if it is over
  long answered(Response response) {
    var reader =
        new BodyReader(recording, around.store(), around.largestBytes(), around.cancelled(), part);
    boolean continuing = part != null;
    part = null;
    Fetched fetched;
    long hostWait = 0;
    try (response) {
      listener.firstByte();
      listener.arrivedAt(response.request().url().toString());
      fetched = reader.read(response);
      kept = isKept(response);
      hostWait = RetryAfter.millis(response.header("Retry-After"), Instant.now()).orElse(0);
    } catch (OutOfMemoryError _) {
      var why = recording.name() + ": there is no memory for the body: lower the memory budget";
      fetched = new Fetched.Failed(new Failure(Cause.OUT_OF_MEMORY, why), response.code(), 0);
    } catch (RuntimeException | Error e) {
      // A fault in here: this recording fails, the run goes on.
      LOG.log(System.Logger.Level.WARNING, "reading " + recording.url(), e);
      var why = recording.name() + ": the body could not be read: " + e;
      fetched = new Fetched.Failed(new Failure(Cause.INTERNAL, why), response.code(), 0);
    }
    part = reader.left();
    if ((continuing && part == null) || !ranges) {
      // Whoever could not go on once is asked for the whole from then on.
      ranges = false;
      dropPart();
    }
    if (fetched instanceof Fetched.Failed failed) {
      if (kept) {
        // What lies there is spoilt: the server's own answer is to replace it.
        dropPart();
        spoilt = true;
      }
      return next(failed, hostWait);
    }
    return end(fetched);
  }

  private static boolean isKept(Response response) {
    var asked = response.networkResponse();
    return response.cacheResponse() != null && (asked == null || asked.code() == 304);
  }

  private void leaveCache(boolean hit) {
    if (cache != null) {
      cache.count(hit);
      cache.leave();
      cache = null;
    }
  }

  private long next(Fetched.Failed failed, long hostWait) {
    var failure = failed.failure();
    if (remainingNanos() <= 0) {
      var why = "%s: it took longer than %s".formatted(recording.name(), Amounts.words(whole));
      return giveUp(failed, new Failure(Cause.TIMEOUT, why));
    }
    return switch (rule.after(
        attempts.charged(), failure.cause(), failed.httpStatus(), hostWait, around.random())) {
      case Decision.Again(long millis) -> {
        try {
          listener.retrying(new Setback(failure, failed.httpStatus(), millis, hostWait));
          yield millis;
        } catch (RuntimeException | Error e) {
          LOG.log(System.Logger.Level.WARNING, "retrying " + recording.url(), e);
          var why = recording.name() + ": the fetch broke: " + e;
          yield giveUp(failed, new Failure(Cause.INTERNAL, why));
        }
      }
      case Decision.GiveUp.HOST_ASKS_TOO_MUCH -> {
        var why =
            "%s, and wants to be left alone for %s: try again after that"
                .formatted(failure.message(), Amounts.words(Duration.ofMillis(hostWait)));
        yield giveUp(failed, new Failure(failure.cause(), why));
      }
      case Decision.GiveUp _ -> giveUp(failed, failure);
    };
  }

  private long giveUp(Fetched.Failed failed, Failure failure) {
    int made = attempts.told();
    var told =
        made > 1
            ? new Failure(failure.cause(), failure.message() + " (" + made + " attempts)")
            : failure;
    return end(new Fetched.Failed(told, failed.httpStatus(), failed.bytes()));
  }

  /// It is over before the next attempt, because the run was cancelled.
  void cancel() {
    end(new Fetched.Cancelled());
  }

  private long end(Fetched fetched) {
    dropPart();
    leaveCache(kept && fetched instanceof Fetched.Body);
    listener.ended(fetched, attempts.told());
    return -1;
  }

  private void dropPart() {
    if (part != null) {
      part.slot().close();
      part = null;
    }
  }

  private long remainingNanos() {
    return whole.toNanos() - (System.nanoTime() - beganNanos);
  }

  /// Remembers what will wake it.
  void wakenBy(Future<?> wakening) {
    timer = wakening;
  }

  /// Whatever was to wake it need not.
  void forgetTimer() {
    var wakening = timer;
    if (wakening != null) {
      wakening.cancel(false);
    }
  }
}
