package undertone.model;

/// Which library transforms signals. All give the same dominant frequency; they differ in speed.
public enum FftChoice {
  /// FFTW where the system has it, JTransforms otherwise.
  AUTOMATIC("Automatic"),
  /// JTransforms, pure Java, always there.
  JTRANSFORMS("JTransforms"),
  /// FFTW 3, found on the system at run time.
  FFTW("FFTW (native)");

  private final String label;

  FftChoice(String label) {
    this.label = label;
  }

  /// The name people see.
  ///
  /// @return one or two words
  public String label() {
    return label;
  }
}
