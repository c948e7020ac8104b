package undertone.fetch;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Tells the listener that rides on a request that a fetch thread has taken it.
final class Departure implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    var listener = chain.request().tag(FetchListener.class);
    if (listener != null) {
      listener.requested();
    }
    return chain.proceed(chain.request());
  }
}
