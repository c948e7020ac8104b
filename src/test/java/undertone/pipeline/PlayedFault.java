package undertone.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import undertone.fetch.FaultServer;
import undertone.fetch.FaultServer.Reply;
import undertone.format.RawFloat64;
import undertone.model.Failure.Cause;

/// What a server can do to one recording, and how the recording is to end.
enum PlayedFault {
  NONE(null),
  NO_CONTENT(null),
  BUSY_ONCE(null),
  BUSY(Cause.HTTP_STATUS),
  NOT_FOUND(Cause.HTTP_STATUS),
  HANGS_UP(Cause.RESET),
  RESETS(Cause.RESET),
  SHORT(Cause.SHORT_BODY),
  SHORT_BUT_GOES_ON(null),
  LARGER_THAN_SAID(null),
  ANSWERS_TWICE(null),
  CHUNKS_WITHOUT_END(Cause.TOO_LARGE),
  HEAD_WITHOUT_END(Cause.PROTOCOL),
  GARBAGE(Cause.PROTOCOL),
  CIRCLE(Cause.REDIRECT),
  PACKED(null),
  BOMB(Cause.ENCODED),
  BROKEN_PACKING(Cause.ENCODED),
  ODD_BYTES(Cause.UNDECODABLE),
  EMPTY(Cause.EMPTY),
  NOT_FINITE(Cause.NOT_FINITE),
  SILENT(Cause.TIMEOUT),
  DRIPS(Cause.TIMEOUT);

  private final @Nullable Cause cause;

  PlayedFault(@Nullable Cause cause) {
    this.cause = cause;
  }

  /// How a recording that meets it ends: null for findings or, with [#NO_CONTENT], for nothing.
  @Nullable Cause cause() {
    return cause;
  }

  /// Whether it takes as long as a time limit.
  boolean isSlow() {
    return this == SILENT || this == DRIPS;
  }

  /// Plays it.
  ///
  /// @param path of the recording
  /// @param samples of the recording
  Reply reply(String path, double[] samples) {
    var body = RawFloat64.encode(samples);
    var head = "HTTP/1.1 200 OK\nETag: \"v1\"\nContent-Length: " + body.length;
    var good = FaultServer.reply(head, body);
    var times = new AtomicInteger();
    return switch (this) {
      case NONE -> good;
      case NO_CONTENT -> FaultServer.reply("HTTP/1.1 204 No Content", new byte[0]);
      case BUSY_ONCE ->
          (request, socket, out) ->
              (times.getAndIncrement() == 0 ? busy() : good).play(request, socket, out);
      case BUSY -> busy();
      case NOT_FOUND -> FaultServer.reply("HTTP/1.1 404 No\nContent-Length: 0", new byte[0]);
      case HANGS_UP -> (_, _, _) -> false;
      case RESETS ->
          (_, socket, _) -> {
            socket.setSoLinger(true, 0);
            return false;
          };
      case SHORT -> cut(head.replace("\"v1\"", "W/\"v1\""), body);
      case SHORT_BUT_GOES_ON ->
          (request, socket, out) -> {
            if (FaultServer.header(request, "Range").isEmpty()) {
              return cut(head, body).play(request, socket, out);
            }
            int from = body.length / 2;
            var rest =
                "HTTP/1.1 206 Partial\nETag: \"v1\"\nContent-Length: %d\nContent-Range: bytes %d-%d/%d"
                    .formatted(body.length - from, from, body.length - 1, body.length);
            FaultServer.write(out, rest, Arrays.copyOfRange(body, from, body.length));
            return true;
          };
      case LARGER_THAN_SAID -> FaultServer.reply(head, Arrays.copyOf(body, body.length + 999));
      case ANSWERS_TWICE ->
          (_, _, out) -> {
            var both = new ByteArrayOutputStream();
            FaultServer.write(both, head, body);
            FaultServer.write(both, head, body);
            out.write(both.toByteArray());
            return true;
          };
      case CHUNKS_WITHOUT_END ->
          (_, _, out) -> {
            FaultServer.write(out, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", new byte[0]);
            var chunk = ("8000\r\n" + " ".repeat(0x8000) + "\r\n").getBytes(US_ASCII);
            while (true) {
              out.write(chunk);
            }
          };
      case HEAD_WITHOUT_END ->
          (_, _, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
            var lines = "X-Head: of a line\r\n".repeat(500).getBytes(US_ASCII);
            while (true) {
              out.write(lines);
            }
          };
      case GARBAGE ->
          (_, _, out) -> {
            FaultServer.write(out, "SSH-2.0-OpenSSH_9.9", new byte[0]);
            return false;
          };
      case CIRCLE ->
          FaultServer.reply(
              "HTTP/1.1 302 There\nContent-Length: 0\nLocation: " + path, new byte[0]);
      case PACKED -> packed(gzip(body));
      case BOMB -> packed(BombBytes.PACKED);
      case BROKEN_PACKING -> packed(body);
      case ODD_BYTES -> FaultServer.reply("HTTP/1.1 200 OK\nContent-Length: 7", new byte[7]);
      case EMPTY -> FaultServer.reply("HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
      case NOT_FINITE -> {
        var broken = samples.clone();
        broken[1] = Double.NaN;
        yield FaultServer.reply(
            "HTTP/1.1 200 OK\nContent-Length: " + body.length, RawFloat64.encode(broken));
      }
      case SILENT -> (_, socket, _) -> socket.getInputStream().read() >= 0;
      case DRIPS ->
          (_, _, out) -> {
            FaultServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 100000", new byte[1]);
            var never = new CountDownLatch(1);
            while (!never.await(3, TimeUnit.MILLISECONDS)) {
              out.write('x');
            }
            return false;
          };
    };
  }

  private static Reply busy() {
    return FaultServer.reply("HTTP/1.1 503 Busy\nRetry-After: 0\nContent-Length: 0", new byte[0]);
  }

  private static Reply cut(String head, byte[] body) {
    return (_, _, out) -> {
      FaultServer.write(out, head, Arrays.copyOf(body, body.length / 2));
      return false;
    };
  }

  private static Reply packed(byte[] bytes) {
    return FaultServer.reply(
        "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bytes.length, bytes);
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /// 8 MiB of nothing, packed once.
  private static final class BombBytes {
    static final byte[] PACKED = gzip(new byte[1 << 23]);
  }
}
