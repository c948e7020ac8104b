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
  @CsvSource({
    "https://host/a?api_key=PLANTED, https://host/a?api_key=***",
    "https://host/a?n=1&token=PLANTED&m=2#f, https://host/a?n=1&token=***&m=2#f",
    "https://host/a?X-Amz-Signature=PLANTED&X-Amz-Date=1,"
        + " https://host/a?X-Amz-Signature=***&X-Amz-Date=1",
    "a.wav?apikey=PLANTED, a.wav?apikey=***",
    "https://host/a%3Fsig=PLANTED, https://host/a%3Fsig=***",
    "'no way to http://h/?key=PLANTED: is it running? a=b', 'no way to http://h/?key=*** is it"
        + " running? a=b'",
    "https://u:PLANTED@host/a?sig=PLANTED, https://***@host/a?sig=***",
    "https://host/a?ACCESS%5FTOKEN=PLANTED, https://host/a?ACCESS%5FTOKEN=***",
    "https://host/a?token=PLANTED;PLANTED&n=1, https://host/a?token=***&n=1",
    "https://host/a?n=1;token=PLANTED;m=2, https://host/a?n=1;token=***;m=2",
    "'https://host/a?password=PLANTED''PLANTED', https://host/a?password=***",
    "https://host/a?pass%77ord=PLANTED, https://host/a?pass%77ord=***",
  })
  void hidesTheValuesOfKeys(String text, String shown) {
    assertThat(Address.withoutSecret(text)).isEqualTo(shown).doesNotContain("PLANTED");
    assertThat(Address.withoutSecret(shown)).isEqualTo(shown);
  }

  @Test
  void aKeyThatWasHiddenIsAskedForByNameAndPutBack() {
    var hidden = Address.withoutKeys("https://host/[0-9]?n=1&token=PLANTED&token=PLANTED&sig=x");
    assertThat(Address.hiddenKeys(hidden)).containsExactly("token", "sig");
    var filled = Address.withKey(hidden, "token", "a$1\\b");
    assertThat(filled).isEqualTo("https://host/[0-9]?n=1&token=a$1\\b&token=a$1\\b&sig=***");
    assertThat(Address.hiddenKeys(filled)).containsExactly("sig");
    assertThat(Address.hiddenKeys("https://host/?n=***")).isEmpty();
  }

  @Test
  void aRecordingIsFetchedByItsKeyAndShownWithoutIt() {
    var recording = new RecordingRef(0, "a?token=PLANTED", "https://host/a?token=PLANTED");
    assertThat(recording.address()).isEqualTo("https://host/a?token=PLANTED");
    assertThat(recording.url()).isEqualTo("https://host/a?token=***");
    assertThat(recording.name()).isEqualTo("a?token=***");
    assertThat(recording.toString()).doesNotContain("PLANTED");
    assertThat(new Failure(Failure.Cause.CONNECT, "no way to " + recording.address()).message())
        .isEqualTo("no way to https://host/a?token=***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host/a@b",
        "https://host/q?net=IU&sta=KEY&monkey=1&design=x&start=2024-01-01",
        "a=b&c=d, keynote?",
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
