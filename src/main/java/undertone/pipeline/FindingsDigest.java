package undertone.pipeline;

import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultSink;

/// What a run found, in one number: two runs that found the same have the same, in whatever order
/// it landed. Made of index, status, and the bits of mean and dominant frequency.
public final class FindingsDigest implements ResultSink {
  private long digest;

  /// Of nothing.
  public FindingsDigest() {}

  @Override
  public synchronized void landed(Landed landed) {
    long one = mixed(landed.recording().index());
    one = mixed(one + landed.outcome().status().word().hashCode());
    if (landed.outcome() instanceof Outcome.Analysed(var findings)) {
      one = mixed(one + Double.doubleToLongBits(findings.dominantFrequencyHz()));
      one = mixed(one + Double.doubleToLongBits(findings.mean()));
    }
    digest += one; // A sum does not know an order.
  }

  /// The number so far.
  ///
  /// @return 0 before anything has landed
  public synchronized long value() {
    return digest;
  }

  /// The finalizer of MurmurHash3 (Appleby): every bit of the input changes half of the output's.
  private static long mixed(long bits) {
    long x = bits + 1;
    x = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }
}
