package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Failure.Cause;

/// What the fetcher makes of bodies, right and wrong ones.
@Timeout(30)
class BodiesTest extends FetchFixture {

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

    assertThat(fetch("/a").bytes()).isEqualTo(body);
  }

  @Test
  void largeBodiesAndSmallOnesFollowEachOtherOnOneConnection() throws Exception {
    var large = new byte[3_000_001];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) ((i * 31L) >> 3);
    }
    var small = Arrays.copyOf(large, 100);
    server.on("/large", "HTTP/1.1 200 OK\nContent-Length: " + large.length, large);
    server.on("/small", "HTTP/1.1 200 OK\nContent-Length: 100", small);

    for (int i = 0; i < 5; i++) {
      assertThat(fetch("/large").bytes()).isEqualTo(large);
      assertThat(fetch("/small").bytes()).isEqualTo(small);
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void anEmptyBodyIsABodyOfNoBytes() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);

    assertThat(fetch("/a").bytes()).isEmpty();
  }

  @Test
  void aSampleRateThatIsNoneIsNotBelieved() throws Exception {
    for (var rate : List.of("fast", "-1", "0", "NaN", "Infinity")) {
      server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 0\nX-Sample-Rate-Hz: " + rate, new byte[0]);

      assertThat(((Fetched.Body) fetch("/a").fetched()).sampleRateHz()).as(rate).isNaN();
    }
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
  void aChunkedBodyWithoutEndStopsAtTheLargestAndTheSentenceNamesIt() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", new byte[0]);
          var chunk = new byte[1 << 16];
          while (true) {
            out.write("10000\r\n".getBytes(US_ASCII));
            out.write(chunk);
            out.write("\r\n".getBytes(US_ASCII));
          }
        });

    var heard = fetch(fetcher(new FetchTerms(3, 1 << 20)), "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(heard.sentence())
        .isEqualTo("rec: the body has more than 1 MiB, and 1 MiB is the most that this run takes");
    assertThat(heard.attempts()).isEqualTo(1);
    assertThat(slotsOut).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "raw deflate"})
  void aBodyThatIsPackedThoughNobodyAskedIsUnpacked(String packing) throws Exception {
    var body = new byte[300_000];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) ((i * i) >> 7);
    }
    var packed = packed(packing, body);
    server.on(
        "/a",
        "HTTP/1.1 200 OK\nContent-Length: %d\nContent-Encoding: %s"
            .formatted(packed.length, packing.replace("raw ", "")),
        packed);

    assertThat(fetch("/a").bytes()).isEqualTo(body);
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aBodyThatUnpacksWithoutEndIsRefused() throws Exception {
    var packed = packed("gzip", new byte[1 << 24]);
    server.on(
        "/a",
        "HTTP/1.1 200 OK\nContent-Length: %d\nContent-Encoding: gzip".formatted(packed.length),
        packed);

    var heard = fetchIn(3, "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.ENCODED);
    assertThat(heard.sentence()).contains("more than 200 times its size");
    assertThat(heard.failed().bytes()).isLessThan(5 << 20);
    assertThat(heard.attempts()).isEqualTo(1);
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aBodyThatCannotBeUnpackedFailsAtOnce() throws Exception {
    var packed = packed("gzip", new byte[1_000]);
    Arrays.fill(packed, packed.length - 8, packed.length, (byte) 1);
    server.on(
        "/a",
        "HTTP/1.1 200 OK\nContent-Length: %d\nContent-Encoding: gzip".formatted(packed.length),
        packed);

    var heard = fetchIn(3, "/a");

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.ENCODED);
    assertThat(heard.sentence()).startsWith("rec: the body is packed as gzip, but cannot be");
    assertThat(heard.attempts()).isEqualTo(1);
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aPackedBodyThatBreaksOffIsAskedForAgainAsAWhole() throws Exception {
    var body = new byte[100_000];
    Arrays.fill(body, (byte) 7);
    var packed = packed("gzip", body);
    var head =
        "HTTP/1.1 200 OK\nContent-Length: %d\nContent-Encoding: gzip\nETag: \"x\""
            .formatted(packed.length);
    server.inTurn(
        "/a",
        (_, _, out) -> {
          FaultServer.write(out, head, Arrays.copyOf(packed, packed.length / 2));
          return false;
        },
        FaultServer.reply(head, packed));

    var heard = fetchIn(3, "/a");

    assertThat(heard.bytes()).isEqualTo(body);
    assertThat(heard.attempts()).isEqualTo(2);
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aPackingThatNobodyKnowsIsAFailureThatNamesIt() throws Exception {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 8\nContent-Encoding: br", new byte[8]);

    var failed = failure("/a");

    assertThat(failed.failure().cause()).isEqualTo(Cause.ENCODED);
    assertThat(failed.failure().message())
        .isEqualTo("rec: the server sent the body packed as br, although it was asked not to");
  }

  private static byte[] packed(String packing, byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out =
        switch (packing) {
          case "deflate" -> new DeflaterOutputStream(bytes);
          case "raw deflate" -> new DeflaterOutputStream(bytes, new Deflater(6, true));
          default -> new GZIPOutputStream(bytes);
        }) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
