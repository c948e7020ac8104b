package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.fetch.FaultServer.Reply;
import undertone.model.Failure.Cause;

/// Attempts after the first.
@Timeout(30)
class RetryTest extends FetchFixture {
  private static final Reply GOOD =
      FaultServer.reply("HTTP/1.1 200 OK\nContent-Length: 5", "hello".getBytes(US_ASCII));
  private static final Reply BUSY =
      FaultServer.reply("HTTP/1.1 503 Service Unavailable\nContent-Length: 0", new byte[0]);
  private static final Reply BUSY_FOR_A_MINUTE =
      FaultServer.reply(
          "HTTP/1.1 503 Service Unavailable\nContent-Length: 0\nRetry-After: 60", new byte[0]);

  @AfterEach
  void everySlotIsBack() {
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aServerThatRecoversIsAskedUntilItAnswers() throws Exception {
    server.inTurn("/a", (_, _, _) -> false, BUSY, GOOD);

    var heard = fetchIn(3, "/a");

    assertThat(heard.bytes()).asString().isEqualTo("hello");
    assertThat(heard.events())
        .containsExactly(
            "requested",
            "retrying",
            "requested",
            "first byte",
            "retrying",
            "requested",
            "first byte",
            "ended");
    assertThat(heard.setbacks()).extracting(Setback::httpStatus).containsExactly(0, 503);
    assertThat(heard.setbacks()).extracting(Setback::overloaded).containsExactly(false, true);
  }

  @Test
  void theLastFailureSaysHowManyAttemptsThereWere() throws Exception {
    server.on("/a", BUSY);

    var heard = fetchIn(3, "/a");

    assertThat(heard.sentence())
        .isEqualTo("rec: the server answered HTTP 503 Service Unavailable (3 attempts)");
    assertThat(heard.attempts()).isEqualTo(3);
    assertThat(heard.setbacks()).hasSize(2);
    assertThat(server.requests()).isEqualTo(3);
  }

  @Test
  void thisMachineIsAskedThreeTimesUnlessSomebodySaysOtherwise() throws Exception {
    server.on("/a", BUSY);

    assertThat(fetchIn(0, "/a").attempts()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 413})
  void aNoIsTakenForANo(int status) throws Exception {
    server.on("/a", "HTTP/1.1 " + status + " No\nContent-Length: 0", new byte[0]);

    var heard = fetchIn(3, "/a");

    assertThat(heard.sentence()).startsWith("rec: the server answered HTTP " + status + " No");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void aServerThatWantsToBeLeftAloneForLongIsGivenUpAtOnce() throws Exception {
    server.on(
        "/a", "HTTP/1.1 429 Too Many Requests\nContent-Length: 0\nRetry-After: 600", new byte[0]);

    var heard = fetchIn(3, "/a");

    assertThat(heard.sentence())
        .isEqualTo(
            "rec: the server answered HTTP 429 Too Many Requests, and wants to be left alone for"
                + " 10 min: try again after that");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void theListenerHearsHowLongTheServerWantsToBeLeftAlone() throws Exception {
    server.on("/a", BUSY_FOR_A_MINUTE);
    var waits = new LinkedBlockingQueue<Setback>();
    fetcher(new FetchTerms(3, 1 << 30))
        .start(
            recording("/a"),
            new Listener(new LinkedBlockingQueue<>()) {
              @Override
              public void retrying(Setback setback) {
                waits.add(setback);
              }
            });

    var setback = waits.take();

    assertThat(setback.hostWaitMillis()).isEqualTo(60_000);
    assertThat(setback.waitMillis()).isEqualTo(60_000);
  }

  @Test
  void cancelEndsAFetchThatWaitsForItsNextAttempt() throws Exception {
    server.on("/a", BUSY_FOR_A_MINUTE);
    var waiting = new CountDownLatch(1);
    var ended = new LinkedBlockingQueue<Heard>();
    var waiter = fetcher(new FetchTerms(3, 1 << 30));
    waiter.start(recording("/a"), new Waiting(waiting, ended));
    assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

    waiter.cancelAll();

    assertThat(ended.take().fetched()).isEqualTo(new Fetched.Cancelled());
  }

  @Test
  void cancelWakesAThreadThatWaitsForItsNextAttempt() throws Exception {
    server.on("/a", BUSY_FOR_A_MINUTE);
    var waiting = new CountDownLatch(1);
    var ended = new LinkedBlockingQueue<Heard>();
    var waiter = fetcher(new FetchTerms(3, 1 << 30));
    var returned = threads.submit(() -> waiter.fetch(recording("/a"), new Waiting(waiting, ended)));
    assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

    waiter.cancelAll();

    returned.get();
    assertThat(ended).singleElement().extracting(Heard::fetched).isEqualTo(new Fetched.Cancelled());
  }

  @Test
  void whatIsStartedAfterCancelEndsAsCancelled() throws Exception {
    server.on("/a", GOOD);
    fetcher.cancelAll();

    assertThat(fetch("/a").fetched()).isEqualTo(new Fetched.Cancelled());
    assertThat(server.requests()).isZero();
  }

  @Test
  void fetchingOnTheCallersThreadTriesAgainAsWell() throws Exception {
    server.inTurn("/a", BUSY, GOOD);
    var ended = new LinkedBlockingQueue<Heard>();

    fetcher(new FetchTerms(2, 1 << 30)).fetch(recording("/a"), new Listener(ended));

    assertThat(ended).hasSize(1);
    var heard = ended.take();
    assertThat(heard.bytes()).asString().isEqualTo("hello");
    assertThat(heard.attempts()).isEqualTo(2);
  }

  @Test
  void aListenerThatBreaksFailsItsRecordingAndNothingElse() throws Exception {
    server.on("/a", BUSY);
    var ended = new LinkedBlockingQueue<Heard>();
    fetcher(new FetchTerms(3, 1 << 30))
        .start(
            recording("/a"),
            new Listener(ended) {
              @Override
              public void retrying(Setback setback) {
                throw new IllegalStateException("planted");
              }
            });

    assertThat(ended.take().failed().failure().cause()).isEqualTo(Cause.INTERNAL);
  }

  /// Tells that the wait is about to begin.
  private static final class Waiting extends Listener {
    private final CountDownLatch waiting;

    Waiting(CountDownLatch waiting, LinkedBlockingQueue<Heard> into) {
      super(into);
      this.waiting = waiting;
    }

    @Override
    public void retrying(Setback setback) {
      waiting.countDown();
    }
  }
}
