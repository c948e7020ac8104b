package undertone.model;

import java.io.Serializable;

/// All that the work on one recording has to know. It can be written down and sent elsewhere.
///
/// @param recording which
/// @param sampleRateHz sample rate where the recording does not tell its own, in Hz
public record WorkOrder(RecordingRef recording, double sampleRateHz) implements Serializable {}
