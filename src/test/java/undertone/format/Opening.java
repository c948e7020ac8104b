package undertone.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import undertone.model.Failure;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.SignalFacts;

/// Opens bodies in tests, and copies out what is in them.
final class Opening {
  private Opening() {}

  /// A signal that outlives its buffer.
  @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
  record Copy(double[] samples, double rate, SignalFacts facts) {}

  /// All signals of a body that must be readable.
  static List<Copy> signals(Format format, byte[] body, ReadingSpec how) {
    return copies(format.open(direct(body), how));
  }

  /// The only signal of a body, under the default reading.
  static Copy signal(Format format, byte[] body) {
    var all = signals(format, body, ReadingSpec.DEFAULTS);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " signals");
    }
    return all.getFirst();
  }

  /// Why a body is refused, on opening or on reading its first signal.
  static Failure refusal(Format format, byte[] body, ReadingSpec how) {
    return refusal(format.open(direct(body), how));
  }

  static Failure refusal(Format format, byte[] body) {
    return refusal(format, body, ReadingSpec.DEFAULTS);
  }

  static Failure refusal(Opened opened) {
    return switch (opened) {
      case Opened.Refused(var failure) -> failure;
      case Opened.Tracks(var tracks) -> {
        try (var buffer = new SampleBuffer()) {
          yield switch (tracks.getFirst().read(buffer)) {
            case Decoded.Refused(var failure) -> failure;
            case Decoded.Samples(Signal signal) ->
                throw new AssertionError(signal.length() + " samples in place of a refusal");
          };
        }
      }
    };
  }

  static List<Copy> copies(Opened opened) {
    if (opened instanceof Opened.Refused(var failure)) {
      throw new AssertionError(failure);
    }
    var copies = new ArrayList<Copy>();
    try (var buffer = new SampleBuffer()) {
      for (var track : ((Opened.Tracks) opened).tracks()) {
        switch (track.read(buffer)) {
          case Decoded.Refused(var failure) -> throw new AssertionError(failure);
          case Decoded.Samples(var signal) ->
              copies.add(new Copy(signal.toArray(), signal.sampleRateHz(), signal.facts()));
        }
      }
    }
    return copies;
  }

  /// As bodies arrive: outside the heap.
  static ByteBuffer direct(byte[] body) {
    return ByteBuffer.allocateDirect(body.length).put(body).flip();
  }

  /// The defaults in a format of the user's choice.
  static ReadingSpec as(String format) {
    var d = ReadingSpec.DEFAULTS;
    return new ReadingSpec(
        format, d.sampleRateHz(), d.channel(), "", "", ReadingSpec.Axis.AUTO, 0, "");
  }

  /// The defaults behind a header.
  static ReadingSpec skipping(long bytes) {
    var d = ReadingSpec.DEFAULTS;
    return new ReadingSpec(
        d.format(), d.sampleRateHz(), d.channel(), "", "", ReadingSpec.Axis.AUTO, bytes, "");
  }

  /// The defaults along an axis.
  static ReadingSpec along(ReadingSpec.Axis axis) {
    var d = ReadingSpec.DEFAULTS;
    return new ReadingSpec(d.format(), d.sampleRateHz(), d.channel(), "", "", axis, 0, "");
  }

  /// The defaults from a part of the file.
  static ReadingSpec from(String dataset, String rateFrom) {
    var d = ReadingSpec.DEFAULTS;
    return new ReadingSpec(
        d.format(), d.sampleRateHz(), d.channel(), dataset, rateFrom, ReadingSpec.Axis.AUTO, 0, "");
  }
}
