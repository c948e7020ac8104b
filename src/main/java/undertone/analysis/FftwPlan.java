package undertone.analysis;

import java.lang.foreign.MemorySegment;
import undertone.model.Signal;

/// The transform by FFTW, straight from the signal's memory into the spectrum's: its plans run on
/// any memory that is aligned as what they were made for (FFTW 3 manual, "New-array Execute
/// Functions"), by any thread ("Thread safety").
final class FftwPlan implements SpectrumPlan {
  private final int length;
  private final FftwLibrary library;
  private final MemorySegment plan;

  FftwPlan(FftwLibrary library, int length) {
    this.library = library;
    this.length = length;
    plan = library.plan(length);
  }

  @Override
  public void transform(Signal signal, Spectrum spectrum) {
    library.execute(plan, signal.samples(), spectrum.outsideHeap(length));
  }

  @Override
  public void close() {
    library.destroy(plan);
  }
}
