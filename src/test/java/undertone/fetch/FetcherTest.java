package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;

@Timeout(30)
class FetcherTest {
  private static final FetchTerms TERMS = new FetchTerms(1, 1 << 30);

  /// What a listener heard, in order, and how it ended.
  private record Heard(List<String> events, Fetched fetched, int attempts) {}

  private final FaultServer server = new FaultServer();
  private final HttpClient client = new HttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger slotsOut = new AtomicInteger();
  private final Fetcher fetcher =
      client.fetcher(threads, bytes -> new HeapSlot(bytes, slotsOut), TERMS);

  @AfterEach
  void close() {
    fetcher.cancelAll();
    threads.shutdownNow();
    client.close();
    server.close();
  }

  @Test
  void bringsTheWholeBodyAndWhatTheServerSaysOfIt() throws Exception {
    server.on(
        "/a",
        "HTTP/1.1 200 OK\nContent-Length: 5\nContent-Type: text/x\nX-Sample-Rate-Hz: 250.5",
        "hello".getBytes(US_ASCII));

    var heard = fetch("/a");

    var body = (Fetched.Body) heard.fetched();
    assertThat(bytes(body)).isEqualTo("hello".getBytes(US_ASCII));
    assertThat(body.contentType()).isEqualTo("text/x");
    assertThat(body.sampleRateHz()).isEqualTo(250.5);
    assertThat(heard.events()).containsExactly("requested", "first byte", "ended");
    assertThat(heard.attempts()).isEqualTo(1);
  }

  @Test
  void aBodyOfUnknownLengthGrowsUntilItEnds() throws Exception {
    var body = new byte[3 * BodyReader.FIRST_STEP + 17];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) (i * 31);
    }
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 200 OK\nConnection: close", body);
          return false;
        });

    assertThat(bytes((Fetched.Body) fetch("/a").fetched())).isEqualTo(body);
  }

  @Test
  void anEmptyBodyIsABodyOfNoBytes() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);

    assertThat(bytes((Fetched.Body) fetch("/a").fetched())).isEmpty();
  }

  @Test
  void aSampleRateThatIsNoneIsNotBelieved() throws Exception {
    for (var rate : List.of("fast", "-1", "0", "NaN", "Infinity")) {
      server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 0\nX-Sample-Rate-Hz: " + rate, new byte[0]);

      assertThat(((Fetched.Body) fetch("/a").fetched()).sampleRateHz()).as(rate).isNaN();
    }
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
  void aBodyShorterThanItsLengthIsAFailureThatCountsTheBytes() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 100", new byte[60]);
          return false;
        });

    var failed = failure("/a");

    assertThat(failed.failure().cause()).isEqualTo(Cause.SHORT_BODY);
    assertThat(failed.failure().message()).contains("60 of 100 bytes");
    assertThat(failed.bytes()).isEqualTo(60);
    assertThat(slotsOut).as("slots not given back").hasValue(0);
  }

  @Test
  void aChunkedBodyThatBreaksOffIsAFailure() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(
              out, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "10\r\nabcd".getBytes(US_ASCII));
          return false;
        });

    assertThat(failure("/a").failure().cause()).isEqualTo(Cause.SHORT_BODY);
  }

  @Test
  void lengthsThatContradictEachOtherAreAFailure() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 8\nContent-Length: 16", new byte[16]);

    assertThat(failure("/a").failure().cause()).isEqualTo(Cause.WRONG_LENGTH);
  }

  @Test
  void aLengthThatIsNoNumberIsAFailure() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: many", new byte[16]);

    assertThat(failure("/a").failure().cause()).isEqualTo(Cause.WRONG_LENGTH);
  }

  @Test
  void aBodyBeyondTheLargestIsRefusedBeforeItIsRead() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: " + (BodyReader.LARGEST + 1L), new byte[0]);

    assertThat(failure("/a").failure().cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void aBodyThatIsPackedThoughNobodyAskedIsAFailureThatNamesThePacking() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 8\nContent-Encoding: gzip", new byte[8]);

    var failed = failure("/a");

    assertThat(failed.failure().cause()).isEqualTo(Cause.ENCODED);
    assertThat(failed.failure().message()).contains("gzip");
  }

  @Test
  void whatBreaksBeforeTheRequestIsAFailureAndNoCancellation() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
    var ended = new LinkedBlockingQueue<Heard>();
    fetcher.start(
        new RecordingRef(0, "rec", server.address() + "/a"),
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
    var failed = (Fetched.Failed) fetchUrl("http://127.0.0.1:" + port + "/").fetched();

    assertThat(failed.failure().cause()).isEqualTo(Cause.CONNECT);
    assertThat(failed.failure().message()).contains("is the service running?");
  }

  @Test
  void anAddressThatIsNoneIsAFailure() throws Exception {
    var heard = fetchUrl("gopher://old/times");

    assertThat(((Fetched.Failed) heard.fetched()).failure().cause()).isEqualTo(Cause.BAD_ADDRESS);
    assertThat(heard.attempts()).isZero();
  }

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
    assertThat(second.attempts()).isEqualTo(2);
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
    server.on("/bad", (_, _) -> false);
    var ended = new LinkedBlockingQueue<Heard>();
    for (int i = 0; i < 4; i++) {
      start(server.address() + "/good", ended);
    }
    for (int i = 0; i < 4; i++) {
      assertThat(ended.take().fetched()).isInstanceOf(Fetched.Body.class);
    }

    // Four connections are kept now.
    var heard = fetch("/bad");

    assertThat(((Fetched.Failed) heard.fetched()).failure().cause()).isEqualTo(Cause.RESET);
    assertThat(heard.attempts()).isEqualTo(2);
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
    start(server.address() + "/a", ended);
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

  private Fetched.Failed failure(String path) throws Exception {
    return (Fetched.Failed) fetch(path).fetched();
  }

  private Heard fetch(String path) throws Exception {
    return fetchUrl(server.address() + path);
  }

  private Heard fetchUrl(String url) throws Exception {
    var ended = new LinkedBlockingQueue<Heard>();
    start(url, ended);
    return ended.take();
  }

  private void start(String url, LinkedBlockingQueue<Heard> into) {
    fetcher.start(new RecordingRef(0, "rec", url), new Listener(into));
  }

  private Fetched fetchWith(BodyStore store) throws InterruptedException {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 5", "hello".getBytes(US_ASCII));
    var ended = new LinkedBlockingQueue<Heard>();
    client
        .fetcher(threads, store, TERMS)
        .start(new RecordingRef(0, "rec", server.address() + "/a"), new Listener(ended));
    return ended.take().fetched();
  }

  private static class Listener implements FetchListener {
    private final List<String> events = new ArrayList<>();
    private final LinkedBlockingQueue<Heard> into;

    Listener(LinkedBlockingQueue<Heard> into) {
      this.into = into;
    }

    @Override
    public void requested() {
      events.add("requested");
    }

    @Override
    public void firstByte() {
      events.add("first byte");
    }

    @Override
    public void ended(Fetched fetched, int attempts) {
      events.add("ended");
      into.add(new Heard(events, fetched, attempts));
    }
  }

  private static byte[] bytes(Fetched.Body body) {
    var bytes = new byte[body.slot().buffer().remaining()];
    body.slot().buffer().get(bytes);
    return bytes;
  }
}
