package undertone.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Counts the requests that really go out for one recording, and whether the last one went over a
/// connection that had served others before.
final class Attempts extends EventListener implements Interceptor {

  /// Rides on the request and counts.
  static final class Count {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean fresh = new AtomicBoolean();

    int sent() {
      return sent.get();
    }

    /// Whether a connection was opened for this recording.
    boolean fresh() {
      return fresh.get();
    }
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    var count = call.request().tag(Count.class);
    if (count != null) {
      count.fresh.set(true);
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var count = chain.request().tag(Count.class);
    if (count != null) {
      count.sent.incrementAndGet();
    }
    return chain.proceed(chain.request());
  }
}
