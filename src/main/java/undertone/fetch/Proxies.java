package undertone.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import undertone.model.Host;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;

/// Says by which proxy an address is reached. This machine is reached by none.
final class Proxies extends ProxySelector {
  private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);

  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z0-9]+)://)?(?:(?<user>[^@/]*)@)?(?<host>\\[[^]]+]|[^:/@\\[]+)"
              + "(?::(?<port>[0-9]{1,5}))?/?");

  private final ProxyChoice choice;
  private final Map<String, String> environment;

  /// The way out.
  ///
  /// @param choice the user's
  /// @param environment the process's variables
  Proxies(ProxyChoice choice, Map<String, String> environment) {
    this.choice = choice;
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(@Nullable URI uri) {
    var host = uri == null || uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (uri == null || Host.isLoopback(host)) {
      return NONE;
    }
    return switch (choice) {
      case ProxyChoice.Direct _ -> NONE;
      case ProxyChoice.Http(var name, int port) -> List.of(proxy(Proxy.Type.HTTP, name, port));
      case ProxyChoice.OfSystem _ -> ofSystem(uri, host);
    };
  }

  private List<Proxy> ofSystem(URI uri, String host) {
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    if (isExempt(host, port, variable("no_proxy").orElse(""))) {
      return NONE;
    }
    var named = variable(uri.getScheme() + "_proxy").or(() -> variable("all_proxy"));
    if (named.isPresent()) {
      var proxy = read(named.get());
      return List.of(proxy == null ? Proxy.NO_PROXY : proxy);
    }
    var java = ProxySelector.getDefault();
    var chosen = java == null ? null : java.select(uri);
    return chosen == null || chosen.isEmpty() ? NONE : chosen;
  }

  private Optional<String> variable(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .map(environment::get)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static @Nullable Proxy read(String value) {
    var match = VARIABLE.matcher(value);
    if (!match.matches()) {
      return null;
    }
    var scheme = match.group("scheme");
    boolean socks = scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("socks");
    var port = match.group("port");
    int usual = socks ? 1080 : "https".equalsIgnoreCase(scheme) ? 443 : 80;
    return proxy(
        socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
        match.group("host"),
        port == null ? usual : Integer.parseInt(port));
  }

  private static Proxy proxy(Proxy.Type type, String host, int port) {
    var name = unbracketed(host).toLowerCase(Locale.ROOT);
    return new Proxy(type, InetSocketAddress.createUnresolved(name, Math.clamp(port, 0, 65_535)));
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /// Whether a host is reached without a proxy, as curl reads `no_proxy`: names with all below
  /// them, with or without a dot in front, perhaps with a port; `*` for all.
  static boolean isExempt(String host, int port, String exempt) {
    return Stream.of(exempt.toLowerCase(Locale.ROOT).split("[,\\s]+"))
        .anyMatch(entry -> matches(host, port, entry));
  }

  private static boolean matches(String host, int port, String entry) {
    int colon = entry.lastIndexOf(':');
    boolean hasPort = colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
    if (hasPort && !entry.substring(colon + 1).equals(String.valueOf(port))) {
      return false;
    }
    var name = (hasPort ? entry.substring(0, colon) : entry).replaceFirst("^\\*?\\.", "");
    return name.equals("*")
        || unbracketed(host).equals(unbracketed(name))
        || (!name.isEmpty() && host.endsWith("." + name));
  }

  /// What the environment says is shown to the proxies that it names.
  List<Credential> credentials() {
    return choice instanceof ProxyChoice.OfSystem
        ? Stream.of("https_proxy", "http_proxy", "all_proxy")
            .flatMap(name -> variable(name).stream())
            .flatMap(value -> credential(value).stream())
            .toList()
        : List.of();
  }

  private static Optional<Credential> credential(String value) {
    var match = VARIABLE.matcher(value);
    var proxy = read(value);
    if (proxy == null || !match.matches() || match.group("user") == null) {
      return Optional.empty();
    }
    var user = match.group("user");
    int colon = user.indexOf(':');
    try {
      var key =
          new NetworkSettings.Key.Basic(
              decoded(colon < 0 ? user : user.substring(0, colon)),
              colon < 0 ? "" : decoded(user.substring(colon + 1)));
      return Optional.of(new Credential(words(proxy), key));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // no header can carry it: the proxy will say that it wants one
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  @Override
  public void connectFailed(
      @Nullable URI uri, @Nullable SocketAddress proxy, @Nullable IOException e) {
    // Whoever asked is told; there is no other way to choose.
  }

  /// A proxy's host and port, empty for none.
  static String words(Proxy proxy) {
    if (!(proxy.address() instanceof InetSocketAddress at)) {
      return "";
    }
    var host = at.getHostString();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
  }
}
