package undertone.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;

/// Reads one answer into a slot, on the fetch thread that received it. What broke off and can be
/// continued is kept as a [Part]; any other slot has been given back when [#read] returns anything
/// but a body.
final class BodyReader {
  /// Largest body there may be, in bytes: 1 GiB.
  static final int LARGEST = 1 << 30;

  /// What a body of unknown length begins with, in bytes; it doubles from there.
  static final int FIRST_STEP = 1 << 16;

  private final RecordingRef recording;
  private final BodyStore store;
  private final int largest;
  private final BooleanSupplier cancelled;
  private @Nullable Part part;
  private int received;

  /// A reader of one answer.
  ///
  /// @param recording what is being fetched
  /// @param store lends the slot
  /// @param largestBytes a body larger than this fails
  /// @param cancelled tells whether the fetch was called back
  /// @param part what an attempt before left and this one asked to continue
  BodyReader(
      RecordingRef recording,
      BodyStore store,
      long largestBytes,
      BooleanSupplier cancelled,
      @Nullable Part part) {
    this.recording = recording;
    this.store = store;
    this.largest = (int) Math.min(LARGEST, largestBytes);
    this.cancelled = cancelled;
    this.part = part;
  }

  /// What the next attempt may continue: the receiver's to close from now on.
  @Nullable Part left() {
    return part;
  }

  Fetched read(Response response) {
    int status = response.code();
    var before = part;
    if (before != null) {
      received = before.received();
      if (status == 206 && before.continuedBy(response)) {
        return fill(response, before.slot(), before.length(), null);
      }
      if (response.isSuccessful() || status == 416) {
        before.slot().close();
        part = null;
        received = 0;
      }
      if (status == 206 || status == 416) {
        return failed(
            Cause.SHORT_BODY,
            status,
            "the body broke off, and the server did not go on from there (HTTP %d)"
                .formatted(status));
      }
    }
    if (status == 204) {
      return new Fetched.NoContent(status);
    }
    if (!response.isSuccessful()) {
      return failed(Cause.HTTP_STATUS, status, StatusWords.of(response));
    }
    if (status == 206) {
      return failed(
          Cause.WRONG_LENGTH, status, "the server sent a part where the whole was asked for");
    }
    var lengths = response.headers("Content-Length");
    long length = response.body().contentLength();
    if (lengths.stream().distinct().count() > 1 || (length < 0 && !lengths.isEmpty())) {
      return failed(
          Cause.WRONG_LENGTH, status, "the server contradicts itself about the length: " + lengths);
    }
    if (length > largest) {
      return tooLarge(status, length + " bytes");
    }
    if (!Unpacking.isPacked(response)) {
      return fill(response, null, (int) length, null);
    }
    try (var unpacking = Unpacking.of(response)) {
      return unpacking == null
          ? failed(
              Cause.ENCODED,
              status,
              "the server sent the body packed as %s, although it was asked not to"
                  .formatted(Unpacking.encoding(response)))
          : fill(response, null, -1, unpacking);
    } catch (IOException e) {
      return broke(e, response, -1, null);
    }
  }

  /// Reads the body to its end.
  ///
  /// @param slot where it goes, null to take a new one
  /// @param length of the whole body, -1 if unknown
  /// @param unpacking unpacks it, null where it comes as it is
  private Fetched fill(
      Response response, @Nullable BodySlot slot, int length, @Nullable Unpacking unpacking) {
    boolean kept = false;
    var into = slot;
    try {
      if (into == null) {
        into = store.take(length < 0 ? Math.min(FIRST_STEP, largest) : length);
      }
      if (into == null) {
        return new Fetched.Cancelled();
      }
      var fetched = receive(response, into, length, unpacking);
      kept = fetched instanceof Fetched.Body;
      return fetched;
    } catch (IOException e) {
      var fetched = broke(e, response, length, unpacking);
      kept = fetched instanceof Fetched.Failed && into != null && keep(response, into, length);
      return fetched;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Fetched.Cancelled();
    } finally {
      if (!kept) {
        part = null;
        if (into != null) {
          into.close();
        }
      }
    }
  }

  private Fetched receive(
      Response response, BodySlot into, int length, @Nullable Unpacking unpacking)
      throws IOException, InterruptedException {
    int status = response.code();
    var source = unpacking == null ? response.body().source() : unpacking.source();
    while (true) {
      var buffer = into.buffer();
      if (!buffer.hasRemaining()) {
        if (source.exhausted()) {
          break;
        }
        if (received >= largest) {
          return tooLarge(status, "more than " + Amounts.bytes(largest));
        }
        if (!into.grow((int) Math.min(largest, 2L * Math.max(FIRST_STEP, received)))) {
          return new Fetched.Cancelled();
        }
        continue;
      }
      int read = source.read(buffer);
      if (read < 0) {
        break;
      }
      received += read;
      if (unpacking != null && unpacking.isBomb(received)) {
        return failed(
            Cause.ENCODED,
            status,
            "the body unpacks to more than 200 times its size: %d bytes from %d so far"
                .formatted(received, unpacking.packedBytes()));
      }
    }
    if (cancelled.getAsBoolean()) {
      return new Fetched.Cancelled();
    }
    if (received < length) {
      throw new EOFException(); // OkHttp minds the length of what comes now, not of what it kept
    }
    into.buffer().flip();
    var continued = part;
    part = null;
    return continued == null
        ? new Fetched.Body(into, status, response.header("Content-Type", ""), sampleRate(response))
        : new Fetched.Body(into, status, continued.contentType(), continued.sampleRateHz());
  }

  private Fetched broke(
      IOException e, Response response, int length, @Nullable Unpacking unpacking) {
    if (cancelled.getAsBoolean()) {
      return new Fetched.Cancelled();
    }
    if (unpacking != null && unpacking.isBroken()) {
      return failed(
          Cause.ENCODED,
          response.code(),
          "the body is packed as %s, but cannot be unpacked: %s"
              .formatted(Unpacking.encoding(response), e.getMessage()));
    }
    return new Fetched.Failed(
        Failures.of(recording, e, received, length), response.code(), received);
  }

  /// Keeps what came for the next attempt, where the server can go on from it.
  private boolean keep(Response response, BodySlot into, int length) {
    if (part != null) {
      return true;
    }
    var etag = length > 0 && received > 0 && received < length ? Part.etag(response) : null;
    if (etag != null) {
      part =
          new Part(into, length, etag, response.header("Content-Type", ""), sampleRate(response));
    }
    return etag != null;
  }

  private static double sampleRate(Response response) {
    var text = response.header("X-Sample-Rate-Hz");
    if (text == null) {
      return Double.NaN;
    }
    try {
      double rate = Double.parseDouble(text);
      return rate > 0 && rate < Double.POSITIVE_INFINITY ? rate : Double.NaN;
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  private Fetched tooLarge(int status, String size) {
    return failed(
        Cause.TOO_LARGE,
        status,
        "the body has %s, and %s is the most that this run takes"
            .formatted(size, Amounts.bytes(largest)));
  }

  private Fetched failed(Cause cause, int status, String message) {
    return new Fetched.Failed(
        new Failure(cause, recording.name() + ": " + message), status, received);
  }
}
