package undertone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Failure.Cause;

@Timeout(30)
class HostLookupTest extends FetchFixture {
  private static final String ELSEWHERE = "http://signals.example/a";

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /// A resolver that hangs as a dead name server does: no interrupt ends it.
  private final Dns hanging =
      host -> {
        asked.countDown();
        boolean free = false;
        while (!free) {
          try {
            free = released.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException _) {
            free = released.getCount() == 0;
          }
        }
        throw new UnknownHostException(host);
      };

  @AfterEach
  void release() {
    released.countDown();
  }

  @Test
  void cancelEndsAFetchWhoseLookUpHangs() throws Exception {
    var ended = new LinkedBlockingQueue<Heard>();
    var looking = fetcher(client(QUICK, hanging), TERMS);
    looking.start(recording(ELSEWHERE), new Listener(ended));
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    looking.cancelAll();

    assertThat(ended.take().fetched()).isEqualTo(new Fetched.Cancelled());
  }

  @Test
  void aLookUpThatTakesTooLongIsAFailureThatIsTriedAgain() throws Exception {
    var limits =
        new TimeLimits(
            Duration.ofMillis(1),
            QUICK.idle(),
            QUICK.whole(),
            QUICK.window(),
            100,
            Duration.ofMillis(2),
            Duration.ofMillis(4));

    var heard = fetch(fetcher(client(limits, hanging), new FetchTerms(2, 1)), ELSEWHERE);

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(heard.sentence())
        .isEqualTo(
            "rec: the name of the host signals.example could not be looked up in time"
                + " (2 attempts)");
  }

  @Test
  void aHostThatNobodyKnowsFailsAtOnce() throws Exception {
    var heard =
        fetch(
            fetcher(
                client(
                    QUICK,
                    host -> {
                      throw new UnknownHostException(host);
                    }),
                new FetchTerms(3, 1)),
            ELSEWHERE);

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.UNKNOWN_HOST);
    assertThat(heard.attempts()).isEqualTo(1);
  }

  @Test
  void aHostThatIsFoundIsAsked() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
    var finding = fetcher(client(QUICK, _ -> List.of(InetAddress.getLoopbackAddress())), TERMS);

    var heard = fetch(finding, server.address().replace("127.0.0.1", "signals.example") + "/a");

    assertThat(heard.bytes()).isEmpty();
  }
}
