package undertone.simulator;

/// SplitMix64 (Steele, Lea and Flood 2014) used as a hash: every number that looks random is a
/// function of a key and a counter, in integer arithmetic, so it is the same on every machine and
/// in any order of asking.
final class Hash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  // Places in a recording's stream. Those from 0 on belong to its noise.
  static final long FREQUENCY = -1;
  static final long JITTER = -2;
  static final long ROUNDING = -3;
  static final long FAULT = -4;
  static final long PASSING = -5;

  private Hash() {}

  /// The counter-th number of the key's stream.
  ///
  /// @param key names the stream
  /// @param counter position in it
  /// @return 64 bits, each as good as fair
  static long of(long key, long counter) {
    return mix(mix(key + GOLDEN) + (counter + 1) * GOLDEN);
  }

  /// Bits as a number.
  ///
  /// @param bits uniform 64 bits
  /// @return uniform in [0, 1), a multiple of 2^-53
  static double unit(long bits) {
    return (bits >>> 11) * 0x1p-53;
  }

  private static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
