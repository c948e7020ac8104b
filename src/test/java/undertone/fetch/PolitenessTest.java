package undertone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolitenessTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "localhost", "::1"})
  void thisMachineIsLoopback(String host) {
    assertThat(Politeness.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "10.0.0.1", "127.0.0.1.example.org", "localhost.de", "::2"})
  void anyOtherIsNot(String host) {
    assertThat(Politeness.isLoopback(host)).isFalse();
  }
}
