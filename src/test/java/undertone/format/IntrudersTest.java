package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

class IntrudersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE html><html><head><title>404 Not Found</title> | web page ("404 Not Found")
          \ufeff <html lang="en"><body>log in</body></html> | web page in place of a recording
          <!-- made by hand --> <html> | web page
          {"error": "no such recording", "status": 404} | JSON in place of a recording: {"error": "no such
          [{"message": "quota"}] | JSON
          <?xml version="1.0"?><Error><Code>AccessDenied</Code></Error> | XML in place of a recording: <?xml
          -----BEGIN PGP MESSAGE----- | encrypted (PGP)
          age-encryption.org/v1 | encrypted (age)
          Salted__ 12345678 | encrypted (OpenSSL)
          %PDF-1.7 | PDF
          version https://git-lfs.github.com/spec/v1 | Git LFS pointer
          """)
  void whatComesInPlaceOfARecordingIsToldInWords(String text, String told) {
    var body = text.replace("\\ufeff", "\ufeff").getBytes(UTF_8);

    for (var name : new String[] {"http://h/a.f64", "http://h/a.wav", "http://h/a"}) {
      assertThat(open(name, body)).as(name).contains(told);
    }
  }

  @Test
  void archivesAreToldByTheirMarks() throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(gzip)) {
      packing.write(Raw.FLOAT64.encode(1, 2, 3));
    }

    assertThat(open("a.f64", gzip.toByteArray())).contains("packed with gzip").contains("unpack");
    assertThat(open("a.f64", bytes("PK\3\4\24\0\0\0\10\0"))).contains("zip archive");
    assertThat(open("a.f64", bytes("PK\3\4\24\0\1\0\10\0"))).contains("encrypted (zip)");
    assertThat(open("a.f64", bytes("\u00fd7zXZ\0\0\4"))).contains("xz");
    assertThat(open("a.f64", bytes("\u0089PNG\r\n\u001a\n\0\0\0\15IHDR"))).contains("PNG");
  }

  @Test
  void packedBodiesCountAsPacked() {
    var failure =
        Opening.refusal(
            Formats.open(
                "a.f64", "", Opening.direct(bytes("Salted__12345678")), ReadingSpec.DEFAULTS));

    assertThat(failure.cause()).isEqualTo(Cause.ENCODED);
  }

  @Test
  void noisePassesForNone() {
    var random = new SplittableRandom(7);
    var noise = new byte[64];
    for (int i = 0; i < 100_000; i++) {
      random.nextBytes(noise);
      assertThat(Intruders.find(Label.of("a", ""), Opening.direct(noise))).isNull();
    }
  }

  private static String open(String name, byte[] body) {
    var opened =
        Formats.open(name, "application/octet-stream", Opening.direct(body), ReadingSpec.DEFAULTS);
    return Opening.refusal(opened).message();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(ISO_8859_1);
  }
}
