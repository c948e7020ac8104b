package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Objects;
import undertone.model.Failure.Cause;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.SignalFacts;

/// One stretch of a channel, decoded record by record straight into the samples.
///
/// @param body from offset 0
/// @param stretch where its records lie
/// @param facts of the signal
record SeedTrack(ByteBuffer body, SeedStretch stretch, SignalFacts facts) implements Track {

  @Override
  public Decoded read(SampleBuffer buffer) {
    try {
      checkRoom();
      var samples = buffer.ofLength((int) stretch.samples());
      decode(new Appender(samples));
      return new Decoded.Samples(new Signal(samples, stretch.rate(), facts));
    } catch (Malformed e) {
      return Decoded.refused(Cause.UNDECODABLE, "%s: %s".formatted(named(), e.getMessage()));
    }
  }

  /// Before memory is taken for samples: whether there are enough bytes for as many as are claimed.
  private void checkRoom() throws Malformed {
    for (int offset : stretch.offsets()) {
      var record = SeedRecord.read(body, offset);
      long capacity = SeedEncoding.capacity(record.encoding(), record.dataLength());
      if (capacity < 0) {
        throw new Malformed(
            ("the samples are written as %s, which Undertone does not read: convert them to Steim 2"
                    + " or plain numbers")
                .formatted(SeedEncoding.name(record.encoding())));
      }
      if (record.samples() > capacity) {
        throw new Malformed(
            "the record at byte %,d says %,d samples, and its %,d bytes of %s hold at most %,d"
                .formatted(
                    offset,
                    record.samples(),
                    record.dataLength(),
                    SeedEncoding.name(record.encoding()),
                    capacity));
      }
    }
    if (stretch.samples() > Integer.MAX_VALUE) {
      throw new Malformed(
          "%,d samples without a gap are more than the %,d that Undertone takes: ask for less time"
              .formatted(stretch.samples(), Integer.MAX_VALUE));
    }
  }

  private void decode(Appender samples) throws Malformed {
    var bytes = MemorySegment.ofBuffer(body);
    var chunk = new double[Widener.CHUNK];
    var steims = new Steim[] {new Steim(1), new Steim(2)};
    for (int offset : stretch.offsets()) {
      var record = SeedRecord.read(body, offset);
      if (SeedEncoding.isSteim(record.encoding())) {
        try {
          steims[SeedEncoding.steimVersion(record.encoding()) - 1].decode(bytes, record, samples);
        } catch (Malformed e) {
          throw new Malformed(
              "the record at byte %,d is broken: %s".formatted(offset, e.getMessage()));
        }
      } else {
        widen(bytes, record, chunk, samples);
      }
    }
  }

  private static void widen(
      MemorySegment bytes, SeedRecord record, double[] chunk, Appender samples) {
    var type = Objects.requireNonNull(SeedEncoding.plain(record.encoding()));
    var widener = type.widener(record.order());
    long at = record.dataAt();
    for (long left = record.samples(); left > 0; left -= chunk.length) {
      int count = (int) Math.min(chunk.length, left);
      widener.widen(bytes, at, chunk, count);
      samples.put(chunk, count);
      at += (long) count * type.bytes();
    }
  }

  private String named() {
    return facts.channel().isEmpty() ? "a channel without a name" : facts.channel();
  }

  private static final class Appender implements Steim.Sink {
    private final MemorySegment samples;
    private long at;

    Appender(MemorySegment samples) {
      this.samples = samples;
    }

    @Override
    public void put(double[] from, int count) {
      MemorySegment.copy(from, 0, samples, JAVA_DOUBLE, at, count);
      at += (long) count * Double.BYTES;
    }
  }
}
