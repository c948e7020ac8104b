package undertone.model;

/// A number that every row of every run has, where its recording was analysed.
public enum ResultNumber {
  /// Frequency of the largest bin.
  DOMINANT("Dominant frequency", "dominant_frequency_hz", ResultColumn.FREQUENCY),
  /// Amplitude at the largest bin.
  AMPLITUDE("Peak amplitude", "peak_amplitude", ResultColumn.SAMPLE),
  /// Arithmetic mean.
  MEAN("Mean", "mean", ResultColumn.SAMPLE),
  /// Root mean square.
  RMS("RMS", "rms", ResultColumn.SAMPLE),
  /// Standard deviation.
  STD("Standard deviation", "std", ResultColumn.SAMPLE),
  /// Smallest sample.
  MIN("Smallest sample", "min", ResultColumn.SAMPLE),
  /// Largest sample.
  MAX("Largest sample", "max", ResultColumn.SAMPLE),
  /// How many samples.
  SAMPLES("Samples", "n_samples", "");

  private final String label;
  private final String column;
  private final String unit;

  ResultNumber(String label, String column, String unit) {
    this.label = label;
    this.column = column;
    this.unit = unit;
  }

  /// The name people see.
  ///
  /// @return one or two words
  public String label() {
    return label;
  }

  /// Its column in files.
  ///
  /// @return as a [ResultColumn]'s name
  public String column() {
    return column;
  }

  /// Its unit.
  ///
  /// @return as a [ResultColumn]'s unit
  public String unit() {
    return unit;
  }
}
