package undertone.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Failure.Cause;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;

/// Two servers on two ports are two hosts.
@Timeout(30)
class CredentialsTest extends FetchFixture {
  private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2";

  private final FaultServer other = new FaultServer();
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void closeOther() {
    other.close();
  }

  @Test
  void aNameAndAPasswordGoToTheirHostInUtf8() throws Exception {
    answer(server, "/a");

    assertThat(
            fetch(with(key(server, new NetworkSettings.Key.Basic("Jörg", "Pläne: 1"))), "/a")
                .bytes())
        .asString()
        .isEqualTo("ok");

    assertThat(seen).hasSize(1);
    assertThat(FaultServer.header(seen.getFirst(), "Authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("Jörg:Pläne: 1".getBytes(UTF_8)));
  }

  @Test
  void aTokenAndAnyHeaderGoTogether() throws Exception {
    answer(server, "/a");
    var keys =
        with(
            key(server, new NetworkSettings.Key.Bearer("abc.def")),
            key(server, new NetworkSettings.Key.Header("X-Api-Key", "k 1")));

    fetch(keys, "/a").bytes();

    assertThat(FaultServer.header(seen.getFirst(), "Authorization")).isEqualTo("Bearer abc.def");
    assertThat(FaultServer.header(seen.getFirst(), "X-Api-Key")).isEqualTo("k 1");
  }

  @Test
  void aPageIsAskedForWithThem() {
    answer(server, "/a");
    client.network(settings(key(server, new NetworkSettings.Key.Bearer("t"))));

    client.page(server.address() + "/a", () -> false);

    assertThat(FaultServer.header(seen.getFirst(), "Authorization")).isEqualTo("Bearer t");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void theyDoNotFollowARedirectToAnotherPort(int status) throws Exception {
    redirect(server, "/a", status, other.address() + "/b");
    answer(other, "/b");
    var keys =
        with(
            key(server, new NetworkSettings.Key.Bearer("PLANTED")),
            key(server, new NetworkSettings.Key.Header("X-Key", "PLANTED")));

    assertThat(fetch(keys, "/a").bytes()).asString().isEqualTo("ok");

    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst()).contains("PLANTED");
    assertThat(seen.getLast()).doesNotContain("PLANTED").doesNotContainIgnoringCase("Authoriz");
  }

  @Test
  void theyDoNotFollowARedirectToAnotherNameOfTheMachine() throws Exception {
    redirect(server, "/a", 302, server.address().replace("127.0.0.1", "localhost") + "/b");
    answer(server, "/b");

    fetch(with(key(server, new NetworkSettings.Key.Bearer("PLANTED"))), "/a").bytes();

    assertThat(seen.getFirst()).contains("PLANTED");
    assertThat(seen.getLast()).contains("localhost").doesNotContain("PLANTED");
  }

  @Test
  void eachHostOfARedirectGetsItsOwn() throws Exception {
    redirect(server, "/a", 302, other.address() + "/b");
    answer(other, "/b");
    var keys =
        with(
            key(server, new NetworkSettings.Key.Bearer("one")),
            key(other, new NetworkSettings.Key.Bearer("two")));

    fetch(keys, "/a").bytes();

    assertThat(seen)
        .extracting(head -> FaultServer.header(head, "Authorization"))
        .containsExactly("Bearer one", "Bearer two");
  }

  @Test
  void aNameInARedirectIsNotShownToAnybody() throws Exception {
    redirect(server, "/a", 302, other.address().replace("://", "://u:PLANTED@") + "/b");

    var heard = fetch("/a");

    assertThat(heard.sentence()).isEqualTo("rec: the server answered HTTP 404 Not Found");
  }

  @Test
  void overAnOpenConnectionTheyAreHeldBackAndTheSentenceSaysSo() throws Exception {
    deny(server, "/a", 401);
    var elsewhere = server.address().replace("127.0.0.1", "signals.example");
    var host = elsewhere.substring("http://".length());

    var heard =
        fetch(
            elsewhereWith(new Credential(host, new NetworkSettings.Key.Bearer("PLANTED"))),
            elsewhere + "/a");

    assertThat(seen.getFirst()).doesNotContain("PLANTED");
    assertThat(heard.sentence())
        .isEqualTo(
            "rec: the server answered HTTP 401 No: the credentials for %s were held back, since the"
                    .formatted(host)
                + " connection is not encrypted; use https, or put http:// before the host in the"
                + " credentials");
  }

  @Test
  void overAnOpenConnectionTheyGoWhereTheUserSaysSo() throws Exception {
    answer(server, "/a");
    var elsewhere = server.address().replace("127.0.0.1", "signals.example");

    fetch(
            elsewhereWith(new Credential(elsewhere, new NetworkSettings.Key.Bearer("t"))),
            elsewhere + "/a")
        .bytes();

    assertThat(FaultServer.header(seen.getFirst(), "Authorization")).isEqualTo("Bearer t");
  }

  @ParameterizedTest
  @CsvSource({
    "401, false, ': add a name and password, or a token, to the credentials for '",
    "401, true, ': it does not accept the credentials for '",
    "403, false, ': if it wants a name and password, add them to the credentials for '",
    "403, true, ': the credentials for '",
  })
  void aRefusalSaysWhereToPutThem(int status, boolean given, String says) throws Exception {
    deny(server, "/a", status);
    var host = server.address().substring("http://".length());

    var heard =
        fetch(given ? with(key(server, new NetworkSettings.Key.Bearer("PLANTED"))) : fetcher, "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.HTTP_STATUS);
    assertThat(heard.failed().httpStatus()).isEqualTo(status);
    assertThat(heard.sentence())
        .startsWith("rec: the server answered HTTP " + status + " No" + says + host)
        .doesNotContain("PLANTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://u:PLANTED@127.0.0.1:1/a", "https://PLANTED@signals.example/a"})
  void anAddressWithAPasswordIsRefusedAndThePasswordForgotten(String url) throws Exception {
    var heard = fetch(url);

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.BAD_ADDRESS);
    assertThat(heard.attempts()).isZero();
    assertThat(heard.toString())
        .contains("rec: a user name or password has no place in an address: add it to the")
        .doesNotContain("PLANTED");
  }

  @Test
  void noSecretReachesALogASentenceOrATrace() throws Exception {
    var logged = new StringBuilder();
    var root = Logger.getLogger("");
    var before = root.getLevel();
    var ear = ear(logged);
    root.addHandler(ear);
    root.setLevel(Level.ALL);
    Logger.getLogger("okhttp3").setLevel(Level.ALL);
    try {
      deny(server, "/denied", 403);
      server.on(
          "/garbled",
          (_, out) -> {
            out.write("nonsense\r\n\r\n".getBytes(UTF_8));
            return false;
          });
      server.on("/cut", (_, _) -> false);
      redirect(server, "/round", 302, "/round");
      answer(server, "/broken");
      var keys =
          List.of(
              key(server, new NetworkSettings.Key.Basic("me", "PLANTED")),
              key(server, new NetworkSettings.Key.Bearer("PLANTED")),
              key(server, new NetworkSettings.Key.Header("X-Key", "PLANTED")));
      logged.append(keys).append(settings(keys.toArray(Credential[]::new)));
      var with = with(keys.toArray(Credential[]::new));
      for (var path : List.of("/denied", "/garbled", "/cut", "/round", "/gone")) {
        logged.append(fetch(with, path));
      }
      var breaking =
          client.fetcher(
              threads,
              _ -> {
                throw new IllegalStateException("planted fault");
              },
              TERMS);
      logged.append(fetch(breaking, "/broken"));
    } finally {
      root.removeHandler(ear);
      root.setLevel(before);
      Logger.getLogger("okhttp3").setLevel(null);
    }

    var basic = Base64.getEncoder().encodeToString("me:PLANTED".getBytes(UTF_8));
    assertThat(logged.toString())
        .contains("403", "no valid HTTP", "in a circle", "planted fault", "(secret)")
        .doesNotContain("PLANTED", basic);
  }

  private static Handler ear(StringBuilder into) {
    return new Handler() {
      @Override
      public synchronized void publish(LogRecord said) {
        into.append(new SimpleFormatter().format(said));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private void answer(FaultServer from, String path) {
    from.on(path, noting(OK, "ok"));
  }

  private void deny(FaultServer from, String path, int status) {
    from.on(path, noting("HTTP/1.1 " + status + " No\nContent-Length: 0", ""));
  }

  private void redirect(FaultServer from, String path, int status, String to) {
    from.on(
        path,
        noting("HTTP/1.1 %d Elsewhere\nContent-Length: 0\nLocation: %s".formatted(status, to), ""));
  }

  private FaultServer.Reply noting(String head, String body) {
    return (request, socket, out) -> {
      seen.add(request);
      return FaultServer.reply(head, body.getBytes(UTF_8)).play(request, socket, out);
    };
  }

  private static Credential key(FaultServer host, NetworkSettings.Key key) {
    return new Credential(host.address().substring("http://".length()), key);
  }

  private static NetworkSettings settings(Credential... credentials) {
    return new NetworkSettings(
        List.of(credentials), new ProxyChoice.Direct(), CacheChoice.DEFAULTS);
  }

  private Fetcher with(Credential... credentials) {
    client.network(settings(credentials));
    return fetcher(TERMS);
  }

  private Fetcher elsewhereWith(Credential credential) {
    var elsewhere = clientElsewhere(null, Map.of());
    elsewhere.network(settings(credential));
    return fetcher(elsewhere, TERMS);
  }
}
