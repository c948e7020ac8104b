package undertone.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// Says of answers on their way into the cache how long they hold, where the server does not (RFC
/// 9111, section 4.2): what can be asked for again by its tag or date is asked for every time; what
/// cannot holds for a day. What the server forbids to keep is never kept.
///
/// @param wanted whose answers are kept, by host
/// @param largestBytes larger ones are not, or one would push all others out
record Freshness(Predicate<String> wanted, long largestBytes) implements Interceptor {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
  private static final String NEVER_KEEP = "no-store";
  private static final String ALWAYS_ASK = "no-cache";
  private static final String A_DAY = "max-age=86400";
  private static final Duration LATEST = Duration.ofDays(7);

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var response = chain.proceed(request);
    var said = said(request, response);
    return said.isEmpty()
        ? response
        : response.newBuilder().addHeader("Cache-Control", said).build();
  }

  private String said(Request request, Response response) {
    if (!wanted.test(request.url().host())) {
      return NEVER_KEEP;
    }
    int status = response.code();
    if (status == 304 || REDIRECTS.contains(status)) {
      return "";
    }
    // An error must be free to pass, and a part is not the whole.
    if (status != 200 || request.header("Range") != null || !hasOneLength(response)) {
      return NEVER_KEEP;
    }
    var rules = response.cacheControl();
    boolean marked = response.header("ETag") != null || response.header("Last-Modified") != null;
    if (wasShownAKey(request) && !rules.noStore()) {
      // Another key may bring another answer: what one was shown for is never taken unasked.
      return marked ? ALWAYS_ASK : NEVER_KEEP;
    }
    if (rules.noStore() || rules.noCache() || rules.maxAgeSeconds() >= 0) {
      return "";
    }
    if (response.header("Expires") != null) {
      return response.headers().getDate("Expires") == null ? ALWAYS_ASK : "";
    }
    if (marked) {
      return ALWAYS_ASK;
    }
    if (mayStillGrow(request)) {
      return NEVER_KEEP;
    }
    // Where data is wanted a page of HTML is a login form or an apology.
    var type = response.header("Content-Type", "").toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") ? NEVER_KEEP : A_DAY;
  }

  private static boolean wasShownAKey(Request request) {
    var attempts = request.tag(Attempts.class);
    return attempts != null && attempts.keys() == Keyring.Use.SHOWN;
  }

  /// Whether it asks a seismological service for a time that is hardly over: what is late there
  /// comes in for days.
  private static boolean mayStillGrow(Request request) {
    var end = request.url().queryParameter("end");
    if (end == null || !request.url().encodedPath().contains("/fdsnws/")) {
      return false;
    }
    try {
      var over = LocalDateTime.parse(end).toInstant(ZoneOffset.UTC);
      return over.isAfter(Instant.now().minus(LATEST));
    } catch (DateTimeParseException _) {
      return true;
    }
  }

  private boolean hasOneLength(Response response) {
    return response.headers("Content-Length").stream().distinct().count() <= 1
        && response.body().contentLength() <= largestBytes;
  }
}
