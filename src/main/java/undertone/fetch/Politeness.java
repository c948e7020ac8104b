package undertone.fetch;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Says who asks, asks for the bytes as they are, and waits as long as the host deserves: a service
/// on this machine answers soon or never, one across the world may take its time.
final class Politeness implements Interceptor {
  private static final int LOOPBACK_CONNECT_S = 5;
  private static final int LOOPBACK_IDLE_S = 30;
  private static final int REMOTE_CONNECT_S = 15;
  private static final int REMOTE_IDLE_S = 60;

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
    boolean loopback = isLoopback(request.url().host());
    return chain
        .withConnectTimeout(loopback ? LOOPBACK_CONNECT_S : REMOTE_CONNECT_S, TimeUnit.SECONDS)
        .withReadTimeout(loopback ? LOOPBACK_IDLE_S : REMOTE_IDLE_S, TimeUnit.SECONDS)
        .proceed(request);
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || (host.startsWith("127.")
            && host.chars().allMatch(c -> c == '.' || Character.isDigit(c)));
  }

  private static String version() {
    var version = Politeness.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
