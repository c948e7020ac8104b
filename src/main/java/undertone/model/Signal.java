package undertone.model;

/// The samples of one recording, decoded.
///
/// The array is lent, not given: the decoder may use it again for the next recording of the same
/// length on the same thread, so whoever wants to keep samples copies them.
///
/// @param samples the samples in order, as long as the recording
/// @param sampleRateHz samples per second, positive and finite, or NaN where nobody knows it
@SuppressWarnings("ArrayRecordComponent") // a view of a reused buffer; never compared, never a key
public record Signal(double[] samples, double sampleRateHz) {
  public Signal {
    if (sampleRateHz <= 0 || Double.isInfinite(sampleRateHz)) {
      throw new IllegalArgumentException("a sample rate is positive, not " + sampleRateHz);
    }
  }
}
