package undertone.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import undertone.model.ServiceSettings;

/// Lists the recordings, line by line as the connection takes them, so that ten million cost no
/// more memory than ten. It waits for the connection, hence runs on a worker thread.
final class ListingHandler implements HttpHandler {
  /// What a browser gets when it does not ask for a number of lines.
  static final long HTML_LINES = 10_000;

  private final Supplier<ServiceSettings> settings;
  private final String address;
  private final JsonFactory json = new JsonFactory();

  /// A handler.
  ///
  /// @param settings tells the settings in force, from any thread
  /// @param address of the service, without a slash at the end
  ListingHandler(Supplier<ServiceSettings> settings, String address) {
    this.settings = settings;
    this.address = address;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    if (exchange.isInIoThread()) {
      if (!Answers.refusesMethod(exchange)) {
        exchange.dispatch(this);
      }
      return;
    }
    var inForce = settings.get();
    boolean html = wantsHtml(exchange);
    ListingPage page;
    try {
      page =
          ListingPage.of(
              query(exchange, "offset"),
              query(exchange, "limit"),
              inForce.recordings(),
              html ? HTML_LINES : Long.MAX_VALUE);
    } catch (RefusedRequestException refused) {
      Answers.say(exchange, refused.status(), refused.sentence());
      return;
    }
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, html ? "text/html; charset=utf-8" : "application/json")
        .put(Headers.VARY, "Accept")
        .put(Headers.CACHE_CONTROL, "no-cache");
    if (exchange.getRequestMethod().toString().equals("HEAD")) {
      exchange.endExchange();
      return;
    }
    exchange.startBlocking();
    try {
      if (html) {
        writeHtml(exchange, page);
      } else {
        writeJson(exchange, page, inForce);
      }
    } catch (IOException _) {
      // The client has gone in mid-list: nobody is left to be told.
      exchange.getConnection().close();
    }
  }

  private void writeJson(HttpServerExchange exchange, ListingPage page, ServiceSettings inForce)
      throws IOException {
    try (var out = json.createGenerator(new BufferedOutputStream(exchange.getOutputStream()))) {
      out.writeStartObject();
      out.writeNumberField("total", page.total());
      out.writeNumberField("offset", page.first());
      out.writeNumberField("count", page.count());
      if (page.hasMore()) {
        out.writeStringField("next", address + "/recordings?" + page.nextQuery());
      }
      out.writeArrayFieldStart("recordings");
      for (long id = page.first(); id < page.end(); id++) {
        var name = ListingPage.name(id);
        out.writeStartObject();
        out.writeStringField("name", name);
        out.writeStringField("url", address + "/recordings/" + name);
        out.writeNumberField("n_samples", inForce.samples());
        out.writeNumberField("sample_rate_hz", inForce.sampleRateHz());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private static void writeHtml(HttpServerExchange exchange, ListingPage page) throws IOException {
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(exchange.getOutputStream(), StandardCharsets.UTF_8))) {
      out.write(
          """
          <!DOCTYPE html>
          <html lang="en"><head><meta charset="utf-8"><title>Recordings</title></head><body>
          <h1>Recordings</h1><hr><pre>
          """);
      for (long id = page.first(); id < page.end(); id++) {
        var name = ListingPage.name(id);
        out.write("<a href=\"/recordings/" + name + "\">" + name + "</a>\n");
      }
      out.write("</pre><hr>\n");
      if (page.hasMore()) {
        var next = "/recordings/?" + page.nextQuery().replace("&", "&amp;");
        out.write("<p><a rel=\"next\" href=\"" + next + "\">More</a></p>\n");
      }
      out.write("</body></html>\n");
    }
  }

  /// A browser asks for HTML before anything else; the address with a slash is a folder's.
  private static boolean wantsHtml(HttpServerExchange exchange) {
    var accept = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
    int html = accept == null ? -1 : accept.indexOf("text/html");
    int asJson = accept == null ? -1 : accept.indexOf("application/json");
    if (html < 0 && asJson < 0) {
      return exchange.getRequestPath().endsWith("/");
    }
    return html >= 0 && (asJson < 0 || html < asJson);
  }

  private static @Nullable String query(HttpServerExchange exchange, String name) {
    var values = exchange.getQueryParameters().get(name);
    return values == null ? null : values.getFirst();
  }
}
