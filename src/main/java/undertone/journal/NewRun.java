package undertone.journal;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;

/// A run that is about to begin.
///
/// @param settings what it is to do
/// @param service how the simulated service behaves; null where the recordings are somebody else's
/// @param total how many recordings its source has
/// @param schema what its rows hold
/// @param recordings the recording of an index, asked by the journal's thread; null where it is not
///   to be told later how the source has changed
public record NewRun(
    RunSettings settings,
    @Nullable ServiceSettings service,
    long total,
    ResultSchema schema,
    @Nullable LongFunction<RecordingRef> recordings) {

  /// A run of which it cannot be told later how its source has changed.
  ///
  /// @param settings what it is to do
  /// @param service how the simulated service behaves; null where there is none
  /// @param total how many recordings its source has
  /// @param schema what its rows hold
  public NewRun(
      RunSettings settings, @Nullable ServiceSettings service, long total, ResultSchema schema) {
    this(settings, service, total, schema, null);
  }

  /// What is to be kept of the source.
  ///
  /// @param roll of this run
  @Nullable RollWriting roll(Roll roll) {
    return recordings != null && Roll.isOf(settings.source())
        ? new RollWriting(roll, recordings, total)
        : null;
  }
}
