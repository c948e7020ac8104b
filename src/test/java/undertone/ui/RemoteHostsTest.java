package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteHostsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8000/a.f64",
        "http://127.1.2.3/",
        "http://localhost/a",
        "HTTP://LOCALHOST:1/a",
        "http://user:pass@localhost:80/a",
        "http://[::1]:8080/a"
      })
  void thisMachineIsKnownByItsNames(String url) {
    assertThat(RemoteHosts.isRemote(url)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/127.0.0.1",
        "http://127.0.0.1.example.org/a",
        "http://localhost.example.org/",
        "http://[::2]/a",
        "http://10.0.0.1",
        "http://localhost@example.org/",
        "https://example.org?a=localhost"
      })
  void everythingElseIsElsewhere(String url) {
    assertThat(RemoteHosts.isRemote(url)).isTrue();
  }
}
