package undertone.format;

/// Writes what recordings are most often made of by hand: raw little-endian float64.
public final class RawFloat64 {

  private RawFloat64() {}

  /// Writes samples.
  ///
  /// @param samples any number
  /// @return 8 bytes for each
  public static byte[] encode(double... samples) {
    return Raw.FLOAT64.encode(samples);
  }
}
