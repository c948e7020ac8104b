package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.simulator.Services.get;
import static undertone.simulator.Services.header;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsOverHttpTest {
  private final SimulatedService service = Services.start(Services.PLAIN);
  private final HttpClient client = HttpClient.newHttpClient();
  private byte[] whole = {};

  @BeforeAll
  void fetchOne() throws Exception {
    whole = get(client, service, "/recordings/00003.f64").body();
  }

  @AfterAll
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void servesTheSamplesOfTheRecordingAndSaysWhatTheyAre() throws Exception {
    var recording = SimulatedRecording.numbered(Services.PLAIN, 3);
    var answer = get(client, service, "/recordings/00003.f64");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(Samples.bytes(recording, 0, 5_000));
    assertThat(header(answer, "Content-Length")).isEqualTo("40000");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "ETag")).isEqualTo(recording.etag());
    assertThat(header(answer, "X-Sample-Rate-Hz")).isEqualTo("1000.0");
    assertThat(header(answer, "X-Sample-Format")).isEqualTo("f64le");
    assertThat(header(answer, "X-Samples")).isEqualTo("5000");
    assertThat(Double.parseDouble(header(answer, "X-True-Frequency-Hz")))
        .isEqualTo(recording.trueFrequencyHz());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "003", "0000000000000000000000003"})
  void takesAnyNumberOfLeadingZeros(String id) throws Exception {
    assertThat(get(client, service, "/recordings/" + id + ".f64").body()).isEqualTo(whole);
  }

  @Test
  void anotherServiceWithTheSameSeedServesTheSameBytes() throws Exception {
    try (var other = Services.start(Services.delayed(1, 1_000))) {
      assertThat(get(client, other, "/recordings/3.f64").body()).isEqualTo(whole);
    }
  }

  @Test
  void headTellsEverythingButTheBody() throws Exception {
    var answer =
        client.send(
            Services.request(service, "/recordings/3.f64").HEAD().build(),
            BodyHandlers.ofByteArray());
    var full = get(client, service, "/recordings/3.f64");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    for (var name : new String[] {"Content-Length", "ETag", "X-Samples", "X-Sample-Rate-Hz"}) {
      assertThat(header(answer, name)).isNotEmpty().isEqualTo(header(full, name));
    }
  }

  @Test
  void answersNotModifiedToWhoeverHasItAlready() throws Exception {
    var etag = SimulatedRecording.numbered(Services.PLAIN, 3).etag();
    for (var known : new String[] {etag, "\"old\", " + etag, "W/" + etag, "*"}) {
      var answer = get(client, service, "/recordings/3.f64", "If-None-Match", known);
      assertThat(answer.statusCode()).as(known).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "ETag")).isEqualTo(etag);
    }
    assertThat(get(client, service, "/recordings/4.f64", "If-None-Match", etag).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-7, 0, 8",
    "bytes=3-9, 3, 10",
    "bytes=2049-30001, 2049, 30002",
    "bytes=-8, 39992, 40000",
    "bytes=39999-, 39999, 40000",
  })
  void servesAStretchAtAnyByte(String range, int first, int end) throws Exception {
    var answer = get(client, service, "/recordings/3.f64", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
    assertThat(header(answer, "Content-Range"))
        .isEqualTo("bytes " + first + "-" + (end - 1) + "/40000");
  }

  @Test
  void refusesAStretchBehindTheEnd() throws Exception {
    var answer = get(client, service, "/recordings/3.f64", "Range", "bytes=40000-");
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */40000");
  }

  @Test
  void aRangeOfOtherBytesGetsTheWhole() throws Exception {
    var answer =
        get(client, service, "/recordings/3.f64", "Range", "bytes=0-7", "If-Range", "\"old\"");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recordings/20.f64",
        "/recordings/99999999999999999999999.f64",
        "/recordings/-1.f64",
        "/recordings/1.csv",
        "/recordings/x.f64",
        "/favicon.ico"
      })
  void saysInASentenceThatThereIsNoSuchRecording(String path) throws Exception {
    var answer = get(client, service, path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .startsWith("There is no")
        .endsWith(".\n");
  }

  @Test
  void dataHasAnotherFrequencyEveryTime() throws Exception {
    var one = get(client, service, "/data?n_samples=300");
    var two = get(client, service, "/data?n_samples=300");
    assertThat(one.body()).hasSize(2_400).isNotEqualTo(two.body());
    assertThat(header(one, "X-True-Frequency-Hz")).isNotEqualTo(header(two, "X-True-Frequency-Hz"));
    assertThat(header(one, "ETag")).isEmpty();
    assertThat(header(one, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void dataWithoutALengthIsAsLongAsARecording() throws Exception {
    assertThat(get(client, service, "/data").body()).hasSize(40_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "5e3", "", "10000001", "99999999999999999999", "five"})
  void refusesALengthThatIsNone(String samples) throws Exception {
    var answer = get(client, service, "/data?n_samples=" + samples);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo("n_samples must be a whole number from 1 to 10000000.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/recordings", "/recordings/0.f64", "/data"})
  void refusesMethodsThatChangeThings(String path) throws Exception {
    var answer =
        client.send(
            Services.request(service, path).POST(BodyPublishers.ofString("x")).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void aBodyLargerThanEveryBufferArrivesWhole() throws Exception {
    try (var large = Services.start(Services.sized(1, 1_000_000))) {
      var body = get(client, large, "/recordings/0.f64").body();
      assertThat(body)
          .isEqualTo(Samples.bytes(SimulatedRecording.numbered(large.settings(), 0), 0, 1_000_000));
    }
  }
}
