package undertone.journal;

import java.time.Instant;

/// A stretch of work on a run.
///
/// @param startedAt what the timings of its rows count from
/// @param elapsedMicros how long it took, pauses included, as far as it was written down
public record RunPart(Instant startedAt, long elapsedMicros) {}
