package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import undertone.model.Failure.Cause;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.SignalFacts;

/// A signal whose numbers lie in a body at even distances: one after the other, or with those of
/// other channels between them. What is no float64 in the machine's order yet becomes one here.
///
/// @param body the bytes
/// @param where the numbers lie in it, all within
/// @param scale what the numbers mean
/// @param rate in Hz, or NaN
/// @param facts what else is known
record Placed(MemorySegment body, Place where, Scale scale, double rate, SignalFacts facts)
    implements Track {

  /// Where numbers lie.
  ///
  /// @param type what each is
  /// @param order of the bytes of each
  /// @param offset of the first, in bytes
  /// @param stride from one to the next, in bytes
  /// @param count how many, at least 1
  record Place(SampleType type, ByteOrder order, long offset, long stride, int count) {

    private boolean dense() {
      return stride == type.bytes();
    }

    private boolean doubles() {
      return type == SampleType.F64 && dense();
    }
  }

  /// A straight line from stored numbers to samples: `number * factor + shift`.
  ///
  /// @param factor for each
  /// @param shift added then
  record Scale(double factor, double shift) {
    /// The numbers are the samples.
    static final Scale NONE = new Scale(1, 0);

    /// Scales.
    ///
    /// @param numbers become samples
    /// @param count how many, from the beginning
    void apply(double[] numbers, int count) {
      if (factor == 1 && shift == 0) {
        return;
      }
      for (int i = 0; i < count; i++) {
        numbers[i] = numbers[i] * factor + shift;
      }
    }
  }

  @Override
  public Decoded read(SampleBuffer buffer) {
    if (lies()) {
      var there = body.asSlice(where.offset, (long) where.count * Double.BYTES);
      return new Decoded.Samples(new Signal(there, rate, facts));
    }
    var samples = buffer.ofLength(where.count);
    if (where.doubles() && scale.equals(Scale.NONE)) {
      var layout = JAVA_DOUBLE_UNALIGNED.withOrder(where.order);
      MemorySegment.copy(body, layout, where.offset, samples, JAVA_DOUBLE, 0, where.count);
      return new Decoded.Samples(new Signal(samples, rate, facts));
    }
    var widener = where.type.widener(where.order);
    var chunk = new double[Math.min(Widener.CHUNK, where.count)];
    var side = where.dense() ? body : MemorySegment.ofArray(new byte[chunk.length * bytes()]);
    for (int done = 0; done < where.count; done += chunk.length) {
      int count = Math.min(chunk.length, where.count - done);
      long from = where.offset + done * where.stride;
      if (!where.dense()) {
        gather(from, count, side);
      }
      int odd = widener.widen(side, where.dense() ? from : 0, chunk, count);
      if (odd >= 0) {
        return inexact(done + odd, where.type);
      }
      scale.apply(chunk, count);
      MemorySegment.copy(chunk, 0, samples, JAVA_DOUBLE, (long) done * Double.BYTES, count);
    }
    return new Decoded.Samples(new Signal(samples, rate, facts));
  }

  /// The refusal of a number that float64 does not have.
  ///
  /// @param index of the sample
  /// @param type of the number
  static Decoded inexact(long index, SampleType type) {
    return Decoded.refused(
        Cause.UNDECODABLE,
        ("sample %,d is an %s beyond 2^53 (9,007,199,254,740,992), where float64 no longer has"
                + " every whole number: store it as float64 if that does not matter")
            .formatted(index, type.label()));
  }

  private int bytes() {
    return where.type.bytes();
  }

  /// Whether the samples are a signal where they lie.
  private boolean lies() {
    return where.doubles()
        && where.order == ByteOrder.nativeOrder()
        && scale.equals(Scale.NONE)
        && body.isNative()
        && (body.address() + where.offset) % Signal.ALIGNMENT == 0;
  }

  /// Lays numbers side by side, their bytes as they are.
  private void gather(long from, int count, MemorySegment side) {
    long stride = where.stride;
    switch (bytes()) {
      case 1 -> {
        for (int i = 0; i < count; i++) {
          side.set(JAVA_BYTE, i, body.get(JAVA_BYTE, from + i * stride));
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          var number = body.get(JAVA_SHORT_UNALIGNED, from + i * stride);
          side.set(JAVA_SHORT_UNALIGNED, i * 2L, number);
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          side.set(JAVA_INT_UNALIGNED, i * 4L, body.get(JAVA_INT_UNALIGNED, from + i * stride));
        }
      }
      case 8 -> {
        for (int i = 0; i < count; i++) {
          side.set(JAVA_LONG_UNALIGNED, i * 8L, body.get(JAVA_LONG_UNALIGNED, from + i * stride));
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          MemorySegment.copy(body, from + i * stride, side, (long) i * bytes(), bytes());
        }
      }
    }
  }
}
