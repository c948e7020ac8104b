package undertone.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure.Cause;

/// What went wrong on the way through a proxy, before any answer came.
///
/// @param cause its kind
/// @param sentence a clause for people, which names the proxy
record ProxyFault(Cause cause, String sentence) {
  /// What OkHttp says of a proxy that makes no way for a safe connection.
  private static final Pattern NO_WAY =
      Pattern.compile("Unexpected response code for CONNECT: ([0-9]{3})");

  private static final String NO_KEY = "Failed to authenticate with proxy";

  /// What an exception says of the proxy.
  ///
  /// @param proxy its host and port
  /// @return null where the fault is not the proxy's for all that can be told
  static @Nullable ProxyFault of(IOException e, String proxy) {
    var message = e.getMessage() == null ? "" : e.getMessage();
    var noWay = NO_WAY.matcher(message);
    if (noWay.matches()) {
      var status = noWay.group(1);
      return new ProxyFault(
          status.startsWith("5") ? Cause.CONNECT : Cause.PROXY,
          "the proxy %s makes no way to the server (HTTP %s)".formatted(proxy, status));
    }
    if (message.equals(NO_KEY)) {
      return new ProxyFault(
          Cause.PROXY,
          "the proxy %1$s wants a key: add a name and password to the credentials for %1$s, or mend them"
              .formatted(proxy));
    }
    return switch (e) {
      case HostLookup.SlowLookupException _ ->
          new ProxyFault(
              Cause.TIMEOUT,
              "the name of the proxy %s could not be looked up in time".formatted(proxy));
      case UnknownHostException _ ->
          new ProxyFault(
              Cause.PROXY,
              "the host of the proxy %s is not known: is the proxy set right?".formatted(proxy));
      case ConnectException _ -> noConnection(proxy);
      case NoRouteToHostException _ -> noConnection(proxy);
      case TimeLimitException _ -> null;
      case InterruptedIOException _ ->
          new ProxyFault(
              Cause.TIMEOUT, "no answer in time by way of the proxy %s".formatted(proxy));
      default -> null;
    };
  }

  private static ProxyFault noConnection(String proxy) {
    return new ProxyFault(
        Cause.CONNECT,
        "no connection to the proxy %s: is it running, and is it set right?".formatted(proxy));
  }
}
