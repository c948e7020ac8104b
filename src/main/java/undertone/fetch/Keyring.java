package undertone.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Connection;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import undertone.model.Host;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;

/// Shows each host what is meant for it, at the last moment before a request goes out: whatever
/// redirects came before, only the address that is really asked counts. What was shown leaves no
/// trace in the answer, or the cache might write it down (`Vary`). Safe to call from any thread.
final class Keyring implements Interceptor, Authenticator {
  private final List<Entry> entries;
  private final List<Entry> forProxies;

  /// A keyring.
  ///
  /// @param credentials what to show to whom; those whose host is none are shown to nobody
  /// @param proxies the way out, which may need a key as well
  Keyring(List<Credential> credentials, Proxies proxies) {
    entries = entries(credentials);
    forProxies = Stream.of(entries, entries(proxies.credentials())).flatMap(List::stream).toList();
  }

  /// Whether there is nothing to show to anybody.
  boolean isEmpty() {
    return forProxies.isEmpty();
  }

  private static List<Entry> entries(List<Credential> credentials) {
    return credentials.stream().map(Entry::of).flatMap(Optional::stream).toList();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var shown = request.newBuilder();
    var url = request.url();
    var use = Use.NONE;
    for (var entry : entries) {
      if (entry.isFor(url)) {
        boolean held = !entry.mayBeShown(url);
        if (!held) {
          shown.header(entry.header.name, entry.header.value);
        }
        use = held ? Use.HELD_BACK : Use.SHOWN;
      }
    }
    var proxy = proxy(chain.connection());
    if (proxy != null && !url.isHttps()) {
      for (var header : proxyKeys(proxy)) {
        shown.header("Proxy-" + header.name, header.value);
      }
    }
    var attempts = request.tag(Attempts.class);
    if (attempts != null) {
      attempts.keys(use);
    }
    return chain.proceed(shown.build()).newBuilder().request(request).build();
  }

  /// Shows the proxy its key before it asks, when a safe connection through it is made.
  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response challenge) {
    boolean early =
        challenge.challenges().stream().anyMatch(c -> c.scheme().equals("OkHttp-Preemptive"));
    if (route == null || !early || !(route.proxy().address() instanceof InetSocketAddress proxy)) {
      return null;
    }
    var request = challenge.request().newBuilder();
    var headers = proxyKeys(proxy);
    headers.forEach(header -> request.header("Proxy-" + header.name, header.value));
    return headers.isEmpty() ? null : request.build();
  }

  private List<Header> proxyKeys(InetSocketAddress proxy) {
    return forProxies.stream()
        .filter(entry -> entry.header.name.equals("Authorization"))
        .filter(entry -> entry.host.equals(proxy.getHostString()) && entry.port == proxy.getPort())
        .map(entry -> entry.header)
        .limit(1)
        .toList();
  }

  private static @Nullable InetSocketAddress proxy(@Nullable Connection connection) {
    return connection != null
            && connection.route().proxy().type() == Proxy.Type.HTTP
            && connection.route().proxy().address() instanceof InetSocketAddress address
        ? address
        : null;
  }

  /// What became of the keys for a request's host.
  enum Use {
    /// There are none.
    NONE,
    /// They were shown.
    SHOWN,
    /// They were not, since anybody on the way could have read them.
    HELD_BACK
  }

  /// As it goes out; never printed.
  private static final class Header {
    private final String name;
    private final String value;

    Header(String name, String value) {
      this.name = name;
      this.value = value;
    }
  }

  /// One credential.
  private static final class Entry {
    private final String host;
    private final int port;
    private final boolean anyPort;
    private final boolean open;
    private final Header header;

    private Entry(HttpUrl place, boolean anyPort, boolean open, Header header) {
      this.host = place.host();
      this.port = place.port();
      this.anyPort = anyPort;
      this.open = open;
      this.header = header;
    }

    static Optional<Entry> of(Credential credential) {
      var host = credential.host();
      boolean open = host.startsWith("http://");
      var name = host.substring(host.indexOf("://") < 0 ? 0 : host.indexOf("://") + 3);
      var place = HttpUrl.parse("https://" + name);
      if (place == null) {
        return Optional.empty();
      }
      boolean anyPort = !name.matches(".*:[0-9]+");
      return Optional.of(new Entry(place, anyPort, open, header(credential.key())));
    }

    private static Header header(NetworkSettings.Key key) {
      return switch (key) {
        case NetworkSettings.Key.Basic(var user, var password) ->
            new Header("Authorization", Credentials.basic(user, password, UTF_8));
        case NetworkSettings.Key.Bearer(var token) ->
            new Header("Authorization", "Bearer " + token);
        case NetworkSettings.Key.Header(var name, var value) -> new Header(name, value);
      };
    }

    boolean isFor(HttpUrl url) {
      int wanted = anyPort ? HttpUrl.defaultPort(url.scheme()) : port;
      return host.equals(url.host()) && url.port() == wanted;
    }

    boolean mayBeShown(HttpUrl url) {
      return url.isHttps() || open || Host.isLoopback(host);
    }
  }
}
