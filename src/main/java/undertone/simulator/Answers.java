package undertone.simulator;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/// Short answers in words.
final class Answers {
  private Answers() {}

  /// Ends an exchange with a status and a sentence for people.
  ///
  /// @param exchange not yet answered
  /// @param status the status code
  /// @param sentence plain text
  static void say(HttpServerExchange exchange, int status, String sentence) {
    send(exchange, status, "text/plain; charset=utf-8", sentence + "\n");
  }

  /// Ends an exchange with a page.
  ///
  /// @param exchange not yet answered
  /// @param html the page
  static void page(HttpServerExchange exchange, String html) {
    send(exchange, 200, "text/html; charset=utf-8", html);
  }

  /// Refuses every method but GET and HEAD.
  ///
  /// @param exchange not yet answered
  /// @return whether it was refused
  static boolean refusesMethod(HttpServerExchange exchange) {
    var method = exchange.getRequestMethod().toString();
    if (method.equals("GET") || method.equals("HEAD")) {
      return false;
    }
    exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
    say(exchange, 405, "This service only answers GET and HEAD, not " + method + ".");
    return true;
  }

  private static void send(HttpServerExchange exchange, int status, String type, String text) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseSender().send(text);
  }
}
