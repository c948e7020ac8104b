package undertone.analysis;

import undertone.model.Signal;

/// A Fourier transform of one length, ready to be run many times, by any number of threads at once:
/// it holds tables only, and what is being computed lies in the signal and in the spectrum.
interface SpectrumPlan extends AutoCloseable {

  /// Transforms a signal: X_k = sum over n of x_n exp(-2 pi i k n / N), unscaled, for k = 0 to N /
  /// 2 rounded down (the rest follows by symmetry).
  ///
  /// @param signal as long as the plan is for; left untouched
  /// @param spectrum takes all X_k
  void transform(Signal signal, Spectrum spectrum);

  /// Frees what the plan holds outside the heap, once nobody runs it any more.
  @Override
  default void close() {}
}
