package undertone.model;

/// Everything that decides what one run does, besides the simulated service's own settings.
///
/// @param source which recordings
/// @param strategy how fetching and analysing share the time
/// @param limits how much may go on at a time
/// @param sampleRateHz sample rate where the recording does not tell its own, in Hz
/// @param fft which library transforms signals
public record RunSettings(
    SourceSpec source, StrategyChoice strategy, Limits limits, double sampleRateHz, FftChoice fft) {

  public RunSettings {
    Parameter.SAMPLE_RATE.check(sampleRateHz);
  }

  /// The same run by another strategy.
  ///
  /// @param other the strategy
  /// @return a copy
  public RunSettings with(StrategyChoice other) {
    return new RunSettings(source, other, limits, sampleRateHz, fft);
  }
}
