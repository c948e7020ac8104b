package undertone.pipeline;

/// Which fetch lanes are open at one moment, and since when.
///
/// All arrays are copies, as long as the run has had fetch lanes so far, and hold microseconds
/// since the run started; -1 stands for none. Lanes are read one after the other while fetches go
/// on, so two lanes may be some microseconds apart.
///
/// @param requestedMicros by lane: when the recording under way was requested, by the attempt under
///   way
/// @param firstByteMicros by lane: when its answer's headers were here; -1 where the lane is not
///   open
/// @param retryingMicros by lane: since when it waits for its next attempt; -1 where it does not
@SuppressWarnings("ArrayRecordComponent") // a copy to draw from; never compared, never a key
public record InFlight(long[] requestedMicros, long[] firstByteMicros, long[] retryingMicros) {}
