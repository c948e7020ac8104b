package undertone.fetch;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;

/// Reads one answer into a slot, on the fetch thread that received it.
final class BodyReader {
  /// Largest body taken, in bytes: 1 GiB.
  static final int LARGEST = 1 << 30;

  /// What a body of unknown length begins with, in bytes; it doubles from there.
  static final int FIRST_STEP = 1 << 16;

  private final RecordingRef recording;
  private final BodyStore store;
  private final BooleanSupplier cancelled;
  private @Nullable BodySlot slot;
  private int received;

  /// A reader of one answer.
  ///
  /// @param recording what is being fetched
  /// @param store lends the slot
  /// @param cancelled tells whether the fetch was called back
  BodyReader(RecordingRef recording, BodyStore store, BooleanSupplier cancelled) {
    this.recording = recording;
    this.store = store;
    this.cancelled = cancelled;
  }

  Fetched read(Response response) {
    int status = response.code();
    if (status == 204) {
      return new Fetched.NoContent(status);
    }
    if (!response.isSuccessful()) {
      return failed(Cause.HTTP_STATUS, status, statusSentence(response));
    }
    var encoding = response.header("Content-Encoding", "identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      return failed(
          Cause.ENCODED,
          status,
          "the server sent the body packed as %s, although it was asked not to"
              .formatted(encoding));
    }
    var lengths = response.headers("Content-Length");
    long length = response.body().contentLength();
    if (lengths.stream().distinct().count() > 1 || (length < 0 && !lengths.isEmpty())) {
      return failed(
          Cause.WRONG_LENGTH, status, "the server contradicts itself about the length: " + lengths);
    }
    if (length > LARGEST) {
      return tooLarge(status, length + " bytes");
    }
    boolean kept = false;
    try {
      var fetched = receive(response, (int) length);
      kept = fetched instanceof Fetched.Body;
      return fetched;
    } catch (IOException e) {
      return cancelled.getAsBoolean()
          ? new Fetched.Cancelled()
          : new Fetched.Failed(Failures.of(recording, e, received, length), status, received);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Fetched.Cancelled();
    } finally {
      if (!kept && slot != null) {
        slot.close();
      }
    }
  }

  private Fetched receive(Response response, int length) throws IOException, InterruptedException {
    int status = response.code();
    var into = store.take(length < 0 ? FIRST_STEP : length);
    slot = into;
    if (into == null) {
      return new Fetched.Cancelled();
    }
    var source = response.body().source();
    while (true) {
      var buffer = into.buffer();
      if (!buffer.hasRemaining()) {
        if (source.exhausted()) {
          break;
        }
        if (received >= LARGEST) {
          return tooLarge(status, "more than 1 GiB");
        }
        if (!into.grow((int) Math.min(LARGEST, 2L * Math.max(FIRST_STEP, received)))) {
          return new Fetched.Cancelled();
        }
        continue;
      }
      int read = source.read(buffer);
      if (read < 0) {
        break;
      }
      received += read;
    }
    if (cancelled.getAsBoolean()) {
      return new Fetched.Cancelled();
    }
    into.buffer().flip();
    return new Fetched.Body(
        into, status, response.header("Content-Type", ""), sampleRate(response));
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

  private static String statusSentence(Response response) {
    var reason = response.message();
    return ("the server answered HTTP " + response.code() + " " + reason).strip();
  }

  private Fetched tooLarge(int status, String size) {
    return failed(
        Cause.TOO_LARGE,
        status,
        "the body has %s, and 1 GiB is the most Undertone takes".formatted(size));
  }

  private Fetched failed(Cause cause, int status, String message) {
    return new Fetched.Failed(
        new Failure(cause, recording.name() + ": " + message), status, received);
  }
}
