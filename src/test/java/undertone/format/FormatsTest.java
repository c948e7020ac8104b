package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @ParameterizedTest
  @CsvSource({
    "http://h/a.f64, application/octet-stream",
    "http://h/a.F64, text/plain",
    "http://h/a.f64?part=1.txt, ''",
    "http://h/data?n_samples=5000, application/octet-stream",
    "http://h/data, 'Application/Octet-Stream; charset=binary'",
    "http://h/data, ''",
    "http://h/2026.11.22.raw, application/octet-stream",
    "http://h/channel.07, application/octet-stream",
    "http://h/data, binary/octet-stream",
  })
  void rawFloat64IsFoundByExtensionOrContentType(String url, String contentType) {
    assertThat(Formats.find(url, contentType).orElseThrow().name()).isEqualTo("f64le");
  }

  @Test
  void aPageForPeopleIsNoRecordingWhateverItsName() {
    assertThat(Formats.find("http://h/a.f64", "text/html; charset=utf-8")).isEmpty();
  }

  @Test
  void aMediaTypeThatNobodyReadsIsNotGuessedAt() {
    assertThat(Formats.find("http://h/a", "application/json")).isEmpty();
    assertThat(Formats.find("http://h/a.png", "image/png")).isEmpty();
  }

  @Test
  void aNameThatTellsOfAnotherFormatIsBelievedEvenIfTheServerCallsItPlainBytes() {
    for (var name : new String[] {"a.npy", "b.WAV", "c.h5?x=1", "d.f64.gz", "e.mseed"}) {
      assertThat(Formats.find("http://h/" + name, "application/octet-stream")).as(name).isEmpty();
    }
  }
}
