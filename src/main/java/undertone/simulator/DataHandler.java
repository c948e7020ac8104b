package undertone.simulator;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.Options;
import undertone.model.ServiceSettings;

/// Serves recordings: late, slowly and wrongly, as the settings say. Runs on the I/O threads.
///
/// How late and how wrongly is drawn from the recording's key. For a numbered recording that is a
/// function of seed and id, so a fault stays however often a client asks, and a client that repeats
/// requests by itself sees the rate that was set, unless the settings have faults that pass; for
/// `/data` it is another with every request.
final class DataHandler implements HttpHandler {
  private static final HttpString SAMPLE_RATE = new HttpString("X-Sample-Rate-Hz");
  private static final HttpString SAMPLE_FORMAT = new HttpString("X-Sample-Format");
  private static final HttpString TRUE_FREQUENCY = new HttpString("X-True-Frequency-Hz");
  private static final HttpString SAMPLES = new HttpString("X-Samples");

  private final Supplier<ServiceSettings> settings;
  private final NoiseTable noise = new NoiseTable();
  private final AtomicLong requests = new AtomicLong();
  private final Turns turns = new Turns();

  /// A handler.
  ///
  /// @param settings tells the settings in force, from any thread
  DataHandler(Supplier<ServiceSettings> settings) {
    this.settings = settings;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (Answers.refusesMethod(exchange)) {
      return;
    }
    var inForce = settings.get();
    try {
      var asked = DataRequest.of(exchange, inForce, requests.getAndIncrement());
      long millis = Delay.millis(inForce, asked.recording().key());
      // Dispatched, so that the exchange stays open when this call returns.
      exchange.dispatch(SameThreadExecutor.INSTANCE, () -> after(exchange, millis, inForce, asked));
    } catch (RefusedRequestException refused) {
      Answers.say(exchange, refused.status(), refused.sentence());
    }
  }

  private void after(
      HttpServerExchange exchange, long millis, ServiceSettings inForce, DataRequest asked) {
    if (millis == 0) {
      answer(exchange, inForce, asked);
      return;
    }
    try {
      exchange
          .getIoThread()
          .executeAfter(() -> answer(exchange, inForce, asked), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      IoUtils.safeClose(exchange.getConnection()); // the service is stopping
    }
  }

  private void answer(HttpServerExchange exchange, ServiceSettings inForce, DataRequest asked) {
    var fault = fault(inForce, asked);
    switch (fault) {
      case UNAVAILABLE -> {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
        Answers.say(
            exchange, 503, "The service pretends to be overloaded, as its settings ask for.");
      }
      case RESET -> reset(exchange);
      case NONE, TRUNCATED -> serve(exchange, asked, inForce, fault == Fault.TRUNCATED);
    }
  }

  private Fault fault(ServiceSettings inForce, DataRequest asked) {
    var failures = inForce.failures();
    long key = asked.recording().key();
    var fault = Fault.of(failures, Hash.of(key, Hash.FAULT));
    boolean passes =
        fault != Fault.NONE
            && asked.repeatable()
            && Hash.unit(Hash.of(key, Hash.PASSING)) < failures.passing()
            && !turns.isFirst(asked.id());
    return passes ? Fault.NONE : fault;
  }

  private void serve(
      HttpServerExchange exchange, DataRequest asked, ServiceSettings inForce, boolean breaksOff) {
    var recording = asked.recording();
    var headers = exchange.getResponseHeaders();
    var etag = asked.repeatable() ? recording.etag() : null;
    headers.put(Headers.CACHE_CONTROL, etag == null ? "no-store" : "no-cache");
    headers.put(Headers.ACCEPT_RANGES, etag == null ? "none" : "bytes");
    if (etag != null) {
      headers.put(Headers.ETAG, etag);
      if (matches(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH), etag)) {
        exchange.setStatusCode(304);
        exchange.endExchange();
        return;
      }
    }
    var range = ByteRange.of(etag == null ? null : rangeHeader(exchange, etag), recording.bytes());
    if (range.kind() == ByteRange.Kind.UNSATISFIABLE) {
      headers.put(Headers.CONTENT_RANGE, "bytes */" + recording.bytes());
      Answers.say(
          exchange,
          416,
          "The recording has " + recording.bytes() + " bytes; the range is not in it.");
      return;
    }
    if (range.kind() == ByteRange.Kind.PART) {
      exchange.setStatusCode(206);
      headers.put(
          Headers.CONTENT_RANGE,
          "bytes " + range.first() + "-" + (range.end() - 1) + "/" + recording.bytes());
    }
    headers.put(Headers.CONTENT_TYPE, "application/octet-stream");
    headers.put(SAMPLE_FORMAT, "f64le");
    headers.put(SAMPLE_RATE, Double.toString(recording.sampleRateHz()));
    headers.put(SAMPLES, Integer.toString(recording.samples()));
    headers.put(TRUE_FREQUENCY, Double.toString(recording.trueFrequencyHz()));
    exchange.setResponseContentLength(range.length());
    if (exchange.getRequestMethod().toString().equals("HEAD")) {
      exchange.endExchange();
      return;
    }
    var pace = Pace.of(inForce.bandwidthKiBps(), System.nanoTime());
    var samples = new SampleGenerator(recording, noise);
    new BodyWriter(exchange, samples, range, pace, breaksOff).advance();
  }

  /// The range asked for, unless it was asked for of other bytes than these.
  private static @Nullable String rangeHeader(HttpServerExchange exchange, String etag) {
    var ifRange = exchange.getRequestHeaders().getFirst(Headers.IF_RANGE);
    return ifRange == null || ifRange.strip().equals(etag)
        ? exchange.getRequestHeaders().getFirst(Headers.RANGE)
        : null;
  }

  private static boolean matches(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (var candidate : ifNoneMatch.split(",", -1)) {
      var tag = candidate.strip();
      if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
        return true;
      }
    }
    return false;
  }

  /// Closes without the goodbye, so that the other side sees a reset and not an end.
  private static void reset(HttpServerExchange exchange) {
    var connection = exchange.getConnection();
    try {
      connection.setOption(Options.CLOSE_ABORT, true);
    } catch (java.io.IOException _) {
      // It is closed already, which is what this is about.
    }
    IoUtils.safeClose(connection);
  }
}
