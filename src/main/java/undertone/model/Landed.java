package undertone.model;

/// One recording whose outcome is known: the unit that results are handed out in.
///
/// @param recording which recording
/// @param outcome how it ended
/// @param httpStatus status code of the last answer, 0 where there was none
/// @param attempts requests that were sent, 0 where none was
/// @param bytes bytes of the body that arrived
/// @param timings when it passed each station
/// @param fetchLane number of the fetch slot that carried it, from 0; -1 where none did
/// @param analysisLane number of the analysis thread that worked on it, from 0; -1 where none did
public record Landed(
    RecordingRef recording,
    Outcome outcome,
    int httpStatus,
    int attempts,
    long bytes,
    Timings timings,
    int fetchLane,
    int analysisLane) {}
