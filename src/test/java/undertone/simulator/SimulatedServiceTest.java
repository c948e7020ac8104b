package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static undertone.simulator.Services.PLAIN;
import static undertone.simulator.Services.get;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;

@Timeout(60)
class SimulatedServiceTest {

  @Test
  void listensOnLoopbackOnAFreePort() throws Exception {
    try (var service = Services.start(PLAIN);
        var client = HttpClient.newHttpClient()) {
      assertThat(service.address()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
      assertThat(get(client, service, "/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void saysThatAPortIsTaken() {
    try (var service = Services.start(PLAIN)) {
      int taken = URI.create(service.address()).getPort();
      assertThatIOException()
          .isThrownBy(() -> SimulatedService.start(taken, PLAIN))
          .withMessageMatching(
              "Port " + taken + " on 127\\.0\\.0\\.1 cannot be used .*choose another one.*");
    }
    assertNoThreadIsLeft();
  }

  @Test
  void refusesAPortThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedService.start(65_536, PLAIN))
        .withMessageContaining("65535");
  }

  @Test
  void takesNewSettingsWhileItRuns() throws Exception {
    try (var service = Services.start(PLAIN);
        var client = HttpClient.newHttpClient()) {
      assertThat(get(client, service, "/recordings/0.f64").body()).hasSize(40_000);
      service.apply(Services.sized(3, 100));
      assertThat(service.settings().samples()).isEqualTo(100);
      assertThat(get(client, service, "/recordings/0.f64").body()).hasSize(800);
      assertThat(get(client, service, "/recordings/3.f64").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void answersNoSoonerThanTheLatency() throws Exception {
    try (var service = Services.start(Services.delayed(80, 1e9));
        var client = HttpClient.newHttpClient()) {
      long before = System.nanoTime();
      assertThat(get(client, service, "/data").statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(80_000_000);
    }
  }

  @Test
  void jitterDelaysEachRequestByAnotherTimeUpToItsLimit() throws Exception {
    var settings = new ServiceSettings(20, 10, 1_000, 0.5, 0, 100, 1e9, Failures.ofRate(0), 1);
    try (var service = Services.start(settings);
        var client = HttpClient.newHttpClient()) {
      assertThat(get(client, service, "/").statusCode()).isEqualTo(200); // connects
      long millis = 0;
      long before = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        assertThat(get(client, service, "/recordings/" + i + ".f64").body()).hasSize(80);
        millis += Delay.millis(settings, SimulatedRecording.numbered(settings, i).key());
      }
      // 20 draws between 0 and 100 ms, on average 1,000 ms.
      assertThat(millis).isGreaterThan(500);
      assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(millis * 1_000_000);
    }
  }

  @Test
  void sendsNoFasterThanTheBandwidth() throws Exception {
    try (var service = Services.start(Services.delayed(0, 100));
        var client = HttpClient.newHttpClient()) {
      long before = System.nanoTime();
      var body = get(client, service, "/recordings/3.f64").body();
      assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(390_000_000); // 40,000 bytes
      assertThat(body).isEqualTo(Samples.bytes(SimulatedRecording.numbered(PLAIN, 3), 0, 5_000));
    }
  }

  @Test
  void delaysManyRequestsWithAHandfulOfThreads() {
    try (var service = Services.start(Services.delayed(300, 400));
        var client = HttpClient.newHttpClient()) {
      var answers =
          IntStream.range(0, 200)
              .mapToObj(i ->
                  client.sendAsync(
                      Services.request(service, "/recordings/" + i % 20 + ".f64").build(),
                      BodyHandlers.ofByteArray()))
              .toList();
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      assertThat(answers).allMatch(answer -> answer.join().body().length == 40_000);
      assertThat(threads()).isLessThanOrEqualTo(5);
    }
  }

  @Test
  void closingDropsRequestsThatWaitAndEndsEveryThread() throws Exception {
    try (var client = HttpClient.newHttpClient();
        var idle = idleConnection(Services.start(PLAIN))) {
      var service = Services.start(Services.delayed(10_000, 1));
      var waiting =
          client.sendAsync(Services.request(service, "/data").build(), BodyHandlers.ofByteArray());
      // Answered later than the other came in, on a connection of its own.
      assertThat(get(client, service, "/").statusCode()).isEqualTo(200);
      service.close();
      service.close();
      assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
      assertThatThrownBy(() -> get(client, service, "/")).isInstanceOf(ConnectException.class);
      idle.service().close();
      assertThat(idle.socket().getInputStream().read()).isEqualTo(-1);
    }
    assertNoThreadIsLeft();
  }

  @Test
  void closingDropsClientsThatDoNotRead() throws Exception {
    var service = Services.start(Services.sized(10_000_000, 10_000_000));
    for (var path : new String[] {"/recordings/0.f64", "/recordings"}) {
      var stalled = idleConnection(service);
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      stalled.socket().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(stalled.socket().getInputStream().read()).isEqualTo('H');
    }
    service.close();
    assertNoThreadIsLeft();
  }

  private record Connection(SimulatedService service, Socket socket) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      socket.close();
      service.close();
    }
  }

  private static Connection idleConnection(SimulatedService service) throws IOException {
    var address = URI.create(service.address());
    var socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(30_000);
    return new Connection(service, socket);
  }

  private static void assertNoThreadIsLeft() {
    assertThat(threads()).isZero();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread ->
            thread.getName().startsWith("simulator ") || thread.getName().startsWith("XNIO"))
        .count();
  }
}
