package undertone.pipeline;

import java.time.Instant;
import java.util.Optional;
import undertone.model.RunSettings;

/// How a run ended.
///
/// @param settings what it was asked to do
/// @param startedAt when it started, on the wall clock
/// @param fft the library that transformed the signals, with its version where it tells one
/// @param progress the last snapshot; its state is terminal
public record RunSummary(RunSettings settings, Instant startedAt, String fft, Progress progress) {

  /// What held the run up, and how near it came to what it could have been.
  ///
  /// @return the verdict
  public Verdict verdict() {
    return Verdict.of(settings, progress);
  }

  /// The most recordings a second that the run could have done, by the means of all of it.
  ///
  /// @return none where nothing was analysed
  public Optional<Ceiling> ceiling() {
    return Ceiling.of(settings.strategy(), progress.flow().fetchLimit(), Span.of(progress));
  }
}
