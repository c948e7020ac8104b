package undertone.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;

/// Translates the exceptions of the network into failures: the one place where they end.
final class Failures {
  private Failures() {}

  /// What an exception means.
  ///
  /// @param recording what was being fetched
  /// @param e what OkHttp or the JDK threw
  /// @param received bytes of the body that had arrived
  /// @param length announced length of the body, -1 if unknown or no answer had come
  static Failure of(RecordingRef recording, IOException e, long received, long length) {
    var cause = cause(e, received, length);
    return new Failure(
        cause, recording.name() + ": " + sentence(cause, e, recording, received, length));
  }

  /// What an exception means that came instead of an answer, perhaps by a proxy's fault.
  ///
  /// @param proxy host and port of the proxy, empty for none
  static Failure beforeAnswer(RecordingRef recording, IOException e, String proxy) {
    var fault = proxy.isEmpty() ? null : ProxyFault.of(e, proxy);
    return fault == null
        ? of(recording, e, 0, -1)
        : new Failure(fault.cause(), recording.name() + ": " + fault.sentence());
  }

  private static Cause cause(IOException e, long received, long length) {
    var broken = broken(e);
    if (broken != null) {
      return broken instanceof OutOfMemoryError ? Cause.OUT_OF_MEMORY : Cause.INTERNAL;
    }
    return switch (e) {
      case RedirectException _ -> Cause.REDIRECT;
      case HostLookup.SlowLookupException _ -> Cause.TIMEOUT;
      case UnknownHostException _ -> Cause.UNKNOWN_HOST;
      case ConnectException _ -> Cause.CONNECT;
      case NoRouteToHostException _ -> Cause.CONNECT;
      case InterruptedIOException _ -> Cause.TIMEOUT;
      case SSLException _ -> Cause.TLS;
      case ProtocolException _ when endsEarly(e) -> Cause.SHORT_BODY;
      case EOFException _ when received > 0 || length >= 0 -> Cause.SHORT_BODY;
      case ProtocolException _ -> Cause.PROTOCOL;
      default -> Cause.RESET;
    };
  }

  /// What broke inside OkHttp, which it passes on as the companion of an exception of its own.
  private static @Nullable Throwable broken(IOException e) {
    if (e instanceof BrokenInsideException inside) {
      return inside.fault();
    }
    if (e.getSuppressed().length > 0 && !(e.getSuppressed()[0] instanceof IOException)) {
      return e.getSuppressed()[0];
    }
    return e.getCause() instanceof Error || e.getCause() instanceof IllegalStateException
        ? e.getCause()
        : null;
  }

  private static boolean endsEarly(IOException e) {
    var message = e.getMessage();
    return message != null && message.startsWith("unexpected end of stream");
  }

  private static String sentence(
      Cause cause, IOException e, RecordingRef recording, long received, long length) {
    return switch (cause) {
      case REDIRECT -> String.valueOf(e.getMessage());
      case UNKNOWN_HOST ->
          "the host of %s is not known: is the address right?".formatted(recording.url());
      case CONNECT -> "no connection to %s: is the service running?".formatted(recording.url());
      case TIMEOUT ->
          e instanceof TimeLimitException || e instanceof HostLookup.SlowLookupException
              ? String.valueOf(e.getMessage())
              : received > 0
                  ? "the server fell silent after %d bytes".formatted(received)
                  : "the server did not answer in time";
      case TLS -> "no safe connection: " + e.getMessage();
      case SHORT_BODY ->
          length < 0
              ? "the body broke off after %d bytes".formatted(received)
              : "the body broke off after %d of %d bytes".formatted(received, length);
      case PROTOCOL -> "the answer is no valid HTTP: " + e.getMessage();
      case OUT_OF_MEMORY -> "there is no memory left for the fetch";
      case INTERNAL -> "the fetch broke: " + broken(e);
      default ->
          received > 0
              ? "the connection broke after %d bytes%s".formatted(received, detail(e))
              : "the server closed the connection without an answer" + detail(e);
    };
  }

  /// What the system says, where that is more than that the connection is gone.
  private static String detail(IOException e) {
    var message = e.getMessage();
    boolean known =
        message == null
            || endsEarly(e)
            || message.startsWith("Connection reset")
            || message.startsWith("Socket closed")
            || message.startsWith("Broken pipe");
    return known ? "" : " (" + message + ")";
  }
}
