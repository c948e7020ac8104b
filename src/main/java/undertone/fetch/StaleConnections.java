package undertone.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Asks once more where a kept connection turns out to be closed before an answer came: servers
/// close idle connections when they like, and that is no failure of the recording. OkHttp's own way
/// would try every kept connection in turn, a dozen requests for a recording that the server
/// refuses for good.
///
/// @param connections the kept ones
record StaleConnections(ConnectionPool connections) implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      var count = chain.request().tag(Attempts.Count.class);
      if (count == null || count.fresh() || count.sent() != 1 || chain.call().isCanceled()) {
        throw e;
      }
      // Whatever else lies idle may be just as stale; the second request is to get a new
      // connection.
      connections.evictAll();
      return chain.proceed(chain.request());
    }
  }
}
