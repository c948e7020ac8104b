package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Failure.Cause;

@Timeout(30)
class FetcherTest extends FetchFixture {
  @Test
  void bringsTheWholeBodyAndWhatTheServerSaysOfIt() throws Exception {
    server.on(
        "/a",
        "HTTP/1.1 200 OK\nContent-Length: 5\nContent-Type: text/x\nX-Sample-Rate-Hz: 250.5",
        "hello".getBytes(US_ASCII));

    var heard = fetch("/a");

    var body = (Fetched.Body) heard.fetched();
    assertThat(heard.bytes()).isEqualTo("hello".getBytes(US_ASCII));
    assertThat(body.contentType()).isEqualTo("text/x");
    assertThat(body.sampleRateHz()).isEqualTo(250.5);
    assertThat(heard.events()).containsExactly("requested", "first byte", "ended");
    assertThat(heard.attempts()).isEqualTo(1);
  }

  @Test
  void anErrorStatusIsAFailureWithTheStatusInIt() throws Exception {
    server.on("/a", "HTTP/1.1 503 Service Unavailable\nContent-Length: 0", new byte[0]);

    var failed = failure("/a");

    assertThat(failed.failure().cause()).isEqualTo(Cause.HTTP_STATUS);
    assertThat(failed.failure().message())
        .isEqualTo("rec: the server answered HTTP 503 Service Unavailable");
    assertThat(failed.httpStatus()).isEqualTo(503);
  }

  @Test
  void noContentIsNoFailure() throws Exception {
    server.on("/a", "HTTP/1.1 204 No Content", new byte[0]);

    assertThat(fetch("/a").fetched()).isEqualTo(new Fetched.NoContent(204));
  }

  @Test
  void aConnectionThatIsResetBeforeTheAnswerIsAFailure() throws Exception {
    server.on(
        "/a",
        (socket, _) -> {
          socket.setSoLinger(true, 0);
          return false;
        });

    assertThat(failure("/a").failure().cause()).isEqualTo(Cause.RESET);
  }

  @Test
  void aServerThatHangsUpWithoutAWordIsAFailure() throws Exception {
    server.on("/a", (_, _) -> false);

    var failed = failure("/a");

    assertThat(failed.failure().cause()).isEqualTo(Cause.RESET);
    assertThat(failed.failure().message()).contains("without an answer");
  }

  @Test
  void whatBreaksBeforeTheRequestIsAFailureAndNoCancellation() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
    var ended = new LinkedBlockingQueue<Heard>();
    fetcher.start(
        recording("/a"),
        new Listener(ended) {
          @Override
          public void requested() {
            throw new IllegalStateException("planted");
          }
        });

    var failed = (Fetched.Failed) ended.take().fetched();

    assertThat(failed.failure().message()).contains("planted");
    assertThat(failed.failure().cause()).isEqualTo(Cause.INTERNAL);
  }

  @Test
  void whatIsNotHttpIsAFailure() throws Exception {
    server.on("/a", "SSH-2.0-OpenSSH_9.9", new byte[0]);

    assertThat(failure("/a").failure().cause()).isEqualTo(Cause.PROTOCOL);
  }

  @Test
  void nobodyListeningIsAFailure() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    var failed = (Fetched.Failed) fetch("http://127.0.0.1:" + port + "/").fetched();

    assertThat(failed.failure().cause()).isEqualTo(Cause.CONNECT);
    assertThat(failed.failure().message()).contains("is the service running?");
  }

  @Test
  void anAddressThatIsNoneIsAFailure() throws Exception {
    var heard = fetch("gopher://old/times");

    assertThat(((Fetched.Failed) heard.fetched()).failure().cause()).isEqualTo(Cause.BAD_ADDRESS);
    assertThat(heard.attempts()).isZero();
  }

  @Test
  void cancelEndsWhatIsInFlight() throws Exception {
    var asked = new CountDownLatch(1);
    server.on(
        "/a",
        (_, _) -> {
          asked.countDown();
          new CountDownLatch(1).await(20, TimeUnit.SECONDS);
          return false;
        });
    var ended = new LinkedBlockingQueue<Heard>();
    fetcher.start(recording("/a"), new Listener(ended));
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    fetcher.cancelAll();

    assertThat(ended.take().fetched()).isEqualTo(new Fetched.Cancelled());
  }

  @Test
  void aStoreThatHasClosedEndsTheFetchAsCancelled() throws Exception {
    assertThat(fetchWith(_ -> null)).isEqualTo(new Fetched.Cancelled());
  }

  @Test
  void aStoreThatBreaksFailsTheRecordingAndNothingElse() throws Exception {
    assertThat(causeWith(new IllegalStateException("planted"))).isEqualTo(Cause.INTERNAL);
  }

  @Test
  void noMemoryForTheBodyFailsTheRecordingAndNothingElse() throws Exception {
    assertThat(causeWith(new OutOfMemoryError("planted"))).isEqualTo(Cause.OUT_OF_MEMORY);
  }

  private Cause causeWith(Throwable fault) throws InterruptedException {
    var fetched = fetchWith(_ -> FetcherTest.<RuntimeException>thrown(fault));
    return ((Fetched.Failed) fetched).failure().cause();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> BodySlot thrown(Throwable fault) throws T {
    throw (T) fault;
  }

  private Fetched fetchWith(BodyStore store) throws InterruptedException {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 5", "hello".getBytes(US_ASCII));
    var ended = new LinkedBlockingQueue<Heard>();
    client.fetcher(threads, store, TERMS).start(recording("/a"), new Listener(ended));
    return ended.take().fetched();
  }
}
