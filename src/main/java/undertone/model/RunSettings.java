package undertone.model;

/// Everything that decides what one run does, besides the simulated service's own settings.
///
/// @param source which recordings
/// @param strategy how fetching and analysing share the time
/// @param fetches recordings in flight at a time, within [Parameter#FETCHES]
/// @param analysisThreads threads that analyse, within [Parameter#THREADS]
/// @param memoryBytes budget for bodies that are arriving or waiting for their analysis
/// @param sampleRateHz sample rate where the recording does not tell its own, in Hz
/// @param fft which library transforms signals
public record RunSettings(
    SourceSpec source,
    Strategy strategy,
    int fetches,
    int analysisThreads,
    long memoryBytes,
    double sampleRateHz,
    FftChoice fft) {

  public RunSettings {
    Parameter.FETCHES.check(fetches);
    Parameter.THREADS.check(analysisThreads);
    Parameter.MEMORY.check(memoryBytes / (double) Parameter.MIB);
    Parameter.SAMPLE_RATE.check(sampleRateHz);
  }
}
