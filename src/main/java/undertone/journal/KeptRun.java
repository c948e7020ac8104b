package undertone.journal;

import org.jspecify.annotations.Nullable;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;

/// What a run was asked to do, read back.
///
/// @param settings as it began
/// @param service how the simulated service behaved; null where the recordings are somebody else's
/// @param schema what its rows hold
public record KeptRun(
    RunSettings settings, @Nullable ServiceSettings service, ResultSchema schema) {}
