package undertone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.ReadingSpec;
import undertone.model.SourceSpec;

/// What people read when a file is not what it seems: each from end to end, beside a recording that
/// is well and stays so.
class WhatTheUserReadsTest extends ServedFolder {
  private static final byte[] PAGE =
      "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>…</body></html>"
          .getBytes(UTF_8);

  @ParameterizedTest(name = "{0} cut to {1} bytes")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stereo.wav  | 1044 | stereo.wav: it says 2,000 bytes of samples and has 1,000: truncated
          tone.npy    | 1128 | tone.npy: its shape (500,) of float32 needs 2,000 bytes and it has 1,000: truncated
          arrays.npz  | 3000 | arrays.npz: it has no directory at its end, as zip archives have: truncated
          tone.f64    | 3999 | tone.f64: 3,999 bytes are no whole number of 8-byte samples (7 left over)
          tone.f64    | 0    | tone.f64: the recording is empty: 0 bytes
          tone.npy    | 0    | tone.npy: the recording is empty: 0 bytes
          stereo.wav  | 0    | stereo.wav: the recording is empty: 0 bytes
          table.csv   | 0    | table.csv: the recording is empty: 0 bytes
          gap.mseed   | 0    | gap.mseed: the recording is empty: 0 bytes
          strain.hdf5 | 0    | strain.hdf5: the recording is empty: 0 bytes
          """)
  void aFileThatEndsTooSoon(String file, int length, String sentence) throws Exception {
    assertThat(read("/cut/" + file, "", Arrays.copyOf(whole(file), length))).isEqualTo(sentence);
  }

  @Test
  void aMiniSeedOrAnHdf5ThatEndsTooSoonIsRefusedAsTruncated() throws Exception {
    var records = whole("gap.mseed");
    assertThat(read("/cut/gap.mseed", "", Arrays.copyOf(records, records.length - 300)))
        .startsWith("gap.mseed: ")
        .contains("truncated");
    var strain = whole("strain.hdf5");
    assertThat(read("/cut/strain.hdf5", "", Arrays.copyOf(strain, strain.length - 300)))
        .startsWith("strain.hdf5: ")
        .endsWith("lies beyond the end of the file");
  }

  @Test
  void aPageInPlaceOfData() throws Exception {
    var sentence =
        ": the server sent a web page (\"Sign in\") in place of a recording: is the address right,"
            + " and does the server want a log-in?";
    assertThat(read("/tone.wav", "text/html", PAGE)).isEqualTo("tone.wav" + sentence);
    assertThat(read("/tone.f64.gone", "application/octet-stream", PAGE))
        .isEqualTo("tone.f64.gone" + sentence);
    assertThat(read("/error.npy", "application/json", "{\"error\": \"quota\"}".getBytes(UTF_8)))
        .isEqualTo(
            "error.npy: the server sent JSON in place of a recording: {\"error\": \"quota\"}");
  }

  @Test
  void anEncryptedFile() throws Exception {
    assertThat(read("/secret.f64", "", "Salted__abcdefgh12345678".getBytes(UTF_8)))
        .isEqualTo("secret.f64: it is encrypted (OpenSSL): decrypt it before it is served");
  }

  @Test
  void anotherTypeThanWasSaid() throws Exception {
    assertThat(surveyed("/tone.npy", how("wav", Double.NaN)).words())
        .containsExactly("tone.npy: it does not begin like a WAV file");
    assertThat(read("/odd.f32", how("f64le", Double.NaN)))
        .isEqualTo("odd.f32: the server answered HTTP 404 Not Found");
    server.answers("/odd.f32", 200, "", new byte[20]);
    assertThat(read("/odd.f32", how("f64le", Double.NaN)))
        .isEqualTo("odd.f32: 20 bytes are no whole number of 8-byte samples (4 left over)");
  }

  @Test
  void aRateThatTheFileContradictsIsTheFiles() throws Exception {
    var found = surveyed("/stereo.wav", how(ReadingSpec.AUTO, 44_100)).findings();
    assertThat(found).allSatisfy(each -> assertThat(each.sampleRateHz()).isEqualTo(100));
  }

  private static byte[] whole(String file) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(file));
  }

  private static ReadingSpec how(String format, double rate) {
    return new ReadingSpec(
        format, rate, ReadingSpec.ALL, "", "", ReadingSpec.DEFAULTS.axis(), 0, "");
  }

  private String read(String path, String contentType, byte[] body) throws Exception {
    server.answers(path, 200, contentType, body);
    return read(path, ReadingSpec.DEFAULTS);
  }

  /// Surveys it beside a recording that is well.
  private String read(String path, ReadingSpec how) throws Exception {
    var source =
        new SourceSpec.UrlList(
            null, server.address() + path + "\n" + server.address() + "/tone.f64\n");
    var words = surveyed(source, how).words();
    assertThat(words).last().isEqualTo("done");
    return words.getFirst();
  }
}
