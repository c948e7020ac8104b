package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.simulator.Services.get;
import static undertone.simulator.Services.header;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingHandlerTest {
  private final SimulatedService service = Services.start(Services.sized(25_000, 8));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterAll
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void listsEveryRecordingForPrograms() throws Exception {
    var answer = get(client, service, "/recordings");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    var urls = values(answer.body(), "url");
    assertThat(urls).hasSize(25_000).doesNotHaveDuplicates();
    assertThat(get(client, service, urls.getLast().substring(service.address().length())).body())
        .hasSize(64);
    assertThat(values(answer.body(), "name")).startsWith("00000.f64").endsWith("24999.f64");
    assertThat(values(answer.body(), "n_samples")).containsOnly("8");
    assertThat(values(answer.body(), "sample_rate_hz")).containsOnly("1000.0");
    assertThat(values(answer.body(), "total")).containsExactly("25000");
    assertThat(values(answer.body(), "next")).isEmpty();
  }

  @Test
  void listsAPageAndWhereTheNextOneIs() throws Exception {
    var answer = get(client, service, "/recordings?offset=24990&limit=8").body();
    assertThat(values(answer, "name")).hasSize(8).startsWith("24990.f64").endsWith("24997.f64");
    var next = values(answer, "next").getFirst();
    var rest = get(client, service, next.substring(service.address().length())).body();
    assertThat(values(rest, "name")).containsExactly("24998.f64", "24999.f64");
    assertThat(values(rest, "next")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset=25000", "offset=999999999999999999", "limit=0"})
  void aPageBehindTheEndIsEmpty(String query) throws Exception {
    assertThat(values(get(client, service, "/recordings?" + query).body(), "name")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset=-1", "limit=x", "limit=", "offset=9999999999999999999"})
  void refusesNumbersThatAreNone(String query) throws Exception {
    assertThat(get(client, service, "/recordings?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void listsLinksForPeopleAndLeadsToTheRest() throws Exception {
    List<String> links = new ArrayList<>();
    var path = "/recordings/";
    while (!path.isEmpty()) {
      var answer = get(client, service, path);
      assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
      var page = new String(answer.body(), StandardCharsets.UTF_8);
      links.addAll(all(page, "<a href=\"(/recordings/\\d+\\.f64)\">"));
      path = String.join("", all(page, "rel=\"next\" href=\"([^\"]+)\"")).replace("&amp;", "&");
    }
    assertThat(links).hasSize(25_000).doesNotHaveDuplicates();
    assertThat(get(client, service, links.getLast()).body()).hasSize(64);
  }

  @Test
  void aBrowserSeesThePageUnderBothAddresses() throws Exception {
    var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    var program = "application/json, text/html;q=0.5";
    assertThat(type("/recordings", browser)).startsWith("text/html");
    assertThat(type("/recordings/", browser)).startsWith("text/html");
    assertThat(type("/recordings/", program)).isEqualTo("application/json");
    assertThat(type("/recordings", "*/*")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/recordings", "/recordings/", "/recordings?offset=-1"})
  void headTellsWhatGetTellsButNoBody(String path) throws Exception {
    var get = get(client, service, path);
    var request = Services.request(service, path).HEAD().build();
    var head = client.send(request, BodyHandlers.ofByteArray());
    assertThat(head.body()).isEmpty();
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type")).isNotEmpty();
    assertThat(get(client, service, path).body()).isEqualTo(get.body()); // the connection lives on
  }

  @Test
  void theFirstPageSaysWhatThisIs() throws Exception {
    var page = new String(get(client, service, "/").body(), StandardCharsets.UTF_8);
    assertThat(page).contains("25,000 recordings of 8 samples").contains(service.address());
  }

  private String type(String path, String accept) throws Exception {
    return header(get(client, service, path + "?limit=1", "Accept", accept), "Content-Type");
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  /// The values of all fields of one name, as text, read by a JSON parser.
  private static List<String> values(byte[] json, String field) throws IOException {
    List<String> values = new ArrayList<>();
    try (var parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals(field)) {
          parser.nextToken();
          values.add(parser.getText());
        }
      }
    }
    return values;
  }
}
