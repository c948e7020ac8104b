package undertone.fetch;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Never takes what a server sent too much for the answer to the next request on that connection:
/// the samples of one recording would pass for those of another.
///
/// Seen are bytes that lie unread when a request goes out, and an answer whose head was complete
/// although nothing came in since. Not seen, for nobody could: a second answer that arrives in the
/// instant between the request and its own answer. Connections over TLS are not watched, since
/// their bytes are the protocol's own.
final class StrayAnswers implements Interceptor {
  /// What OkHttp reads of a head before it gives up, in bytes, less what it may have read ahead.
  private static final long LARGEST_HEAD = 256 * 1_024 - 16;

  @Override
  public Response intercept(Chain chain) throws IOException {
    var socket = watched(chain.connection());
    if (socket == null) {
      return chain.proceed(chain.request());
    }
    socket.leaveTimeToTheWatchdog();
    if (socket.hasUnread()) {
      socket.close();
      throw new SpoiltConnectionException(false);
    }
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (TimeLimitException e) {
      throw e;
    } catch (IOException e) {
      if (socket.since() >= LARGEST_HEAD) {
        throw new ProtocolException("its head is larger than 256 KiB");
      }
      throw e;
    }
    if (socket.since() == 0) {
      socket.close();
      response.close();
      throw new SpoiltConnectionException(true);
    }
    return response;
  }

  private static @Nullable WatchedSocket watched(@Nullable Connection connection) {
    return connection != null && connection.socket() instanceof WatchedSocket socket
        ? socket
        : null;
  }
}
