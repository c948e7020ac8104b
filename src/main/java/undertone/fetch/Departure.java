package undertone.fetch;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Tells the listener that rides on a request that a fetch thread has taken it, and lets nothing
/// that breaks on the way out but as an exception of the network: OkHttp would hand it to the
/// thread's last resort as well, which prints it.
final class Departure implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      var cancelled = chain.request().tag(BooleanSupplier.class);
      if (cancelled != null && cancelled.getAsBoolean()) {
        // OkHttp did not know of the call yet when all were called back.
        throw new IOException("cancelled");
      }
      var listener = chain.request().tag(FetchListener.class);
      if (listener != null) {
        listener.requested();
      }
      return chain.proceed(chain.request());
    } catch (RuntimeException | Error e) {
      throw new BrokenInsideException(e);
    }
  }
}
