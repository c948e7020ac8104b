package undertone.model;

import java.io.Serializable;

/// All that the work on one recording has to know. It can be written down and sent elsewhere.
///
/// @param recording which
/// @param reading how its bytes are read
public record WorkOrder(RecordingRef recording, ReadingSpec reading) implements Serializable {
  /// Work on a recording that is read by the defaults.
  ///
  /// @param recording which
  /// @param sampleRateHz sample rate where the recording does not tell its own, in Hz, or NaN
  public WorkOrder(RecordingRef recording, double sampleRateHz) {
    this(recording, ReadingSpec.DEFAULTS.withSampleRate(sampleRateHz));
  }
}
