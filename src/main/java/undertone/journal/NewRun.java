package undertone.journal;

import org.jspecify.annotations.Nullable;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;

/// A run that is about to begin.
///
/// @param settings what it is to do
/// @param service how the simulated service behaves; null where the recordings are somebody else's
/// @param total how many recordings its source has
/// @param schema what its rows hold
public record NewRun(
    RunSettings settings, @Nullable ServiceSettings service, long total, ResultSchema schema) {}
