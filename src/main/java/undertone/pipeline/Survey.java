package undertone.pipeline;

import java.time.Instant;
import undertone.model.RecordingRef;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.source.RecordingSource;

/// One run, from start to end. [#run] blocks its caller; everything else may be called from any
/// thread at any time.
@SuppressWarnings("DoNotCallSuggester") // until the pipeline stands
public final class Survey {
  private final RunSettings settings;
  private final RecordingSource source;

  Survey(RunSettings settings, RecordingSource source) {
    this.settings = settings;
    this.source = source;
  }

  /// What the run was asked to do.
  ///
  /// @return the settings it was prepared with
  public RunSettings settings() {
    return settings;
  }

  /// How many recordings the source has.
  ///
  /// @return at least 1
  public long total() {
    return source.size();
  }

  /// One recording of the source.
  ///
  /// @param index from 0 to [#total] - 1
  /// @return the recording
  public RecordingRef recording(long index) {
    return source.at(index);
  }

  /// Runs to the end: returns when every recording that was taken from the source has its outcome
  /// and every thread that the run made is gone. May be called once. Interrupting the caller
  /// cancels the run.
  ///
  /// @param startedAt the moment that the recordings' timings count from
  /// @param sink takes the results as they land
  /// @return how it ended
  public RunSummary run(Instant startedAt, ResultSink sink) {
    throw new UnsupportedOperationException();
  }

  /// Where the run stands now.
  ///
  /// @return a snapshot
  public Progress progress() {
    throw new UnsupportedOperationException();
  }

  /// Cancels: nothing more is taken from the source, what is under way is called back and lands as
  /// cancelled, what has landed stays. Returns at once.
  public void cancel() {}
}
