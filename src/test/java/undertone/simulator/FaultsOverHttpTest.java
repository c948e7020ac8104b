package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static undertone.simulator.Services.failing;
import static undertone.simulator.Services.get;
import static undertone.simulator.Services.header;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import undertone.model.ServiceSettings.Failures;

class FaultsOverHttpTest {

  @Test
  void someRequestsAreAnsweredUnavailable() throws Exception {
    try (var service = Services.start(failing(new Failures(0.5, 1, 0, 0)));
        var client = HttpClient.newHttpClient()) {
      int unavailable = 0;
      for (int i = 0; i < 400; i++) {
        var answer = get(client, service, "/data");
        if (answer.statusCode() == 503) {
          unavailable++;
          assertThat(header(answer, "Retry-After")).isEqualTo("1");
        } else {
          assertThat(answer.body()).hasSize(40_000);
        }
      }
      assertThat(unavailable / 400.0).isCloseTo(0.5, within(0.1));
    }
  }

  @Test
  void aResetIsAResetAndNotAnEnd() throws Exception {
    try (var service = Services.start(failing(new Failures(1, 0, 1, 0)))) {
      for (var path : new String[] {"/recordings/0.f64", "/data"}) {
        assertThatThrownBy(() -> raw(service, path))
            .isInstanceOf(SocketException.class)
            .hasMessageContaining("reset");
      }
    }
  }

  @Test
  void aTruncatedBodyAnnouncesItsFullLengthAndEndsHalfWay() throws Exception {
    try (var service = Services.start(failing(new Failures(1, 0, 0, 1)))) {
      for (var path : new String[] {"/recordings/0.f64", "/data"}) {
        var answer = raw(service, path);
        int body = answer.indexOf("\r\n\r\n") + 4;
        assertThat(answer).contains("Content-Length: 40000\r\n");
        assertThat(answer.length() - body).isEqualTo(20_000);
      }
    }
  }

  @Test
  void listsNeverFail() throws Exception {
    try (var service = Services.start(failing(Failures.ofRate(1)));
        var client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 10; i++) {
        assertThat(get(client, service, "/recordings").statusCode()).isEqualTo(200);
        assertThat(get(client, service, "/").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void aRecordingThatFailsDoesSoHoweverOftenItIsAskedFor() throws Exception {
    var statuses = statuses();
    assertThat(Arrays.copyOf(statuses, 20)).isEqualTo(Arrays.copyOfRange(statuses, 20, 40));
  }

  @Test
  void aFailureThatPassesIsOverAtTheSecondRequestAndBackAtTheThird() throws Exception {
    var failures = new Failures(1, 1, 0, 0).passing(0.5);
    try (var service = Services.start(failing(failures));
        var client = HttpClient.newHttpClient()) {
      int passing = 0;
      for (int i = 0; i < 20; i++) {
        var path = "/recordings/" + i + ".f64";
        assertThat(get(client, service, path).statusCode()).isEqualTo(503);
        passing += get(client, service, path).statusCode() == 200 ? 1 : 0;
        assertThat(get(client, service, path).statusCode()).isEqualTo(503);
      }
      assertThat(passing).isBetween(4, 16); // Binomial: half of 20, give or take.
    }
  }

  @Test
  void theSameRequestsFailAfterARestartWithTheSameSeed() throws Exception {
    assertThat(statuses()).contains(503).contains(200).isEqualTo(statuses());
  }

  private static int[] statuses() throws Exception {
    try (var service = Services.start(failing(new Failures(0.3, 1, 0, 0)));
        var client = HttpClient.newHttpClient()) {
      var statuses = new int[40];
      for (int i = 0; i < statuses.length; i++) {
        statuses[i] = get(client, service, "/recordings/" + i % 20 + ".f64").statusCode();
      }
      return statuses;
    }
  }

  /// Everything that arrives until the service closes the connection, a character per byte.
  private static String raw(SimulatedService service, String path) throws IOException {
    var address = URI.create(service.address());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
