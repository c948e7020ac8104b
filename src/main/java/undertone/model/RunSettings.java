package undertone.model;

/// Everything that decides what one run does, besides the simulated service's own settings.
///
/// @param source which recordings
/// @param reading how their bytes are read
/// @param analysis what is looked for in them
/// @param strategy how fetching and analysing share the time
/// @param limits how much may go on at a time
/// @param fft which library transforms signals
public record RunSettings(
    SourceSpec source,
    ReadingSpec reading,
    AnalysisSpec analysis,
    StrategyChoice strategy,
    Limits limits,
    FftChoice fft) {

  /// A run that reads by the defaults and looks for nothing beyond what every run does.
  ///
  /// @param source which recordings
  /// @param strategy how fetching and analysing share the time
  /// @param limits how much may go on at a time
  /// @param sampleRateHz sample rate where the recording does not tell its own, in Hz, or NaN
  /// @param fft which library transforms signals
  public RunSettings(
      SourceSpec source,
      StrategyChoice strategy,
      Limits limits,
      double sampleRateHz,
      FftChoice fft) {
    this(
        source,
        ReadingSpec.DEFAULTS.withSampleRate(sampleRateHz),
        AnalysisSpec.DEFAULTS,
        strategy,
        limits,
        fft);
  }

  /// The same run by another strategy.
  ///
  /// @param other the strategy
  /// @return a copy
  public RunSettings with(StrategyChoice other) {
    return new RunSettings(source, reading, analysis, other, limits, fft);
  }

  /// The same run under other limits.
  ///
  /// @param others how much may go on at a time
  /// @return a copy
  public RunSettings with(Limits others) {
    return new RunSettings(source, reading, analysis, strategy, others, fft);
  }

  /// The same of another source.
  ///
  /// @param other which recordings
  /// @return settings that differ in nothing else
  public RunSettings with(SourceSpec other) {
    return new RunSettings(other, reading, analysis, strategy, limits, fft);
  }
}
