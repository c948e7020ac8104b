package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a/b?c, example.org",
    "https://Example.ORG:8443/a, example.org:8443",
    "http://user:pass@example.org/a@b, example.org",
    "http://example.org?x=/y, example.org",
    "http://[::1]:80/a, [::1]:80",
    "http://example.org, example.org",
    "nonsense, ''"
  })
  void isTheNameAndThePortOfAnAddress(String url, String host) {
    assertThat(Host.of(url)).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "localhost:80, true",
    "127.0.0.1:8080, true",
    "127.9.9.9, true",
    "::1, true",
    "::2, false",
    "10.0.0.1, false",
    "localhost.de, false",
    "127.0.0.1.example.org, false",
    "[::1]:80, true",
    "[::1], true",
    "127.example.org, false",
    "128.0.0.1, false",
    "example.org:127, false"
  })
  void knowsThisMachine(String host, boolean loopback) {
    assertThat(Host.isLoopback(host)).isEqualTo(loopback);
  }
}
