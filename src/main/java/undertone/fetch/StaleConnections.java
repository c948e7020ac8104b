package undertone.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Asks once more where a kept connection turns out to be closed before an answer came, or to hold
/// an answer that nobody asked for: that is no failure of the recording. OkHttp's own way would try
/// every kept connection in turn, a dozen requests for a recording that the server refuses for
/// good.
final class StaleConnections extends EventListener implements Interceptor {
  /// Connections that may be found spoilt in a row. Each is closed when found, so only a server
  /// that spoils them all, while many fetches share them, comes near.
  private static final int MOST_SPOILT = 64;

  /// Requests for one recording that may meet a kept connection with remains of another answer.
  private static final int MOST_GARBLED = 3;

  private final ConnectionPool connections;

  /// Watches over kept connections.
  ///
  /// @param connections the kept ones
  StaleConnections(ConnectionPool connections) {
    this.connections = connections;
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    var attempts = call.request().tag(Attempts.class);
    if (attempts != null) {
      attempts.by(proxies.isEmpty() ? "" : Proxies.words(proxies.getFirst()));
    }
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    var attempts = call.request().tag(Attempts.class);
    if (attempts != null) {
      attempts.opened();
    }
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    var attempts = call.request().tag(Attempts.class);
    if (attempts != null) {
      attempts.connected();
      attempts.by(Proxies.words(connection.route().proxy()));
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var attempts = chain.request().tag(Attempts.class);
    if (attempts == null) {
      return chain.proceed(chain.request());
    }
    boolean counts = chain.request().tag(Redirects.Hop.class) == null || attempts.owed();
    int spoilt = 0;
    int garbled = 0;
    boolean askedAgain = false;
    while (true) {
      attempts.begin(counts);
      try {
        var response = chain.proceed(chain.request());
        if (counts && response.networkResponse() == null) {
          attempts.answeredFromCache();
        }
        return response;
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (SpoiltConnectionException e) {
        if (counts && !e.asked()) {
          attempts.takeBack();
        }
        if (++spoilt > MOST_SPOILT || (e.asked() && askedAgain) || chain.call().isCanceled()) {
          throw e;
        }
        if (counts && e.asked()) {
          attempts.excuse();
        }
        askedAgain |= e.asked();
      } catch (ProtocolException e) {
        // On a kept connection this may be the end of a body that was longer than it said.
        if (!attempts.overKeptConnection() || chain.call().isCanceled()) {
          throw e;
        }
        if (++garbled > MOST_GARBLED) {
          throw new SpoiltConnectionException(true);
        }
        if (counts) {
          attempts.excuse();
        }
      } catch (IOException e) {
        if (askedAgain || !attempts.overKeptConnection() || chain.call().isCanceled()) {
          throw e;
        }
        if (counts) {
          attempts.excuse();
        }
        askedAgain = true;
      }
      // Whatever else lies idle may be no better; the next request is to get a new connection.
      connections.evictAll();
    }
  }
}
