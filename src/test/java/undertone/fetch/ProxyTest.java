package undertone.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Failure.Cause;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;

/// The server plays the proxy: it is asked for whole addresses, or for ways to hosts.
@Timeout(30)
class ProxyTest extends FetchFixture {
  private static final String ELSEWHERE = "http://signals.example/a";
  private static final ProxyChoice.OfSystem OF_SYSTEM = new ProxyChoice.OfSystem();

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final int port = URI.create(server.address()).getPort();

  @Test
  void whatTheUserChoseIsAsked() throws Exception {
    proxy(ELSEWHERE, "HTTP/1.1 200 OK\nContent-Length: 2", "ok");

    var heard = fetch(by(new ProxyChoice.Http("127.0.0.1", port)), ELSEWHERE);

    assertThat(heard.bytes()).asString().isEqualTo("ok");
    assertThat(seen).hasSize(1);
  }

  @Test
  void thisMachineIsReachedDirectly() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 2", "ok".getBytes(UTF_8));

    var heard = fetch(by(new ProxyChoice.Http("127.0.0.1", closedPort())), "/a");

    assertThat(heard.bytes()).asString().isEqualTo("ok");
  }

  @Test
  void itsKeyIsShownToItAndTheHostsKeyIsNot() throws Exception {
    proxy(ELSEWHERE, "HTTP/1.1 200 OK\nContent-Length: 2", "ok");
    var keys =
        List.of(
            new Credential("127.0.0.1:" + port, new NetworkSettings.Key.Basic("me", "word")),
            new Credential("signals.example", new NetworkSettings.Key.Bearer("PLANTED")));

    fetch(by(new ProxyChoice.Http("127.0.0.1", port), Map.of(), keys), ELSEWHERE).bytes();

    assertThat(FaultServer.header(seen.getFirst(), "Proxy-Authorization")).isEqualTo(basic());
    assertThat(FaultServer.header(seen.getFirst(), "Authorization")).isEmpty();
    assertThat(seen.getFirst()).doesNotContain("PLANTED");
  }

  @Test
  void theEnvironmentMayHoldItsKey() throws Exception {
    proxy(ELSEWHERE, "HTTP/1.1 200 OK\nContent-Length: 2", "ok");
    var environment = Map.of("http_proxy", "http://me:wor%64@127.0.0.1:" + port + "/");

    fetch(by(OF_SYSTEM, environment, List.of()), ELSEWHERE).bytes();

    assertThat(FaultServer.header(seen.getFirst(), "Proxy-Authorization")).isEqualTo(basic());
  }

  @Test
  void aSafeConnectionIsAskedForWithItsKeyAndWithoutTheHosts() throws Exception {
    proxy("signals.example:443", "HTTP/1.1 403 No\nContent-Length: 0", "");
    var keys =
        List.of(
            new Credential("127.0.0.1:" + port, new NetworkSettings.Key.Basic("me", "word")),
            new Credential("signals.example", new NetworkSettings.Key.Bearer("PLANTED")));

    var heard =
        fetch(
            by(new ProxyChoice.Http("127.0.0.1", port), Map.of(), keys),
            "https://signals.example/a");

    assertThat(seen.getFirst()).startsWith("CONNECT ").doesNotContain("PLANTED");
    assertThat(FaultServer.header(seen.getFirst(), "Proxy-Authorization")).isEqualTo(basic());
    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.PROXY);
    assertThat(heard.sentence())
        .isEqualTo("rec: the proxy 127.0.0.1:%d makes no way to the server (HTTP 403)", port);
  }

  @ParameterizedTest
  @CsvSource({"https://signals.example/a, signals.example:443", ELSEWHERE + ", " + ELSEWHERE})
  void aProxyThatWantsAKeySaysWhereToPutIt(String url, String path) throws Exception {
    proxy(path, "HTTP/1.1 407 Key\nProxy-Authenticate: Basic realm=\"x\"\nContent-Length: 0", "");

    var heard = fetch(by(new ProxyChoice.Http("127.0.0.1", port)), url);

    assertThat(heard.sentence())
        .startsWith("rec: the proxy ")
        .endsWith(
            ": add a name and password to the credentials for 127.0.0.1:"
                + port
                + ", or mend them");
    assertThat(heard.attempts()).isEqualTo(1);
  }

  @Test
  void aProxyThatIsNotThereIsTheTrouble() throws Exception {
    int closed = closedPort();

    var heard = fetch(by(new ProxyChoice.Http("127.0.0.1", closed)), ELSEWHERE);

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.CONNECT);
    assertThat(heard.sentence())
        .isEqualTo(
            "rec: no connection to the proxy 127.0.0.1:%d: is it running, and is it set right?",
            closed);
  }

  @Test
  void aProxyThatNobodyKnowsIsTheTrouble() throws Exception {
    var lost =
        client(
            QUICK,
            host -> {
              throw new UnknownHostException(host);
            });
    lost.network(settings(new ProxyChoice.Http("proxy.example", 3128), List.of()));

    assertThat(fetch(fetcher(lost, TERMS), ELSEWHERE).sentence())
        .isEqualTo(
            "rec: the host of the proxy proxy.example:3128 is not known: is the proxy set right?");
  }

  @ParameterizedTest
  @CsvSource({
    "http_proxy,  http://p.example:3128, http://a.example/,  HTTP @ p.example:3128",
    "HTTP_PROXY,  p.example:3128,        http://a.example/,  HTTP @ p.example:3128",
    "http_proxy,  p.example:3128,        https://a.example/, DIRECT",
    "https_proxy, u:w@P.example:3128,    https://a.example/, HTTP @ p.example:3128",
    "ALL_PROXY,   socks5h://p.example,   https://a.example/, SOCKS @ p.example:1080",
    "all_proxy,   http://[2001:db8::1]:8, http://a.example/, HTTP @ 2001:db8::1:8",
    "http_proxy,  http://p.example,      http://a.example/,  HTTP @ p.example:80",
    "http_proxy,  http://p.example:3128, http://localhost/,  DIRECT",
    "http_proxy,  http://p.example:3128, http://[::1]/,      DIRECT",
    "http_proxy,  ': nonsense /',        http://a.example/,  DIRECT",
  })
  void readsTheEnvironment(String name, String value, String url, String expected) {
    var proxy = new Proxies(OF_SYSTEM, Map.of(name, value)).select(URI.create(url)).getFirst();

    assertThat(
            proxy.address() instanceof InetSocketAddress at
                ? proxy.type() + " @ " + at.getHostString() + ":" + at.getPort()
                : proxy.toString())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a.example, a.example, true",
    "a.example, '.example, b.test', true",
    "a.example, '*.example', true",
    "a.example, example, true",
    "a.example, *, true",
    "a.example, a.example:80, true",
    "a.example, a.example:81, false",
    "a.example, b.example, false",
    "aexample, example, false",
    "[2001:db8::1], 2001:db8::1, true",
    "[2001:db8::1], [2001:db8::1]:80, true",
    "a.example, '', false",
    "a.example, ' , ', false",
  })
  void noProxyExempts(String host, String exempt, boolean expected) {
    assertThat(Proxies.isExempt(host, 80, exempt)).isEqualTo(expected);
  }

  @Test
  void directMeansDirectWhateverTheEnvironmentSays() {
    var environment = Map.of("http_proxy", "p.example:3128");

    assertThat(
            new Proxies(new ProxyChoice.Direct(), environment)
                .select(URI.create("http://a.example/")))
        .containsExactly(Proxy.NO_PROXY);
    assertThat(new Proxies(new ProxyChoice.Direct(), environment).credentials()).isEmpty();
  }

  private void proxy(String target, String head, String body) {
    server.on(
        target,
        (request, socket, out) -> {
          seen.add(request);
          return FaultServer.reply(head, body.getBytes(UTF_8)).play(request, socket, out);
        });
  }

  private static String basic() {
    return "Basic " + Base64.getEncoder().encodeToString("me:word".getBytes(UTF_8));
  }

  private Fetcher by(ProxyChoice choice) {
    return by(choice, Map.of(), List.of());
  }

  private Fetcher by(
      ProxyChoice choice, Map<String, String> environment, List<Credential> credentials) {
    var made = clientElsewhere(null, environment);
    made.network(settings(choice, credentials));
    return fetcher(made, TERMS);
  }

  private static NetworkSettings settings(ProxyChoice choice, List<Credential> credentials) {
    return new NetworkSettings(credentials, choice, CacheChoice.DEFAULTS);
  }

  private static int closedPort() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalPort();
    }
  }
}
