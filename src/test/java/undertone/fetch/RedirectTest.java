package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Failure.Cause;

@Timeout(30)
class RedirectTest extends FetchFixture {

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsToARelativeAddress(int status) throws Exception {
    server.on("/a/b", head(status, "../there?x=1#part"), new byte[0]);
    server.on("/there?x=1", "HTTP/1.1 200 OK\nContent-Length: 2", "ok".getBytes(US_ASCII));

    var heard = fetch("/a/b");

    assertThat(heard.bytes()).asString().isEqualTo("ok");
    assertThat(heard.attempts()).as("redirects are no attempts").isEqualTo(1);
    assertThat(heard.events()).containsExactly("requested", "first byte", "ended");
  }

  @Test
  void followsFiveTimesAndNotSix() throws Exception {
    for (int i = 0; i < 6; i++) {
      server.on("/" + i, head(302, "/" + (i + 1)), new byte[0]);
    }
    server.on("/6", "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);

    assertThat(fetch("/1").bytes()).isEmpty();
    assertThat(fetch("/0").sentence())
        .isEqualTo(
            "rec: the server sent elsewhere more than 5 times, last to " + server.address() + "/6");
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/a, 'which is no http or https address'",
    "'file:///etc/passwd', 'which is no http or https address'",
    "/a, 'the server sends in a circle'",
    "'', 'without saying where'",
  })
  void failsAtOnceWhereItCannotFollow(String location, String why) throws Exception {
    server.on("/a", head(302, location), new byte[0]);

    var heard = fetchIn(3, "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.REDIRECT);
    assertThat(heard.sentence()).contains(why);
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void doesNotReadTheBodyOfARedirectToItsEnd() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 302 Found\nLocation: /b", new byte[0]);
          while (true) {
            out.write(new byte[1 << 16]); // until the client hangs up
          }
        });
    server.on("/b", "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);

    assertThat(fetch("/a").bytes()).isEmpty();
  }

  @Test
  void neverLeavesASafeConnectionForAnOpenOne() throws Exception {
    var safe = HttpUrl.get("https://signals.example/a");

    assertThat(Redirects.next(safe, 302, "//signals.example/b").isHttps()).isTrue();
    assertThatThrownBy(() -> Redirects.next(safe, 302, "http://signals.example/b"))
        .hasMessage(
            "the server sent from a safe connection to an open one: http://signals.example/b");
  }

  private static String head(int status, String location) {
    return "HTTP/1.1 %d Elsewhere\nContent-Length: 0\nLocation: %s".formatted(status, location);
  }
}
