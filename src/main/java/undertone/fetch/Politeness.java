package undertone.fetch;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Says who asks, asks for the bytes as they are, and waits as long as the host deserves.
///
/// @param limits by host, for how long
record Politeness(Function<String, TimeLimits> limits) implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request =
        chain
            .request()
            .newBuilder()
            .header("User-Agent", "Undertone/" + version())
            // Samples hardly compress, and a compressed body hides its length from the budget.
            .header("Accept-Encoding", "identity")
            .build();
    var patience = limits.apply(request.url().host());
    return chain
        .withConnectTimeout((int) patience.connect().toMillis(), TimeUnit.MILLISECONDS)
        .withReadTimeout((int) patience.idle().toMillis(), TimeUnit.MILLISECONDS)
        .withWriteTimeout((int) patience.idle().toMillis(), TimeUnit.MILLISECONDS)
        .proceed(request);
  }

  private static String version() {
    var version = Politeness.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
