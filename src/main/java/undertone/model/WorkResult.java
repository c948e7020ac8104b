package undertone.model;

import java.io.Serializable;

/// What came of the work on one recording. It can be written down and sent back.
///
/// @param recording which
/// @param outcome how it ended
/// @param httpStatus status code of the last answer, 0 where there was none
/// @param attempts requests that were sent, 0 where none was
/// @param bytes bytes of the body that arrived
public record WorkResult(
    RecordingRef recording, Outcome outcome, int httpStatus, int attempts, long bytes)
    implements Serializable {}
