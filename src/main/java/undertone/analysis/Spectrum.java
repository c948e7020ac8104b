package undertone.analysis;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import undertone.model.SampleBuffer;

/// Memory for the spectrum of one signal after the other, on the heap or outside it, as the plan
/// that fills it wants. Takes nothing until a plan asks. One thread at a time, not always the same
/// one.
final class Spectrum implements AutoCloseable {
  private final SampleBuffer outside = new SampleBuffer();
  private double[] array = new double[0];
  private MemorySegment bins = MemorySegment.NULL;

  /// How many doubles the spectrum of a signal takes: X_0 to X_(N/2), real and imaginary parts.
  ///
  /// @param n length of the signal, at least 1
  /// @return 2 (N / 2 + 1)
  static int doubles(int n) {
    return 2 * (n / 2 + 1);
  }

  /// Where a plan on the heap puts the real part of X_k, at 2 k, and the imaginary part, at 2 k +
  /// 1.
  ///
  /// @param n length of the signal, at least 1
  /// @return at least [#doubles] long, contents left over from before
  double[] onHeap(int n) {
    if (array.length < doubles(n)) {
      array = new double[0]; // so that both never exist at once
      array = new double[doubles(n)];
    }
    bins = MemorySegment.ofArray(array);
    return array;
  }

  /// Where a native plan puts the same.
  ///
  /// @param n length of the signal, at least 1
  /// @return [#doubles] long, aligned, contents left over from before
  MemorySegment outsideHeap(int n) {
    bins = outside.ofLength(doubles(n));
    return bins;
  }

  /// Copies bins to the beginning of an array.
  ///
  /// @param first k of the first bin
  /// @param count how many
  /// @param into takes real and imaginary parts in turn; at least 2 `count` long
  void copy(int first, int count, double[] into) {
    MemorySegment.copy(bins, JAVA_DOUBLE, 2L * first * Double.BYTES, into, 0, 2 * count);
  }

  /// Writes |X_k|^2 from k = 0 on.
  ///
  /// @param count how many
  /// @param chunk overwritten: the bins pass through it, piece by piece
  /// @param into takes them; at least `count` long
  void squares(int count, double[] chunk, double[] into) {
    for (int first = 0; first < count; first += chunk.length / 2) {
      int some = Math.min(chunk.length / 2, count - first);
      copy(first, some, chunk);
      for (int k = 0; k < some; k++) {
        double re = chunk[2 * k];
        double im = chunk[2 * k + 1];
        into[first + k] = re * re + im * im;
      }
    }
  }

  /// Frees the memory.
  @Override
  public void close() {
    bins = MemorySegment.NULL;
    array = new double[0];
    outside.close();
  }
}
