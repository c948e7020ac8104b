package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Failure.Cause;

/// Servers that take their time, and heads that never end.
@Timeout(30)
class TimeLimitsTest extends FetchFixture {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(150);

  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void everySlotIsBackAndTheServerGoes() {
    over.countDown();
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aServerThatNeverAnswersTimesOutAndIsAskedAgain() throws Exception {
    server.on("/a", (_, _) -> over.await(20, TimeUnit.SECONDS));

    var heard = fetch(fetcher(client(limits(SHORT, LONG, LONG)), new FetchTerms(2, 1_000)), "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(heard.sentence()).isEqualTo("rec: the server did not answer in time (2 attempts)");
  }

  @Test
  void aServerThatFallsSilentTimesOut() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 100", new byte[60]);
          return over.await(20, TimeUnit.SECONDS);
        });

    var heard = fetch(fetcher(client(limits(SHORT, LONG, LONG)), TERMS), "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(heard.sentence()).isEqualTo("rec: the server fell silent after 60 bytes");
  }

  @Test
  void aServerThatSendsByteAfterByteIsGivenUp() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 100000", new byte[1]);
          return drip(out);
        });

    var heard = fetch(fetcher(client(limits(LONG, LONG, SHORT)), TERMS), "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(heard.sentence())
        .matches("rec: the server sends next to nothing: \\d+ bytes in 150 ms");
  }

  @Test
  void aHeadThatComesByteAfterByteIsGivenUpToo() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
          return drip(out);
        });

    var heard = fetch(fetcher(client(limits(LONG, LONG, SHORT)), TERMS), "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(heard.sentence()).contains("next to nothing");
  }

  @Test
  void aRecordingThatTakesTooLongAsAWholeIsGivenUpForGood() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 100000", new byte[1]);
          return drip(out);
        });

    var heard = fetch(fetcher(client(limits(LONG, SHORT, LONG)), new FetchTerms(3, 1 << 20)), "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(heard.sentence()).isEqualTo("rec: it took longer than 150 ms");
    assertThat(heard.attempts()).isEqualTo(1);
  }

  @Test
  void headsOfMegabytesAreNotRead() throws Exception {
    server.on(
        "/lines",
        (_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
          while (true) {
            out.write("X-Head: of a line\r\n".repeat(1_000).getBytes(US_ASCII));
          }
        });
    server.on(
        "/line",
        (_, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX-Head: ".getBytes(US_ASCII));
          while (true) {
            out.write("of a line".repeat(1_000).getBytes(US_ASCII));
          }
        });

    for (var path : new String[] {"/lines", "/line"}) {
      var heard = fetchIn(3, path);

      assertThat(heard.failed().failure().cause()).isEqualTo(Cause.PROTOCOL);
      assertThat(heard.sentence())
          .isEqualTo("rec: the answer is no valid HTTP: its head is larger than 256 KiB");
      assertThat(heard.attempts()).isEqualTo(1);
    }
  }

  /// A byte every few milliseconds until the client hangs up.
  private boolean drip(OutputStream out) throws IOException, InterruptedException {
    while (!over.await(5, TimeUnit.MILLISECONDS)) {
      out.write('x');
    }
    return false;
  }
}
