package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.fetch.FaultServer.Reply;
import undertone.model.Failure.Cause;

/// Bodies that broke off, and how the rest is asked for.
@Timeout(30)
class ResumeTest extends FetchFixture {
  private static final byte[] BODY = "0123456789".getBytes(US_ASCII);
  private static final String WHOLE =
      "HTTP/1.1 200 OK\nContent-Length: 10\nETag: \"v1\"\nX-Sample-Rate-Hz: 50";
  private static final String REST =
      "HTTP/1.1 206 Partial Content\nContent-Length: 6\nETag: \"v1\"\nContent-Range: bytes 4-9/10";

  private final List<String> ranges = new ArrayList<>();

  @AfterEach
  void everySlotIsBack() {
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void goesOnWhereTheBodyBrokeOff() throws Exception {
    serve(brokenOff(WHOLE, 4), FaultServer.reply(REST, Arrays.copyOfRange(BODY, 4, 10)));

    var heard = fetchIn(3, "/a");

    assertThat(((Fetched.Body) heard.fetched()).sampleRateHz()).isEqualTo(50);
    assertThat(heard.bytes()).isEqualTo(BODY);
    assertThat(ranges).containsExactly("", "bytes=4- if \"v1\"");
  }

  @Test
  void goesOnAgainWhereTheRestBreaksOffToo() throws Exception {
    serve(
        brokenOff(WHOLE, 4),
        (_, _, out) -> {
          FaultServer.write(out, REST, Arrays.copyOfRange(BODY, 4, 7));
          return false;
        },
        FaultServer.reply(
            "HTTP/1.1 206 Partial Content\nContent-Length: 3\nETag: \"v1\"\n"
                + "Content-Range: bytes 7-9/10",
            Arrays.copyOfRange(BODY, 7, 10)));

    assertThat(fetchIn(3, "/a").bytes()).isEqualTo(BODY);
    assertThat(ranges).containsExactly("", "bytes=4- if \"v1\"", "bytes=7- if \"v1\"");
  }

  @Test
  void keepsWhatItHasWhileTheServerIsBusy() throws Exception {
    serve(
        brokenOff(WHOLE, 4),
        FaultServer.reply("HTTP/1.1 503 Busy\nContent-Length: 0", new byte[0]),
        FaultServer.reply(REST, Arrays.copyOfRange(BODY, 4, 10)));

    assertThat(fetchIn(3, "/a").bytes()).isEqualTo(BODY);
  }

  @Test
  void beginsAnewWhenTheBytesHaveChanged() throws Exception {
    var other = "abcdefghij".getBytes(US_ASCII);
    serve(brokenOff(WHOLE, 4), FaultServer.reply(WHOLE.replace("v1", "v2"), other));

    assertThat(fetchIn(3, "/a").bytes()).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "206, v1, bytes 3-8/10",
    "206, v2, bytes 4-9/10",
    "206, v1, bytes 4-9/11",
    "206, v1, bytes 4-8/10",
    "206, v1, ''",
    "416, v1, bytes */10",
  })
  void beginsAnewWithoutARangeWhenTheRestDoesNotFit(int status, String etag, String range)
      throws Exception {
    var head =
        """
        HTTP/1.1 %d So
        Content-Length: 6
        ETag: "%s"
        Content-Range: %s\
        """
            .formatted(status, etag, range);
    serve(
        brokenOff(WHOLE, 4),
        FaultServer.reply(head, new byte[6]),
        brokenOff(WHOLE, 5),
        FaultServer.reply(WHOLE, BODY));

    assertThat(fetchIn(4, "/a").bytes()).isEqualTo(BODY);
    assertThat(ranges).containsExactly("", "bytes=4- if \"v1\"", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\nContent-Length: 10",
        "HTTP/1.1 200 OK\nContent-Length: 10\nETag: W/\"v1\"",
        "HTTP/1.1 200 OK\nContent-Length: 10\nETag: \"v1\"\nAccept-Ranges: none",
      })
  void asksForTheWholeWhereTheServerCannotGoOn(String head) throws Exception {
    serve(brokenOff(head, 4), FaultServer.reply(head, BODY));

    assertThat(fetchIn(3, "/a").bytes()).isEqualTo(BODY);
    assertThat(ranges).containsExactly("", "");
  }

  @Test
  void aBodyThatBreaksOffEveryTimeFailsAndCountsWhatCame() throws Exception {
    serve(brokenOff(WHOLE, 4), (_, _, _) -> false);

    var heard = fetchIn(3, "/a");

    assertThat(heard.failed().bytes()).isEqualTo(4);
    assertThat(heard.attempts()).isEqualTo(3);
  }

  @Test
  void aPartThatNobodyAskedForIsNoRecording() throws Exception {
    serve(FaultServer.reply(REST, new byte[6]));

    var heard = fetchIn(3, "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.WRONG_LENGTH);
    assertThat(heard.attempts()).isEqualTo(1);
  }

  private void serve(Reply... replies) {
    var noting = new Reply[replies.length];
    for (int i = 0; i < replies.length; i++) {
      var reply = replies[i];
      noting[i] =
          (head, socket, out) -> {
            var range = FaultServer.header(head, "Range");
            ranges.add(
                range.isEmpty() ? "" : range + " if " + FaultServer.header(head, "If-Range"));
            return reply.play(head, socket, out);
          };
    }
    server.inTurn("/a", noting);
  }

  private static Reply brokenOff(String head, int bytes) {
    return (_, _, out) -> {
      FaultServer.write(out, head, Arrays.copyOf(BODY, bytes));
      return false;
    };
  }
}
