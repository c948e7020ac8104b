package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://user:PLANTED@host/a, https://***@host/a",
    "https://PLANTED@host/a, https://***@host/a",
    "https://user:PLAN@TED@host:8080, https://***@host:8080",
    "https://user:PLAN/TED@host/a, https://***@host/a",
    "https://user:PLAN?TED@host/a, https://***@host/a",
    "https://user:PLAN TED@host/a, https://***@host/a",
    "https://u:PLANTED@[::1]:80/a@b, https://***@[::1]:80/a@b",
    "ftp://user:PLANTED@host/a, ftp://***@host/a",
    "user:PLANTED@host/a, ***@host/a",
    "'see http://a:PLANTED@b/c, http://d/e@f, ftp://g:PLANTED@h', 'see http://***@b/c,"
        + " http://d/e@f, ftp://***@h'",
    "https://***@host/a, https://***@host/a",
  })
  void hidesWhatStandsBeforeTheHost(String text, String shown) {
    assertThat(Address.withoutSecret(text)).isEqualTo(shown).doesNotContain("PLAN", "TED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host/a@b",
        "https://host:8080/a@b?c@d#e@f",
        "http://[::1]/a:b@c",
        "http://[::1]:80/a:b@c",
        "file:///data/a:b@c.wav",
        "C:\\data\\a@b.wav",
        "name@host",
        "rec@1.f64",
        ""
      })
  void leavesEverythingElseAsItIs(String text) {
    assertThat(Address.withoutSecret(text)).isEqualTo(text);
    assertThat(Address.holdsSecret(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://u:p@host/a", "https://u@host/a", "https://***@host/a"})
  void knowsAnAddressWithASecretAlsoAfterItIsHidden(String url) {
    assertThat(Address.holdsSecret(url)).isTrue();
  }

  @Test
  void noRecordingAndNoRefusalOfASourceTellsASecret() {
    var url = "https://user:PLANTED@host/";

    assertThat(new RecordingRef(0, url, url).toString()).doesNotContain("PLANTED");
    assertThat(new InvalidSourceException(url + ": bad")).hasMessage("https://***@host/: bad");
  }
}
