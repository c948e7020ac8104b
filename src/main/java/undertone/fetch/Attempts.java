package undertone.fetch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Counts the requests that really go out for one recording: OkHttp sends a second one by itself
/// where a connection that it had kept turns out to be closed.
final class Attempts implements Interceptor {

  /// Rides on the request and counts.
  static final class Count {
    private final AtomicInteger sent = new AtomicInteger();

    int sent() {
      return sent.get();
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
