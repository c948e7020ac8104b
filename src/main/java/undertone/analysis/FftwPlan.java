package undertone.analysis;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The transform by FFTW. Samples are copied into an aligned segment outside the heap: that is
/// faster than letting native code read the heap.
final class FftwPlan implements SpectrumPlan {
  /// Bytes; a cache line, and enough for FFTW's widest vector code.
  private static final long ALIGNMENT = 64;

  private final int length;
  private final FftwLibrary library;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment in;
  private final MemorySegment out;
  private final MemorySegment plan;

  FftwPlan(FftwLibrary library, int length) {
    this.library = library;
    this.length = length;
    try {
      in = arena.allocate((long) length * Double.BYTES, ALIGNMENT);
      out = arena.allocate((long) spectrumLength() * Double.BYTES, ALIGNMENT);
      plan = library.plan(length, in, out);
      if (plan.address() == 0) {
        throw new IllegalStateException("FFTW has no plan for a length of " + length);
      }
    } catch (RuntimeException | Error e) {
      arena.close();
      throw e;
    }
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void transform(double[] samples, double[] spectrum) {
    MemorySegment.copy(samples, 0, in, JAVA_DOUBLE, 0, length);
    library.execute(plan);
    MemorySegment.copy(out, JAVA_DOUBLE, 0, spectrum, 0, spectrumLength());
  }

  @Override
  public void close() {
    library.destroy(plan);
    arena.close();
  }
}
