package undertone.pipeline;

/// Which fetch lanes are open at one moment, and since when.
///
/// Both arrays are copies, as long as the run has fetch lanes, and hold microseconds since the run
/// started; -1 stands for none. Lanes are read one after the other while fetches go on, so two
/// lanes may be some microseconds apart.
///
/// @param requestedMicros by lane: when the recording under way was requested
/// @param firstByteMicros by lane: when its answer's headers were here; -1 where the lane is not
///   open
@SuppressWarnings("ArrayRecordComponent") // a copy to draw from; never compared, never a key
public record InFlight(long[] requestedMicros, long[] firstByteMicros) {}
