package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Failure.Cause;

/// Connections that served one recording and are to serve the next.
@Timeout(30)
class KeptConnectionsTest extends FetchFixture {

  @Test
  void aKeptConnectionThatTurnsOutClosedIsTriedAnewAndCounted() throws Exception {
    var served = new AtomicInteger();
    server.on(
        "/a",
        (_, out) -> {
          // The first request is answered, the second (on the kept connection) hung up on.
          if (served.incrementAndGet() == 2) {
            return false;
          }
          FaultServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 1", new byte[1]);
          return true;
        });
    fetch("/a");

    var second = fetch("/a");

    assertThat(second.fetched()).isInstanceOf(Fetched.Body.class);
    assertThat(served.get()).isEqualTo(3);
    assertThat(second.attempts()).as("a stale connection is no attempt").isEqualTo(1);
  }

  @Test
  void aRecordingWhoseRequestsAreAllHungUpOnIsAskedForTwiceAtMost() throws Exception {
    var together = new CountDownLatch(4);
    server.on(
        "/good",
        (_, out) -> {
          together.countDown();
          assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
          FaultServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 1", new byte[1]);
          return true;
        });
    var asked = new AtomicInteger();
    server.on(
        "/bad",
        (_, _) -> {
          asked.incrementAndGet();
          return false;
        });
    var ended = new LinkedBlockingQueue<Heard>();
    for (int i = 0; i < 4; i++) {
      fetcher.start(recording("/good"), new Listener(ended));
    }
    for (int i = 0; i < 4; i++) {
      assertThat(ended.take().fetched()).isInstanceOf(Fetched.Body.class);
    }

    // Four connections are kept now.
    var heard = fetch("/bad");

    assertThat(((Fetched.Failed) heard.fetched()).failure().cause()).isEqualTo(Cause.RESET);
    assertThat(asked.get()).isEqualTo(2);
    assertThat(heard.attempts()).isEqualTo(1);
    assertThat(heard.sentence()).doesNotContain("attempts");
  }

  @Test
  void aSecondAnswerToOneRequestIsNotTakenForTheNextRecording() throws Exception {
    server.on(
        "/twice",
        (_, out) -> {
          var answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong";
          out.write((answer + answer).getBytes(US_ASCII));
          return true;
        });
    server.on("/next", "HTTP/1.1 200 OK\nContent-Length: 5", "right".getBytes(US_ASCII));
    assertThat(fetch("/twice").bytes()).asString().isEqualTo("wrong");

    var next = fetch("/next");

    assertThat(next.bytes()).asString().isEqualTo("right");
  }

  @Test
  void aLateSecondAnswerIsNotTakenForTheNextRecordingEither() throws Exception {
    var read = new CountDownLatch(1);
    var written = new CountDownLatch(1);
    server.on(
        "/twice",
        (_, out) -> {
          var answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong";
          out.write(answer.getBytes(US_ASCII));
          assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
          out.write(answer.getBytes(US_ASCII));
          written.countDown();
          return true;
        });
    server.on("/next", "HTTP/1.1 200 OK\nContent-Length: 5", "right".getBytes(US_ASCII));
    assertThat(fetch("/twice").bytes()).asString().isEqualTo("wrong");
    read.countDown();
    assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();

    assertThat(fetch("/next").bytes()).asString().isEqualTo("right");
  }

  @Test
  void aBodyLargerThanItSaidSpoilsNoOtherRecording() throws Exception {
    server.on("/large", "HTTP/1.1 200 OK\nContent-Length: 5", new byte[200_000]);
    server.on("/next", "HTTP/1.1 200 OK\nContent-Length: 5", "right".getBytes(US_ASCII));

    assertThat(fetch("/large").bytes()).hasSize(5);
    var next = fetch("/next");

    assertThat(next.bytes()).asString().isEqualTo("right");
    assertThat(next.attempts()).isEqualTo(1);
  }
}
