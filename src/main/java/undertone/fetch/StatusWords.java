package undertone.fetch;

import okhttp3.Response;
import undertone.model.Host;

/// Tells of an answer that is no success, and what to do where keys are the matter.
final class StatusWords {
  private StatusWords() {}

  /// A clause for people.
  static String of(Response response) {
    var attempts = response.request().tag(Attempts.class);
    var proxy = attempts == null ? "" : attempts.proxy();
    var said = ("HTTP " + response.code() + " " + response.message()).strip();
    if (response.code() == 407) {
      return "the proxy answered %s: add a name and password to the credentials for %s, or mend them"
          .formatted(said, proxy.isEmpty() ? "it" : proxy);
    }
    var plain = "the server answered " + said;
    if (response.code() != 401 && response.code() != 403) {
      return plain;
    }
    var host = Host.of(response.request().url().toString());
    return plain
        + switch (attempts == null ? Keyring.Use.NONE : attempts.keys()) {
          case HELD_BACK ->
              (": the credentials for %s were held back, since the connection is not encrypted;"
                      + " use https, or put http:// before the host in the credentials")
                  .formatted(host);
          case SHOWN ->
              response.code() == 401
                  ? ": it does not accept the credentials for " + host
                  : ": the credentials for %s are not enough for this one".formatted(host);
          case NONE ->
              response.code() == 401
                  ? ": add a name and password, or a token, to the credentials for " + host
                  : ": if it wants a name and password, add them to the credentials for " + host;
        };
  }
}
