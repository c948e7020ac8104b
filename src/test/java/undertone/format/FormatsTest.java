package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Failure;
import undertone.model.ReadingSpec;

class FormatsTest {
  private static final byte[] NUMBERS = Raw.FLOAT64.encode(1, 2, 3);

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
    "http://h.example/data, application/octet-stream",
    "'C:\\old.wav\\data', ''",
  })
  void rawFloat64IsFoundByExtensionOrContentType(String url, String contentType) {
    assertThat(found(url, contentType, NUMBERS)).isEqualTo("f64le");
  }

  @ParameterizedTest
  @CsvSource({
    "a.f32, f32le",
    "a.f32be, f32be",
    "a.i16, i16le",
    "a.s16, i16le",
    "a.S24, i24le",
    "a.i16be, i16be",
    "a.u8, u8",
    "a.npy, npy",
    "b.WAV, wav",
    "c.npz, npz",
    "d.csv, csv",
    "e.tsv, csv",
    "f.txt, csv",
  })
  void anExtensionTellsTheFormat(String name, String format) {
    assertThat(found("http://h/" + name, "application/octet-stream", NUMBERS)).isEqualTo(format);
  }

  @Test
  void aContentTypeTellsTheFormatWhereTheNameDoesNot() {
    assertThat(found("http://h/a", "audio/x-wav", NUMBERS)).isEqualTo("wav");
  }

  @Test
  void firstBytesThatOnlyOneFormatHasAreBelievedWhateverTheRestSays() {
    assertThat(found("http://h/a.f64", "text/html", Npy.encode(new double[] {1}, 1)))
        .isEqualTo("npy");
    assertThat(found("http://h/a.npy", "", Wav.encode(8_000, 0.5))).isEqualTo("wav");
    assertThat(found("http://h/a.dat", "text/plain", Wav.encode(8_000, 0.5))).isEqualTo("wav");
  }

  @Test
  void textOfWhichNothingElseIsKnownIsATable() {
    var table = "0.001 0.002\n".repeat(6).getBytes(UTF_8);

    assertThat(found("http://h/a.dat", "application/octet-stream", table)).isEqualTo("csv");
    assertThat(found("http://h/a", "text/plain", table)).isEqualTo("csv");
    assertThat(found("http://h/a.f64", "text/plain", table)).isEqualTo("f64le");
  }

  @Test
  void theUsersChoiceComesFirst() {
    var npy = Npy.encode(new double[] {1}, 1);

    assertThat(is(Formats.find(Label.of("a.wav", "audio/wav"), Opening.direct(npy), "i16le")))
        .isEqualTo("i16le");
    assertThat(is(Formats.find(Label.of("a.wav", ""), Opening.direct(NUMBERS), " NPY ")))
        .isEqualTo("npy");
  }

  @ParameterizedTest
  @CsvSource({
    "miniseed, mseed",
    "MiniSEED, mseed",
    "h5, hdf5",
    "hdf, hdf5",
    "numpy, npy",
    "tsv, csv",
    "wave, wav",
    "f64, f64le",
    "s16, i16le",
    "auto, auto",
  })
  void aFormatIsMeantByItsExtensionsToo(String choice, String name) {
    assertThat(Formats.meant(choice)).contains(name);
    if (!name.equals(ReadingSpec.AUTO)) {
      var label = Label.of("a", "application/octet-stream");
      assertThat(is(Formats.find(label, Opening.direct(NUMBERS), choice))).isEqualTo(name);
    }
    assertThat(Formats.meant("flac")).isEmpty();
  }

  @Test
  void aChoiceThatThereIsNotIsRefusedWithThoseThatThereAre() {
    var failure = nothing(Formats.find(Label.of("a.f64", ""), Opening.direct(NUMBERS), "f65"));

    assertThat(failure.message()).contains("f65").contains("auto").contains("f64le, f64be");
  }

  @Test
  void aPageForPeopleIsNoRecordingWhateverItsName() {
    assertThat(refused("http://h/a.f64", "text/html; charset=utf-8", NUMBERS))
        .contains("text/html")
        .contains("is the address right?");
  }

  @Test
  void whoChoseRawNumbersGetsThemUnlessTheServerItselfSaysThatItSentAPage() {
    var page = "<!DOCTYPE html><html>".getBytes(UTF_8);

    var plain = Label.of("a", "application/octet-stream");
    assertThat(is(Formats.find(plain, Opening.direct(page), "i8"))).isEqualTo("i8");
    var html = Label.of("a", "text/html");
    assertThat(nothing(Formats.find(html, Opening.direct(page), "i8")).message())
        .contains("web page");
  }

  @Test
  void aMediaTypeThatNobodyReadsIsNotGuessedAt() {
    assertThat(refused("http://h/a", "application/json", NUMBERS)).contains("application/json");
    assertThat(refused("http://h/a.png", "image/png", NUMBERS)).contains(".png");
    assertThat(refused("http://h/a", "video/mp4", NUMBERS)).contains("video/mp4");
  }

  @Test
  void aNameThatTellsOfAnotherFormatIsBelievedEvenIfTheServerCallsItPlainBytes() {
    for (var name : new String[] {"b.flac", "c.sac?x=1", "d.f64.gz", "e.edf", "f.mat"}) {
      assertThat(refused("http://h/" + name, "application/octet-stream", NUMBERS))
          .as(name)
          .contains("does not read");
    }
  }

  @Test
  void eachFormatHasAnotherName() {
    assertThat(Formats.names()).doesNotHaveDuplicates().contains("f64le", "npy", "wav");
  }

  private static String found(String name, String contentType, byte[] body) {
    return is(Formats.find(Label.of(name, contentType), Opening.direct(body), ReadingSpec.AUTO));
  }

  private static String refused(String name, String contentType, byte[] body) {
    return nothing(
            Formats.find(Label.of(name, contentType), Opening.direct(body), ReadingSpec.AUTO))
        .message();
  }

  private static String is(Found found) {
    return ((Found.Is) found).format().name();
  }

  private static Failure nothing(Found found) {
    return ((Found.Nothing) found).failure();
  }
}
