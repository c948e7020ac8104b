package undertone.fetch;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import undertone.model.Address;

/// Goes where the server sends, within reason: a few times, never in a circle, never from https to
/// http, never to anything else (RFC 9110, section 15.4).
final class Redirects implements Interceptor {
  /// Marks a request that a redirect caused, which counts as no attempt of its own.
  enum Hop {
    FOLLOWED
  }

  private static final int MOST = 5;
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var seen = new HashSet<HttpUrl>();
    seen.add(request.url());
    while (true) {
      var response = chain.proceed(request);
      if (!STATUSES.contains(response.code())) {
        return response;
      }
      HttpUrl next;
      // Closing gives the connection a moment to run dry, and no more.
      try (response) {
        next = next(request.url(), response.code(), response.header("Location"));
      }
      if (seen.size() > MOST) {
        throw new RedirectException(
            "the server sent elsewhere more than %d times, last to %s".formatted(MOST, next));
      }
      if (!seen.add(next)) {
        throw new RedirectException("the server sends in a circle, back to " + next);
      }
      request = request.newBuilder().url(next).tag(Hop.class, Hop.FOLLOWED).build();
    }
  }

  /// Where to go.
  ///
  /// @param from the address that answered
  /// @param status its answer's
  /// @param location its answer's header, or null
  static HttpUrl next(HttpUrl from, int status, @Nullable String location)
      throws RedirectException {
    if (location == null || location.isBlank()) {
      throw new RedirectException(
          "the server sent elsewhere (HTTP %d) without saying where".formatted(status));
    }
    var next = from.resolve(location.strip());
    if (next == null) {
      throw new RedirectException(
          "the server sent to %s, which is no http or https address".formatted(brief(location)));
    }
    if (from.isHttps() && !next.isHttps()) {
      throw new RedirectException(
          "the server sent from a safe connection to an open one: " + brief(next.toString()));
    }
    // A name and a password in there are the other server's idea, and nobody's to see.
    return next.newBuilder().fragment(null).username("").password("").build();
  }

  private static String brief(String address) {
    var shown = Address.withoutSecret(address);
    return shown.length() <= 200 ? shown : shown.substring(0, 200) + "…";
  }
}
