package undertone.model;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The samples of one recording, decoded.
///
/// The memory is lent, not given: it is the body's own, or a buffer that the next recording on the
/// same thread overwrites, so whoever wants to keep samples copies them. Any thread may read it.
///
/// @param samples doubles in the machine's byte order, in order, as long as the recording; outside
///   the heap and aligned to [#ALIGNMENT] bytes, so that native code can work on it where it lies
/// @param sampleRateHz samples per second, positive and finite, or NaN where nobody knows it
/// @param facts what else the recording says about it
public record Signal(MemorySegment samples, double sampleRateHz, SignalFacts facts) {
  /// Bytes; a cache line, and enough for the widest vector code.
  public static final int ALIGNMENT = 64;

  public Signal {
    if (sampleRateHz <= 0 || Double.isInfinite(sampleRateHz)) {
      throw new IllegalArgumentException("a sample rate is positive, not " + sampleRateHz);
    }
    if (!samples.isNative()
        || samples.address() % ALIGNMENT != 0
        || samples.byteSize() % Double.BYTES != 0) {
      throw new IllegalArgumentException("no aligned doubles outside the heap: " + samples);
    }
  }

  /// A signal that nothing more is known about.
  ///
  /// @param samples doubles, as above
  /// @param sampleRateHz samples per second, or NaN
  public Signal(MemorySegment samples, double sampleRateHz) {
    this(samples, sampleRateHz, SignalFacts.NONE);
  }

  /// A signal of its own memory, which the garbage collector frees: for what is made by hand.
  ///
  /// @param sampleRateHz samples per second, or NaN
  /// @param samples copied
  /// @return the signal
  public static Signal of(double sampleRateHz, double... samples) {
    long bytes = (long) samples.length * Double.BYTES;
    var memory = Arena.ofAuto().allocate(bytes, ALIGNMENT);
    MemorySegment.copy(samples, 0, memory, JAVA_DOUBLE, 0, samples.length);
    return new Signal(memory, sampleRateHz);
  }

  /// How many samples there are.
  ///
  /// @return N, at least 0
  public int length() {
    return (int) (samples.byteSize() / Double.BYTES);
  }

  /// Copies a range to the beginning of an array. To read all samples, copy range after range:
  /// loops over an array are fast even before they are compiled, single reads here are not.
  ///
  /// @param from index of the first sample
  /// @param count how many
  /// @param into at least `count` long
  /// @throws IndexOutOfBoundsException if the range or the array is too short
  public void copy(int from, int count, double[] into) {
    MemorySegment.copy(samples, JAVA_DOUBLE, (long) from * Double.BYTES, into, 0, count);
  }

  /// Copies all samples.
  ///
  /// @return N samples
  public double[] toArray() {
    return samples.toArray(JAVA_DOUBLE);
  }
}
