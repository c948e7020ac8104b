package undertone.analysis;

import java.util.Optional;
import undertone.model.FftChoice;

/// The library that transforms signals, chosen once per run. Safe to call from any thread.
public final class Transforms {
  private static final String JTRANSFORMS = "JTransforms 3.2";

  private final Optional<FftwLibrary> fftw;
  private final String description;

  private Transforms(Optional<FftwLibrary> fftw, String description) {
    this.fftw = fftw;
    this.description = description;
  }

  /// Chooses the library.
  ///
  /// @param choice what the user wants; FFTW that is not there gives way to JTransforms, and
  ///   [#description] says so
  /// @return the choice, carried out
  public static Transforms choose(FftChoice choice) {
    if (choice == FftChoice.JTRANSFORMS) {
      return new Transforms(Optional.empty(), JTRANSFORMS);
    }
    var library = FftwLibrary.find();
    var without = choice == FftChoice.FFTW ? JTRANSFORMS + " (FFTW not found)" : JTRANSFORMS;
    return new Transforms(
        library, library.map(found -> found.version() + " (native)").orElse(without));
  }

  /// What transforms, for people and run records.
  ///
  /// @return name and version
  public String description() {
    return description;
  }

  /// Readies a transform.
  ///
  /// @param length N, at least 1
  /// @return a plan for one thread, to be closed by it
  public SpectrumPlan plan(int length) {
    return fftw.<SpectrumPlan>map(library -> new FftwPlan(library, length))
        .orElseGet(() -> new JTransformsPlan(length));
  }
}
