package undertone.fetch;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;

/// Fetches the recordings of one run, many at a time. Safe to call from any thread.
public final class Fetcher {
  private static final System.Logger LOG = System.getLogger(Fetcher.class.getName());

  private final OkHttpClient client;
  private final BodyStore store;

  /// Whether somebody called everything back. OkHttp's own mark on a call says less: it also sets
  /// it when something broke inside.
  private volatile boolean cancelled;

  Fetcher(OkHttpClient client, BodyStore store) {
    this.client = client;
    this.store = store;
  }

  /// Starts a fetch and returns at once.
  ///
  /// @param recording what to fetch
  /// @param listener follows it, on fetch threads (on this one where the address is no address)
  public void start(RecordingRef recording, FetchListener listener) {
    var answer = new Answer(recording, listener);
    var call = call(answer);
    if (call != null) {
      call.enqueue(answer);
    }
  }

  /// Fetches on the calling thread and returns when it is over.
  ///
  /// @param recording what to fetch
  /// @param listener follows it, on this thread
  public void fetch(RecordingRef recording, FetchListener listener) {
    var answer = new Answer(recording, listener);
    var call = call(answer);
    if (call == null) {
      return;
    }
    try {
      answer.onResponse(call, call.execute());
    } catch (IOException e) {
      answer.onFailure(call, e);
    }
  }

  private @Nullable Call call(Answer answer) {
    var url = answer.recording.url();
    try {
      return client.newCall(
          new Request.Builder()
              .url(url)
              .tag(FetchListener.class, answer.listener)
              .tag(Attempts.Count.class, answer.attempts)
              .build());
    } catch (IllegalArgumentException e) {
      var why = "%s is no address that can be fetched: %s".formatted(url, e.getMessage());
      answer.listener.ended(new Fetched.Failed(new Failure(Cause.BAD_ADDRESS, why), 0, 0), 0);
      return null;
    }
  }

  /// Calls back everything in flight: each ends as cancelled, soon, on its fetch thread.
  public void cancelAll() {
    cancelled = true;
    client.dispatcher().cancelAll();
  }

  /// Tells the listener what the answer is.
  private final class Answer implements Callback {
    private final RecordingRef recording;
    private final FetchListener listener;
    private final Attempts.Count attempts = new Attempts.Count();

    Answer(RecordingRef recording, FetchListener listener) {
      this.recording = recording;
      this.listener = listener;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      listener.ended(
          cancelled
              ? new Fetched.Cancelled()
              : new Fetched.Failed(Failures.of(recording, e, 0, -1), 0, 0),
          attempts.sent());
    }

    @Override
    public void onResponse(Call call, Response response) {
      Fetched fetched;
      try (response) {
        listener.firstByte();
        fetched = new BodyReader(recording, store, () -> cancelled).read(response);
      } catch (OutOfMemoryError _) {
        var why = recording.name() + ": there is no memory for the body: lower the memory budget";
        fetched = new Fetched.Failed(new Failure(Cause.OUT_OF_MEMORY, why), response.code(), 0);
      } catch (RuntimeException | Error e) {
        // A fault in here: this recording fails, the run goes on.
        LOG.log(System.Logger.Level.WARNING, "reading " + recording.url(), e);
        var why = recording.name() + ": the body could not be read: " + e;
        fetched = new Fetched.Failed(new Failure(Cause.INTERNAL, why), response.code(), 0);
      }
      listener.ended(fetched, attempts.sent());
    }
  }
}
